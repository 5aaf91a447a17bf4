package app.dapei.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Inserts rows into one table, a thousand at a time. */
final class BatchedInsert implements AutoCloseable {

    private static final int SIZE = 1_000;

    private final PreparedStatement statement;
    private int held;
    private long count;

    BatchedInsert(Connection connection, String table, String columns) throws SQLException {
        int places = columns.split(",").length;
        statement = connection.prepareStatement("insert into " + table + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(places, "?")) + ")");
    }

    void add(@Nullable Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                bind(i + 1, values[i]);
            }
            statement.addBatch();
            count++;
            if (++held >= SIZE) {
                flush();
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("a row of an import cannot be staged", failure);
        }
    }

    private void bind(int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Instant instant -> statement.setTimestamp(place, Timestamp.from(instant));
            default -> statement.setString(place, value.toString());
        }
    }

    void flush() throws SQLException {
        if (held > 0) {
            statement.executeBatch();
            held = 0;
        }
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
