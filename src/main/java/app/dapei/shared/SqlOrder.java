package app.dapei.shared;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/**
 * The order of a list that people sort: names that a screen may ask for and the SQL that each stands for, so that
 * nothing asked for gets into a statement.
 *
 * @param columns SQL expression by the name that is asked for; other names are passed over
 * @param gaps names of columns in which a value may be missing; rows without one come last, either way round
 * @param otherwise order where nothing known is asked for
 * @param last what decides between rows that are equal otherwise, so that pages never overlap
 */
public record SqlOrder(Map<String, String> columns, Set<String> gaps, String otherwise, String last) {

    /** An order by columns that always have a value. */
    public SqlOrder(Map<String, String> columns, String otherwise, String last) {
        this(columns, Set.of(), otherwise, last);
    }

    /** What stands behind {@code order by}. */
    public String by(Sort sort) {
        var asked = sort.stream()
                .filter(order -> columns.containsKey(order.getProperty()))
                .map(this::column)
                .collect(Collectors.joining(", "));
        return (asked.isEmpty() ? otherwise : asked) + ", " + last;
    }

    private String column(Sort.Order order) {
        var column = columns.get(order.getProperty()) + (order.isAscending() ? " asc" : " desc");
        return gaps.contains(order.getProperty()) ? column + " nulls last" : column;
    }
}
