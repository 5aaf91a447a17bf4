package app.dapei.mining.core;

/** Work space of one thread for one prefix length: the tails of the prefix and what is being counted in them. */
final class Level {
    private final MemoryBudget budget;
    Tails tails;
    /** Number of items that may extend the prefix, and for each its rank, the set it makes and that set's count. */
    int items;

    int[] item = {};
    int[] node = {};
    int[] occurrences = {};
    /** Counts beside the row at hand; all zero between rows. */
    int[] counter = {};
    /** For the items that extend the row at hand their number there plus one, else zero; zero between rows. */
    int[] map = {};
    /** The items that extend the row at hand, ascending, with their counts. */
    int[] partner = {};

    int[] partnerCount = {};
    int partners;

    Level(Tails tails, MemoryBudget budget) {
        this.tails = tails;
        this.budget = budget;
    }

    /** Makes room for this many items. */
    void provide(int wanted) {
        items = wanted;
        if (item.length < wanted) {
            int length = Math.max(wanted, 2 * item.length);
            item = budget.replaced(item, length);
            node = budget.replaced(node, length);
            occurrences = budget.replaced(occurrences, length);
            counter = budget.replaced(counter, length);
            map = budget.replaced(map, length);
            partner = budget.replaced(partner, length);
            partnerCount = budget.replaced(partnerCount, length);
        }
    }
}
