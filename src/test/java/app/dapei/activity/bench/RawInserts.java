package app.dapei.activity.bench;

import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** What the database takes when nothing but JDBC is in front of it: the same rows, by batches, a commit for each. */
final class RawInserts {

    private static final int CONNECTIONS = 2;
    private static final String INSERT = """
        insert into activity_event (shop_id, batch_id, event_key, kind, at, viewer_key, product_id, bundle_id, slot,
            session_key, arm, script, dwell_ms, page_before, client_key, client_no)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """;

    private RawInserts() {}

    static double rate(DataSource source, int batch, int seconds, long firstProduct, int products) {
        var stored = new LongAdder();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                String prefix = "raw" + i + "-";
                threads.submit(() -> {
                    insert(source, prefix, batch, end, firstProduct, products, stored);
                    return null;
                });
            }
        }
        return stored.sum() / ((System.nanoTime() - began) / 1e9);
    }

    private static void insert(
            DataSource source, String prefix, int batch, long end, long firstProduct, int products, LongAdder stored)
            throws SQLException {
        var at = OffsetDateTime.of(2026, 11, 25, 12, 0, 0, 0, ZoneOffset.UTC);
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (long number = 0; System.nanoTime() < end; ) {
                for (int i = 0; i < batch; i++, number++) {
                    // no shop has this number, so that no figure counts them
                    statement.setLong(1, -1);
                    statement.setLong(2, -1);
                    statement.setString(3, prefix + number);
                    statement.setString(4, "EXPOSURE");
                    statement.setObject(5, at.plusSeconds(number % 7200));
                    statement.setString(6, "viewer-" + number % 20_000);
                    statement.setLong(7, firstProduct + number % products);
                    statement.setNull(8, Types.OTHER);
                    statement.setInt(9, (int) (number % 8));
                    statement.setString(10, "1");
                    statement.setNull(11, Types.VARCHAR);
                    statement.setString(12, "7:1");
                    statement.setNull(13, Types.INTEGER);
                    statement.setNull(14, Types.VARCHAR);
                    statement.setString(15, "page-1");
                    statement.setLong(16, 1);
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
                stored.add(batch);
            }
        }
    }
}
