package app.dapei.mining.core;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

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
     * @param notIndependent left out because larger sets explain them; 0 unless that was asked for
     * @param kept the rules of this table
     */
    public record Summary(
            double candidates,
            long tested,
            long belowConfidence,
            long notSignificant,
            long notProductive,
            long notIndependent,
            long kept) {}

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
        return falling(rule -> evidence(rule).lift());
    }

    /**
     * The numbers of the rules by falling leverage, then falling count, then number: those with the most baskets beyond
     * chance first, so that thin evidence, however great its lift, does not.
     */
    public int[] byLeverage() {
        return falling(rule -> evidence(rule).leverage());
    }

    private int[] falling(IntToDoubleFunction value) {
        double[] values = new double[size()];
        long[] keys = new long[size()];
        for (int rule = 0; rule < keys.length; rule++) {
            values[rule] = value.applyAsDouble(rule);
            keys[rule] = descending((float) values[rule]) << 32 | rule;
        }
        Arrays.parallelSort(keys);
        int from = 0;
        for (int to = 1; to <= keys.length; to++) {
            if (to == keys.length || keys[to] >> 32 != keys[from] >> 32) {
                sortEqualKeys(keys, from, to, values);
                from = to;
            }
        }
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** A whole number that is the smaller the greater the value. */
    private static long descending(float value) {
        int bits = Float.floatToIntBits(value);
        return ~(bits ^ ((bits >> 31) & 0x7FFFFFFF));
    }

    /** Rules of equal keys stand by number already; only where value or count differ is there something to do. */
    private void sortEqualKeys(long[] keys, int from, int to, double[] values) {
        boolean sorted = true;
        for (int i = from + 1; sorted && i < to; i++) {
            sorted = compare((int) keys[i - 1], (int) keys[i], values) < 0;
        }
        if (!sorted) {
            Long[] run = Arrays.stream(keys, from, to).boxed().toArray(Long[]::new);
            Arrays.sort(run, (a, b) -> compare((int) (long) a, (int) (long) b, values));
            for (int i = from; i < to; i++) {
                keys[i] = run[i - from];
            }
        }
    }

    private int compare(int a, int b, double[] values) {
        int byValue = Double.compare(values[b], values[a]);
        if (byValue != 0) {
            return byValue;
        }
        int byCount = Integer.compare(sets.count(rows.set(b)), sets.count(rows.set(a)));
        return byCount != 0 ? byCount : Integer.compare(a, b);
    }
}
