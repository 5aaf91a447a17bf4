package app.dapei.mining.core;

import java.util.Arrays;

/**
 * Rules with one item on the right, each with its evidence and its p- and q-value, and what became of all that were
 * tested. Numbered in the order of the itemsets; {@link #byLift()} tells a better order to read them in.
 */
public final class Rules {
    private final Itemsets sets;
    private final RuleBuffer rows;
    private final Summary summary;

    Rules(Itemsets sets, RuleBuffer rows, Summary summary) {
        this.sets = sets;
        this.rows = rows;
        this.summary = summary;
    }

    /**
     * What became of the rules. Each rule is counted once, under the first reason that applied.
     *
     * @param candidates rules that could have reached the minimum count, as both of their sides reach it
     * @param tested rules that did
     * @param belowConfidence left out for their confidence
     * @param notSignificant left out because both sides stand together no more often than by chance, or because the
     *     q-value is above the level
     * @param notProductive left out because a rule with a smaller antecedent says as much
     * @param kept the rules of this table
     */
    public record Summary(
            double candidates, long tested, long belowConfidence, long notSignificant, long notProductive, long kept) {}

    /** What became of the rules that were tested. */
    public Summary summary() {
        return summary;
    }

    /** Number of rules. */
    public int size() {
        return rows.size();
    }

    /** Ranks of the antecedent's items, ascending. */
    public int[] antecedent(int rule) {
        int[] items = sets.itemsOf(rows.set(rule));
        int consequent = rows.consequent(rule);
        return Arrays.stream(items).filter(item -> item != consequent).toArray();
    }

    /** Rank of the consequent. */
    public int consequent(int rule) {
        return rows.consequent(rule);
    }

    /** The counts, from which the measures follow. */
    public Evidence evidence(int rule) {
        return new Evidence(
                sets.count(rows.set(rule)),
                rows.antecedentCount(rule),
                sets.count(rows.consequent(rule)),
                sets.basketCount());
    }

    /** Natural logarithm of Fisher's exact p, one-sided. */
    public double logPValue(int rule) {
        return rows.logP(rule);
    }

    /** Natural logarithm of the q-value over all candidates. */
    public double logQValue(int rule) {
        return rows.logQ(rule);
    }

    /** The numbers of the rules by falling lift, then falling count, then number. */
    public int[] byLift() {
        double[] lifts = new double[size()];
        long[] keys = new long[size()];
        for (int rule = 0; rule < keys.length; rule++) {
            lifts[rule] = evidence(rule).lift();
            // positive floats are ordered as their bits are; complemented, the greatest come first
            long bits = ~Float.floatToIntBits((float) lifts[rule]) & 0x7FFFFFFFL;
            keys[rule] = bits << 32 | rule;
        }
        Arrays.parallelSort(keys);
        int from = 0;
        for (int to = 1; to <= keys.length; to++) {
            if (to == keys.length || keys[to] >>> 32 != keys[from] >>> 32) {
                sortEqualKeys(keys, from, to, lifts);
                from = to;
            }
        }
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Rules of equal keys stand by number already; only where lift or count differ is there something to do. */
    private void sortEqualKeys(long[] keys, int from, int to, double[] lifts) {
        boolean sorted = true;
        for (int i = from + 1; sorted && i < to; i++) {
            sorted = compare((int) keys[i - 1], (int) keys[i], lifts) < 0;
        }
        if (!sorted) {
            Long[] run = Arrays.stream(keys, from, to).boxed().toArray(Long[]::new);
            Arrays.sort(run, (a, b) -> compare((int) (long) a, (int) (long) b, lifts));
            for (int i = from; i < to; i++) {
                keys[i] = run[i - from];
            }
        }
    }

    private int compare(int a, int b, double[] lifts) {
        int byLift = Double.compare(lifts[b], lifts[a]);
        if (byLift != 0) {
            return byLift;
        }
        int byCount = Integer.compare(sets.count(rows.set(b)), sets.count(rows.set(a)));
        return byCount != 0 ? byCount : Integer.compare(a, b);
    }
}
