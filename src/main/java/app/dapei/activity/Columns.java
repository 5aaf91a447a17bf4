package app.dapei.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows handed to a statement as one array per column, for {@code unnest}: one round trip and one plan however many rows,
 * on H2 and PostgreSQL alike.
 */
final class Columns<T> {

    private final List<T> rows;
    private final List<String> types = new ArrayList<>();
    private final List<@Nullable Object[]> values = new ArrayList<>();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    Columns<T> text(Function<T, @Nullable Object> value) {
        return add("varchar", value.andThen(one -> one == null ? null : one.toString()));
    }

    Columns<T> whole(Function<T, @Nullable Long> value) {
        return add("bigint", value::apply);
    }

    private Columns<T> add(String type, Function<T, @Nullable Object> value) {
        var column = new Object[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        types.add(type);
        values.add(column);
        return this;
    }

    /** Sets the columns as the statement's parameters from {@code first} on. */
    void set(Connection connection, PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setArray(first + i, connection.createArrayOf(types.get(i), values.get(i)));
        }
    }
}
