package app.dapei.mining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which associations a list shows.
 *
 * @param products only those with one of these products on either side; null = any
 * @param minimumTogether least number of orders with both sides
 * @param pairsOnly only those with one product on the left
 */
public record AssociationFilter(@Nullable List<Long> products, int minimumTogether, boolean pairsOnly) {

    public static final AssociationFilter ALL = new AssociationFilter(null, 0, false);

    public AssociationFilter withProducts(@Nullable List<Long> others) {
        return new AssociationFilter(others, minimumTogether, pairsOnly);
    }

    public AssociationFilter withMinimumTogether(int other) {
        return new AssociationFilter(products, other, pairsOnly);
    }

    public AssociationFilter withPairsOnly(boolean other) {
        return new AssociationFilter(products, minimumTogether, other);
    }
}
