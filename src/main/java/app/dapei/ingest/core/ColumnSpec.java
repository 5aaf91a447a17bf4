package app.dapei.ingest.core;

import java.util.List;

/**
 * One column that a format is known to have.
 *
 * @param field what it means
 * @param sign whether its name tells this format from others (weight 3 instead of 1)
 * @param required whether a file without it cannot be imported
 * @param names its exact headers, the usual one first
 */
public record ColumnSpec(Field field, boolean sign, boolean required, List<String> names) {

    /** Copies the names. */
    public ColumnSpec {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a column needs a name; field: " + field);
        }
    }

    static ColumnSpec key(Field field, String... names) {
        return new ColumnSpec(field, true, true, List.of(names));
    }

    static ColumnSpec sign(Field field, String... names) {
        return new ColumnSpec(field, true, false, List.of(names));
    }

    static ColumnSpec need(Field field, String... names) {
        return new ColumnSpec(field, false, true, List.of(names));
    }

    static ColumnSpec also(Field field, String... names) {
        return new ColumnSpec(field, false, false, List.of(names));
    }
}
