package app.dapei.mining.core;

import java.util.Arrays;
import java.util.List;

/** Columns of rules, 36 bytes each. */
final class RuleBuffer {
    static final int BYTES_PER_RULE = 36;

    private int[] sets;
    private int[] consequents;
    private int[] antecedentCounts;
    private double[] logP;
    private double[] logQ;
    private double[] logProductive;
    private int size;

    RuleBuffer(int capacity) {
        sets = new int[capacity];
        consequents = new int[capacity];
        antecedentCounts = new int[capacity];
        logP = new double[capacity];
        logQ = new double[capacity];
        logProductive = new double[capacity];
    }

    void add(
            int set,
            int consequent,
            int antecedentCount,
            double logPValue,
            double logQValue,
            double logProductivePValue) {
        if (size == sets.length) {
            grow(Math.max(16, size + (size >> 1)));
        }
        sets[size] = set;
        consequents[size] = consequent;
        antecedentCounts[size] = antecedentCount;
        logP[size] = logPValue;
        logProductive[size] = logProductivePValue;
        logQ[size++] = logQValue;
    }

    private void grow(int capacity) {
        sets = Arrays.copyOf(sets, capacity);
        consequents = Arrays.copyOf(consequents, capacity);
        antecedentCounts = Arrays.copyOf(antecedentCounts, capacity);
        logP = Arrays.copyOf(logP, capacity);
        logQ = Arrays.copyOf(logQ, capacity);
        logProductive = Arrays.copyOf(logProductive, capacity);
    }

    static RuleBuffer joined(List<RuleBuffer> parts) {
        int size = 0;
        for (RuleBuffer part : parts) {
            size = Math.addExact(size, part.size);
        }
        RuleBuffer all = new RuleBuffer(size);
        for (RuleBuffer part : parts) {
            System.arraycopy(part.sets, 0, all.sets, all.size, part.size);
            System.arraycopy(part.consequents, 0, all.consequents, all.size, part.size);
            System.arraycopy(part.antecedentCounts, 0, all.antecedentCounts, all.size, part.size);
            System.arraycopy(part.logP, 0, all.logP, all.size, part.size);
            System.arraycopy(part.logQ, 0, all.logQ, all.size, part.size);
            System.arraycopy(part.logProductive, 0, all.logProductive, all.size, part.size);
            all.size += part.size;
        }
        return all;
    }

    /** The rules that are marked. */
    RuleBuffer where(boolean[] marked) {
        RuleBuffer some = new RuleBuffer(0);
        for (int rule = 0; rule < size; rule++) {
            if (marked[rule]) {
                some.add(
                        sets[rule],
                        consequents[rule],
                        antecedentCounts[rule],
                        logP[rule],
                        logQ[rule],
                        logProductive[rule]);
            }
        }
        return some;
    }

    int size() {
        return size;
    }

    int set(int rule) {
        return sets[rule];
    }

    int consequent(int rule) {
        return consequents[rule];
    }

    int antecedentCount(int rule) {
        return antecedentCounts[rule];
    }

    /** Greatest p of the tests against rules with smaller antecedents; 0 in probability where there are none. */
    double logProductive(int rule) {
        return logProductive[rule];
    }

    double logP(int rule) {
        return logP[rule];
    }

    double logQ(int rule) {
        return logQ[rule];
    }
}
