package app.dapei.suggestions.core.quality;

/** How a back-test ended. */
public sealed interface BackTestOutcome {

    record Tested(BackTestReport report) implements BackTestOutcome {}

    /**
     * There is too little to say anything.
     *
     * @param baskets later baskets of two and more products that there are
     * @param needed so many are needed
     */
    record TooFewBaskets(int baskets, int needed) implements BackTestOutcome {}
}
