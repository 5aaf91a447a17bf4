package app.dapei.mining;

/** What became of mining a file. */
public sealed interface FileMiningOutcome {
    /**
     * The files are written.
     *
     * @param baskets baskets read
     * @param leftOut over-long baskets left out
     * @param items different items
     * @param frequentItems items that reach the minimum count
     * @param itemsets frequent itemsets
     * @param candidates rules that could have reached the minimum count
     * @param testedRules rules that did
     * @param belowConfidence rules left out for their confidence
     * @param notSignificant rules left out as not significant
     * @param notProductive rules left out as redundant
     * @param writtenRules rules written
     */
    record Written(
            int baskets,
            int leftOut,
            int items,
            int frequentItems,
            int itemsets,
            double candidates,
            long testedRules,
            long belowConfidence,
            long notSignificant,
            long notProductive,
            long writtenRules)
            implements FileMiningOutcome {}

    /**
     * The heap is too small; nothing was written.
     *
     * @param neededBytes estimated need beside the baskets
     * @param availableBytes what there is
     * @param fittingMinimumCount minimum count that would fit
     */
    record DoesNotFit(long neededBytes, long availableBytes, int fittingMinimumCount) implements FileMiningOutcome {}

    /** The observer ended it; nothing was written. */
    record Interrupted() implements FileMiningOutcome {}
}
