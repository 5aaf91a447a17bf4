package app.dapei.suggestions;

import app.dapei.suggestions.core.Score;
import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.Score.Points;
import app.dapei.suggestions.core.WeightLearner.Decision;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided on suggestions, to learn weights from; native SQL with the shop as a parameter. */
@Component
class DecisionStore {

    private static final int LIMIT = 10_000;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a decision in place of a former one of the same pair. */
    void put(long shopId, Suggestion suggestion, boolean accepted, Instant at) {
        var pair = suggestion.pair();
        remove(shopId, pair);
        jdbc.sql("""
            insert into suggestion_decision (shop_id, low_product_id, high_product_id, accepted, parts, at)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(shopId, pair.low(), pair.high(), accepted, text(suggestion.score()), Timestamp.from(at))
                .update();
    }

    void remove(long shopId, ProductPair pair) {
        jdbc.sql("delete from suggestion_decision where shop_id = ? and low_product_id = ? and high_product_id = ?")
                .params(shopId, pair.low(), pair.high())
                .update();
    }

    /** The latest decisions, the newest first. */
    List<Decision> latest(long shopId) {
        return jdbc.sql("""
            select accepted, parts from suggestion_decision where shop_id = ?
            order by at desc, low_product_id, high_product_id limit ?
            """)
                .params(shopId, LIMIT)
                .query((row, number) -> new Decision(score(row.getString("parts")), row.getBoolean("accepted")))
                .list();
    }

    private static String text(Score score) {
        return score.parts().stream()
                .map(points -> String.format(Locale.ROOT, "%s:%.2f", points.part(), points.points()))
                .collect(Collectors.joining(","));
    }

    private static Score score(String text) {
        var points = new EnumMap<Part, Double>(Part.class);
        for (var part : text.split(",")) {
            var words = part.split(":");
            points.put(Part.valueOf(words[0]), Double.parseDouble(words[1]));
        }
        return new Score(Arrays.stream(Part.values())
                .map(part -> new Points(part, points.getOrDefault(part, 0.0)))
                .toList());
    }
}
