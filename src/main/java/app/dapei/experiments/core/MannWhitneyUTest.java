package app.dapei.experiments.core;

import java.util.Arrays;

/**
 * The rank test of Mann and Whitney (Annals of Mathematical Statistics 18 (1947) 50–60) with U the number of pairs in
 * which the treatment's value is larger, ties counting half.
 *
 * <p>Secondary only: it asks whether one arm tends to larger values, not whether its mean (revenue!) is larger.
 */
public final class MannWhitneyUTest {

    private static final MannWhitneyUTest DEFAULT = new MannWhitneyUTest(Alternative.TWO_SIDED, false, true);
    private static final int LARGEST_EXACT = 100;

    private final Alternative alternative;
    private final boolean exact;
    private final boolean continuity;

    private MannWhitneyUTest(Alternative alternative, boolean exact, boolean continuity) {
        this.alternative = alternative;
        this.exact = exact;
        this.continuity = continuity;
    }

    /** Two-sided, by the tie-corrected normal approximation with continuity correction. */
    public static MannWhitneyUTest withDefaults() {
        return DEFAULT;
    }

    /** Looking for another kind of effect. */
    public MannWhitneyUTest with(Alternative newAlternative) {
        return new MannWhitneyUTest(newAlternative, exact, continuity);
    }

    /** By counting all orders; only for values without ties and at most 100 in all. */
    public MannWhitneyUTest exactly() {
        return new MannWhitneyUTest(alternative, true, continuity);
    }

    /** Without the continuity correction. */
    public MannWhitneyUTest withoutContinuityCorrection() {
        return new MannWhitneyUTest(alternative, exact, false);
    }

    /**
     * What the ranks say.
     *
     * @param u              pairs in which the treatment is larger, ties half
     * @param pValue         NaN when all values are equal and there is nothing to rank
     * @param commonLanguage the share of such pairs: the chance that a treated unit beats a control one
     * @param shift          Hodges and Lehmann's median of all differences, treatment minus control
     */
    public record RankComparison(double u, double pValue, double commonLanguage, double shift) {}

    /** Compares two samples with at least one value each. */
    public RankComparison test(double[] control, double[] treatment) {
        Arguments.atLeast("control values", 1, control.length);
        Arguments.atLeast("treatment values", 1, treatment.length);
        Arguments.finite("control", control);
        Arguments.finite("treatment", treatment);
        double u = u(control, treatment);
        double pairs = (double) control.length * treatment.length;
        double p = exact
                ? exactPValue(u, control, treatment)
                : normalPValue(u, control.length, treatment.length, tieTerm(control, treatment));
        return new RankComparison(u, p, u / pairs, shift(control, treatment));
    }

    private static double u(double[] control, double[] treatment) {
        double[] sorted = control.clone();
        Arrays.sort(sorted);
        double u = 0;
        for (double value : treatment) {
            int below = firstAtLeast(sorted, value);
            int upTo = firstAtLeast(sorted, Math.nextUp(value));
            u += below + 0.5 * (upTo - below);
        }
        return u;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Σ(t³ − t) over the groups of equal values. */
    private static double tieTerm(double[] control, double[] treatment) {
        double[] all = joined(control, treatment);
        double sum = 0;
        int start = 0;
        for (int index = 1; index <= all.length; index++) {
            if (index == all.length || all[index] != all[start]) {
                double size = index - start;
                sum += size * size * size - size;
                start = index;
            }
        }
        return sum;
    }

    private static double[] joined(double[] control, double[] treatment) {
        double[] all = Arrays.copyOf(control, control.length + treatment.length);
        System.arraycopy(treatment, 0, all, control.length, treatment.length);
        Arrays.sort(all);
        return all;
    }

    private double normalPValue(double u, int controls, int treated, double ties) {
        double pairs = (double) controls * treated;
        double n = (double) controls + treated;
        double sigma = Math.sqrt(pairs / 12 * (n + 1 - ties / (n * (n - 1))));
        if (sigma == 0) {
            return Double.NaN;
        }
        double gap = u - pairs / 2;
        double correction = switch (alternative) {
            case TWO_SIDED -> 0.5 * Math.signum(gap);
            case GREATER -> 0.5;
            case LESS -> -0.5;
        };
        return Math.min(1, alternative.pValue((gap - (continuity ? correction : 0)) / sigma));
    }

    private double exactPValue(double u, double[] control, double[] treatment) {
        if (control.length + treatment.length > LARGEST_EXACT || tieTerm(control, treatment) > 0) {
            throw new IllegalArgumentException(
                    "exact needs at most " + LARGEST_EXACT + " values and no ties; use the normal approximation");
        }
        double[] probabilities = uProbabilities(control.length, treatment.length);
        double atMost = 0;
        double atLeast = 0;
        for (int value = 0; value < probabilities.length; value++) {
            atMost += value <= u ? probabilities[value] : 0;
            atLeast += value >= u ? probabilities[value] : 0;
        }
        return switch (alternative) {
            case GREATER -> atLeast;
            case LESS -> atMost;
            case TWO_SIDED -> Math.min(1, 2 * Math.min(atMost, atLeast));
        };
    }

    /** P(U = u) when every order is equally likely, adding one value at a time in ascending order. */
    private static double[] uProbabilities(int controls, int treated) {
        double[][] paths = new double[treated + 1][controls * treated + 1];
        paths[0][0] = 1;
        for (int seen = 0; seen < controls + treated; seen++) {
            for (int taken = Math.min(treated, seen + 1); taken >= 0; taken--) {
                int controlsBelow = seen - (taken - 1);
                double[] next = new double[paths[taken].length];
                double stay = seen - taken < controls && taken <= seen ? 1 : 0;
                for (int u = 0; u < next.length; u++) {
                    next[u] = stay * paths[taken][u];
                    if (taken > 0 && controlsBelow >= 0 && controlsBelow <= controls && u >= controlsBelow) {
                        next[u] += paths[taken - 1][u - controlsBelow];
                    }
                }
                paths[taken] = next;
            }
        }
        double total = Arrays.stream(paths[treated]).sum();
        return Arrays.stream(paths[treated]).map(count -> count / total).toArray();
    }

    private static double shift(double[] control, double[] treatment) {
        double[] differences = new double[control.length * treatment.length];
        int index = 0;
        for (double treated : treatment) {
            for (double untreated : control) {
                differences[index++] = treated - untreated;
            }
        }
        Arrays.sort(differences);
        int middle = differences.length / 2;
        return differences.length % 2 == 1 ? differences[middle] : (differences[middle - 1] + differences[middle]) / 2;
    }
}
