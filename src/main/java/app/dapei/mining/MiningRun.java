package app.dapei.mining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run and what became of it.
 *
 * @param id its number
 * @param plan what was asked for
 * @param state how far it is
 * @param requestedBy user name of whoever asked
 * @param requestedAt when
 * @param finishedAt when it ended, if it has
 * @param failure why it failed, if it did
 * @param fittingCount a minimum count that would fit, if it did not fit
 * @param neededBytes what memory it would have needed, if it did not fit
 * @param comparable whether its associations are still stored
 * @param counts what it looked at and found, if it is done
 */
public record MiningRun(
        long id,
        MiningPlan plan,
        RunState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable RunFailure failure,
        @Nullable Integer fittingCount,
        @Nullable Long neededBytes,
        boolean comparable,
        @Nullable Counts counts) {

    /**
     * What a run looked at and found. Each tested rule is counted once, under the first reason that left it out.
     *
     * @param baskets orders with at least one product that counts
     * @param leftOut orders left out as wholesale
     * @param items distinct products
     * @param itemsets sets of products that reach the minimum count
     * @param tested rules that reach the minimum count
     * @param belowConfidence left out for their confidence
     * @param notSignificant left out because chance explains them
     * @param notProductive left out because a shorter rule says as much
     * @param kept associations
     * @param stored how many of them, by falling leverage, are kept for reading
     * @param candidates rules that could have reached the minimum count: the family that significance is adjusted over
     * @param notIndependent left out because larger sets explain them; 0 unless the plan asks for it
     * @param sampled over-long orders of which a sample counts
     * @param stampedOrders orders with a line that was sold in a bundle
     * @param promotionOrders orders placed in promotion weeks
     * @param foldedProducts products that count as a variant of another one
     */
    public record Counts(
            int baskets,
            int leftOut,
            int items,
            int itemsets,
            long tested,
            long belowConfidence,
            long notSignificant,
            long notProductive,
            long kept,
            int stored,
            double candidates,
            long notIndependent,
            int sampled,
            int stampedOrders,
            int promotionOrders,
            int foldedProducts) {}
}
