package app.dapei.live;

import app.dapei.live.core.CueRules;
import app.dapei.live.core.chat.Intent;
import app.dapei.live.core.chat.IntentWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Phrases and cue rules of shops in native SQL, always with the shop as a parameter. */
@Component
class WordStore {

    private final JdbcClient jdbc;

    WordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Phrases(String intent, String phrases) {}

    /** The lists in force. */
    IntentWords words(long shopId) {
        var words = IntentWords.defaults();
        var own = jdbc.sql("select intent, phrases from intent_phrases where shop_id = ?")
                .param(shopId)
                .query((row, number) -> new Phrases(row.getString("intent"), row.getString("phrases")))
                .list();
        for (var one : own) {
            words = words.with(Intent.valueOf(one.intent()), IntentWords.parse(one.phrases()));
        }
        return words;
    }

    void set(long shopId, Intent intent, List<String> phrases) {
        reset(shopId, intent);
        jdbc.sql("insert into intent_phrases (shop_id, intent, phrases) values (?, ?, ?)")
                .params(shopId, intent.name(), String.join("\n", phrases))
                .update();
    }

    /** Goes back to the phrases that come with the portal; tells whether there were others. */
    boolean reset(long shopId, Intent intent) {
        return jdbc.sql("delete from intent_phrases where shop_id = ? and intent = ?")
                        .params(shopId, intent.name())
                        .update()
                > 0;
    }

    CueRules rules(long shopId) {
        Optional<CueRules> own = jdbc.sql("""
            select window_seconds, askers, cool_down_seconds, shown_seconds from cue_rules where shop_id = ?
            """)
                .param(shopId)
                .query((row, number) -> new CueRules(
                        Duration.ofSeconds(row.getInt("window_seconds")),
                        row.getInt("askers"),
                        Duration.ofSeconds(row.getInt("cool_down_seconds")),
                        Duration.ofSeconds(row.getInt("shown_seconds"))))
                .optional();
        return own.orElse(CueRules.USUAL);
    }

    void setRules(long shopId, CueRules rules) {
        jdbc.sql("delete from cue_rules where shop_id = ?").param(shopId).update();
        jdbc.sql("""
            insert into cue_rules (shop_id, window_seconds, askers, cool_down_seconds, shown_seconds)
            values (?, ?, ?, ?, ?)
            """)
                .params(shopId, rules.window().toSeconds(), rules.askers())
                .params(rules.coolDown().toSeconds(), rules.shown().toSeconds())
                .update();
    }
}
