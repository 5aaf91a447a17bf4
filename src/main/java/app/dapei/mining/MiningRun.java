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
     * @param stored how many of them, by falling lift, are kept for reading
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
            int stored) {}
}
