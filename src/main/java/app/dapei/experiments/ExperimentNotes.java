package app.dapei.experiments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes that people wrote on experiments; kept for good. */
@Component
class ExperimentNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExperimentNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ExperimentNote> of(long shopId, UUID experimentId) {
        return jdbc.sql("""
            select at, author, text from experiment_note
            where shop_id = ? and experiment_id = ? order by at desc, id desc
            """)
                .params(shopId, experimentId)
                .query((row, number) -> new ExperimentNote(
                        row.getTimestamp("at").toInstant(), row.getString("author"), row.getString("text")))
                .list();
    }

    void add(long shopId, UUID experimentId, String author, String text) {
        if (text.isBlank() || text.length() > ExperimentNote.LONGEST) {
            throw new IllegalArgumentException("text must have 1 to 2000 characters; got: " + text.length());
        }
        jdbc.sql("insert into experiment_note (experiment_id, shop_id, at, author, text) values (?, ?, ?, ?, ?)")
                .params(experimentId, shopId, Timestamp.from(clock.instant()), author, text.strip())
                .update();
    }
}
