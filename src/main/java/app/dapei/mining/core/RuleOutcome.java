package app.dapei.mining.core;

/** What became of a search for rules. */
public sealed interface RuleOutcome {
    /** The rules that were asked for. */
    record Found(Rules rules) implements RuleOutcome {}

    /**
     * The tests or the result would not fit into the memory limit.
     *
     * @param neededBytes need, of which at least the limit was reached
     * @param limitBytes the limit
     */
    record TooMany(long neededBytes, long limitBytes) implements RuleOutcome {}

    /** The observer ended the search. */
    record Interrupted() implements RuleOutcome {}
}
