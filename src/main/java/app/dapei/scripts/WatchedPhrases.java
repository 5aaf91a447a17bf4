package app.dapei.scripts;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.scripts.core.WatchedPhrase;
import app.dapei.scripts.core.WatchedPhrase.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phrases that the current shop watches: a built-in list that it may add to and take from. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class WatchedPhrases {

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final List<WatchedPhrase> builtIn = read();

    WatchedPhrases(JdbcClient jdbc, CurrentShop current, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
    }

    /** All that are watched, what is forbidden first, then by text. */
    @Transactional(readOnly = true)
    public List<WatchedPhrase> all() {
        var phrases = new TreeMap<String, WatchedPhrase>();
        builtIn.forEach(phrase -> phrases.put(phrase.text(), phrase));
        jdbc.sql("select text, kind, article, removed from watched_phrase where shop_id = ?")
                .param(current.id())
                .query(row -> {
                    var phrase = new WatchedPhrase(
                            row.getString("text"), Kind.valueOf(row.getString("kind")), row.getString("article"));
                    if (row.getBoolean("removed")) {
                        phrases.remove(phrase.text());
                    } else {
                        phrases.put(phrase.text(), phrase);
                    }
                });
        return phrases.values().stream()
                .sorted(Comparator.comparing(WatchedPhrase::kind))
                .toList();
    }

    /** Watches a phrase, or watches it for another reason. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void watch(WatchedPhrase phrase) {
        put(phrase, false);
        events.publishEvent(new WatchedPhraseChanged(
                current.id(), "PHRASE_WATCHED", phrase.text(), phrase.kind() + " " + phrase.article()));
    }

    /** Stops watching a phrase. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void drop(WatchedPhrase phrase) {
        put(phrase, true);
        events.publishEvent(new WatchedPhraseChanged(
                current.id(), "PHRASE_DROPPED", phrase.text(), phrase.kind() + " " + phrase.article()));
    }

    private void put(WatchedPhrase phrase, boolean removed) {
        jdbc.sql("delete from watched_phrase where shop_id = ? and text = ?")
                .params(current.id(), phrase.text())
                .update();
        jdbc.sql("insert into watched_phrase (shop_id, text, kind, article, removed) values (?, ?, ?, ?, ?)")
                .params(current.id(), phrase.text(), phrase.kind().name(), phrase.article(), removed)
                .update();
    }

    private static List<WatchedPhrase> read() {
        try (var in = WatchedPhrases.class.getResourceAsStream("/scripts/watched-phrases.csv")) {
            if (in == null) {
                throw new IllegalStateException("the list of watched phrases is missing");
            }
            var phrases = new ArrayList<WatchedPhrase>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> phrases.add(new WatchedPhrase(cells[1], Kind.valueOf(cells[0]), cells[2])));
            return List.copyOf(phrases);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
