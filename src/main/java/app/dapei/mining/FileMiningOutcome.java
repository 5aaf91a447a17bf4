package app.dapei.mining;

/** What became of mining a file. */
public sealed interface FileMiningOutcome {
    /**
     * The files are written.
     *
     * @param baskets baskets read
     * @param leftOut over-long baskets left out
     * @param sampled over-long baskets of which a sample counts
     * @param items different items
     * @param frequentItems items that reach the minimum count
     * @param itemsets frequent itemsets
     * @param candidates rules that could have reached the minimum count
     * @param testedRules rules that did
     * @param belowConfidence rules left out for their confidence
     * @param notSignificant rules left out as not significant
     * @param notProductive rules left out as redundant
     * @param notIndependent rules left out because larger sets explain them
     * @param writtenRules rules written
     */
    record Written(
            int baskets,
            int leftOut,
            int sampled,
            int items,
            int frequentItems,
            int itemsets,
            double candidates,
            long testedRules,
            long belowConfidence,
            long notSignificant,
            long notProductive,
            long notIndependent,
            long writtenRules)
            implements FileMiningOutcome {}

    /**
     * The heap is too small; nothing was written.
     *
     * @param neededBytes about what is needed, beside the baskets unless it is they that do not fit
     * @param availableBytes what there is
     * @param fittingMinimumCount minimum count that would fit; 0 where only more heap helps
     */
    record DoesNotFit(long neededBytes, long availableBytes, int fittingMinimumCount) implements FileMiningOutcome {}

    /** The observer ended it; nothing was written. */
    record Interrupted() implements FileMiningOutcome {}
}
