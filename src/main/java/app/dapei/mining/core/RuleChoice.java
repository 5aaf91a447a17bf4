package app.dapei.mining.core;

import java.util.List;

/** Chooses among the rules of some sets, and counts why the others were left out. */
final class RuleChoice {
    /** A set of so many items has more subsets than can be counted. */
    static final int LARGEST_SET = 64;

    private final RuleMiner settings;
    private final Itemsets sets;
    private final SetIndex index;
    private final FalseDiscoveryRate rate;
    private final MemoryBudget budget;
    private final double logLevel;
    private final RuleBuffer kept = new RuleBuffer(0);
    private final int[] items = new int[LARGEST_SET];
    private final int[] countsWithout = new int[LARGEST_SET];
    private long tested;
    private long belowConfidence;
    private long notSignificant;
    private long notProductive;

    RuleChoice(RuleMiner settings, Itemsets sets, SetIndex index, FalseDiscoveryRate rate, MemoryBudget budget) {
        this.settings = settings;
        this.sets = sets;
        this.index = index;
        this.rate = rate;
        this.budget = budget;
        logLevel = Math.log(settings.level());
    }

    /** Looks at the rules of the sets from {@code first} to {@code end}, whose p-values begin at {@code offset}. */
    void choose(int first, int end, double[] logP, int offset) {
        int at = offset;
        for (int set = first; set < end; set++) {
            int size = sets.itemsOf(set, items);
            for (int place = 0; place < size; place++) {
                countsWithout[place] = index.countWithout(set, items, size, place, -1);
            }
            for (int consequent = 0; consequent < size; consequent++) {
                look(set, size, consequent, logP[at++]);
            }
        }
        // once here and once in the joined table
        budget.reserve(2L * RuleBuffer.BYTES_PER_RULE * kept.size());
    }

    private void look(int set, int size, int consequent, double logPValue) {
        tested++;
        int count = sets.count(set);
        int antecedentCount = countsWithout[consequent];
        if ((double) count / antecedentCount < settings.minimumConfidence()) {
            belowConfidence++;
            return;
        }
        double logQValue = rate.logQ(logPValue);
        double logProductive = Double.NEGATIVE_INFINITY;
        if (!settings.keepsAll()) {
            long together = (long) count * sets.basketCount();
            if (logQValue > logLevel || together <= (long) antecedentCount * sets.count(items[consequent])) {
                notSignificant++;
                return;
            }
            if (size > 2) {
                logProductive = logProductive(set, size, consequent);
                if (logProductive > logLevel) {
                    notProductive++;
                    return;
                }
            }
        }
        kept.add(set, items[consequent], antecedentCount, logPValue, logQValue, logProductive);
    }

    /**
     * How well each item of the antecedent adds to the rule: among the baskets that contain the rest of the antecedent,
     * the item and the consequent are to stand together significantly more often than by chance.
     *
     * @return the logarithm of the greatest of the tests' p-values; 0 as soon as one is above the level
     */
    private double logProductive(int set, int size, int consequent) {
        int count = sets.count(set);
        int withItem = countsWithout[consequent];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int item = 0; item < size; item++) {
            if (item != consequent) {
                int whole = index.countWithout(set, items, size, consequent, item);
                int withConsequent = countsWithout[item];
                if ((long) count * whole <= (long) withItem * withConsequent
                        || !FisherExact.isGreaterAtMost(logLevel, count, withItem, withConsequent, whole)) {
                    return 0;
                }
                greatest = Math.max(greatest, FisherExact.logGreater(count, withItem, withConsequent, whole));
            }
        }
        return greatest;
    }

    static RuleBuffer kept(List<RuleChoice> choices) {
        return RuleBuffer.joined(choices.stream().map(choice -> choice.kept).toList());
    }

    static Rules.Summary summary(
            double candidates, List<RuleChoice> choices, long alsoNotProductive, long notIndependent) {
        long tested = 0;
        long belowConfidence = 0;
        long notSignificant = 0;
        long notProductive = alsoNotProductive;
        long kept = 0;
        for (RuleChoice choice : choices) {
            tested += choice.tested;
            belowConfidence += choice.belowConfidence;
            notSignificant += choice.notSignificant;
            notProductive += choice.notProductive;
            kept += choice.kept.size();
        }
        return new Rules.Summary(
                candidates,
                tested,
                belowConfidence,
                notSignificant,
                notProductive,
                notIndependent,
                kept - alsoNotProductive - notIndependent);
    }
}
