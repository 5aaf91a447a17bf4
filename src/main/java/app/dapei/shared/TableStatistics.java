package app.dapei.shared;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL knows of how many rows a table has and how they are spread. It looks by itself only after a while, and
 * until then it plans for a hundred thousand rows that came at once as if they were a few: the first roll-up of the
 * demo's orders takes a minute instead of a second. H2 needs no such help.
 */
@Component
public class TableStatistics {

    private final JdbcTemplate jdbc;

    TableStatistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Has the database look anew, after many rows came at once; may be called within the transaction that brought them.
     *
     * @param tables names, never from outside
     */
    public void refresh(String... tables) {
        var database = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        if ("PostgreSQL".equals(database)) {
            for (var table : tables) {
                // who looks already, in another transaction, looks for everybody
                jdbc.execute("analyze (skip_locked) " + table);
            }
        }
    }
}
