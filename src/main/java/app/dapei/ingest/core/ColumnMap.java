package app.dapei.ingest.core;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which column holds which field. Columns count from 0; one column may serve one field only. Immutable.
 *
 * @param columns column by field
 */
public record ColumnMap(Map<Field, Integer> columns) {

    /** Checks that no column is used twice. */
    public ColumnMap {
        var copy = new EnumMap<Field, Integer>(Field.class);
        copy.putAll(columns);
        if (copy.values().stream().distinct().count() < copy.size()) {
            throw new IllegalArgumentException("a column may hold one field only; got: " + copy);
        }
        columns = Map.copyOf(copy);
    }

    /** No column bound. */
    public static ColumnMap empty() {
        return new ColumnMap(Map.of());
    }

    /** The column of a field, or empty. */
    public OptionalInt column(Field field) {
        var column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Whether a field has a column. */
    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** A copy in which the field has the column; whatever field held that column before loses it. */
    public ColumnMap with(Field field, int column) {
        if (column < 0) {
            throw new IllegalArgumentException("a column must be 0 or more; got: " + column);
        }
        var changed = new EnumMap<Field, Integer>(Field.class);
        columns.forEach((other, taken) -> {
            if (taken != column) {
                changed.put(other, taken);
            }
        });
        changed.put(field, column);
        return new ColumnMap(changed);
    }

    /** A copy in which the field has no column. */
    public ColumnMap without(Field field) {
        var changed = new EnumMap<Field, Integer>(Field.class);
        changed.putAll(columns);
        changed.remove(field);
        return new ColumnMap(changed);
    }
}
