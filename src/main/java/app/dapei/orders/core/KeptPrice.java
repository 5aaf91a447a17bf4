package app.dapei.orders.core;

import java.util.List;

/** What items would have cost if only they had been bought, by the rule that the order was priced with. */
@FunctionalInterface
public interface KeptPrice {

    /** Every item at its single price. */
    KeptPrice SINGLY = kept ->
            kept.stream().mapToLong(line -> line.unitPrice() * line.kept()).sum();

    /** @param kept the lines of which at least one unit is kept */
    long of(List<PaidLine> kept);
}
