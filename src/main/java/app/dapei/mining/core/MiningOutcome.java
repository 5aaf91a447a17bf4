package app.dapei.mining.core;

/** What became of a search for frequent itemsets. */
public sealed interface MiningOutcome {
    /** All frequent itemsets. */
    record Mined(Itemsets itemsets) implements MiningOutcome {}

    /**
     * The result or the work space would not fit into the memory limit.
     *
     * @param neededBytes estimated need, of which at least the limit was reached
     * @param limitBytes the limit
     * @param fittingMinimumCount a minimum count at which the estimate fits; 0 where only a larger limit would help
     */
    record DoesNotFit(long neededBytes, long limitBytes, int fittingMinimumCount) implements MiningOutcome {}

    /** The observer ended the search. */
    record Cancelled() implements MiningOutcome {}
}
