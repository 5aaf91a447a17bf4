package app.dapei.experiments.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values adjusted for having looked at several comparisons, in the order given. The definitions are those of R's
 * {@code p.adjust} (and of Šidák, JASA 62 (1967), for the last two).
 *
 * <p>{@link #HOLM} guards against a single false finding and is the default; {@link #BENJAMINI_HOCHBERG} bounds the share
 * of false findings and suits long lists.
 */
public enum MultipleComparison {
    /** p·m. */
    BONFERRONI,
    /** Holm, Scandinavian J. Statistics 6 (1979): step down. */
    HOLM,
    /** Hochberg, Biometrika 75 (1988): step up; independent or positively dependent tests. */
    HOCHBERG,
    /** Hommel, Biometrika 75 (1988): closed Simes test. */
    HOMMEL,
    /** Benjamini and Hochberg, J. R. Stat. Soc. B 57 (1995): false discovery rate. */
    BENJAMINI_HOCHBERG,
    /** Benjamini and Yekutieli, Annals of Statistics 29 (2001): under any dependence. */
    BENJAMINI_YEKUTIELI,
    /** 1 − (1 − p)^m. */
    SIDAK,
    /** Step down with Šidák's bound. */
    HOLM_SIDAK;

    /** The adjusted p-values, in the order given. */
    public double[] adjust(double... pValues) {
        for (int index = 0; index < pValues.length; index++) {
            Arguments.probability("pValues[" + index + "]", pValues[index]);
        }
        int m = pValues.length;
        return switch (this) {
            case BONFERRONI ->
                Arrays.stream(pValues).map(p -> Math.min(1, p * m)).toArray();
            case SIDAK -> Arrays.stream(pValues).map(p -> sidak(p, m)).toArray();
            case HOLM -> stepDown(pValues, (p, rank) -> Math.min(1, p * (m - rank)));
            case HOLM_SIDAK -> stepDown(pValues, (p, rank) -> sidak(p, m - rank));
            case HOCHBERG -> stepUp(pValues, (p, rank) -> p * (m - rank));
            case BENJAMINI_HOCHBERG -> stepUp(pValues, (p, rank) -> p * m / (rank + 1));
            case BENJAMINI_YEKUTIELI -> stepUp(pValues, (p, rank) -> p * m * harmonic(m) / (rank + 1));
            case HOMMEL -> hommel(pValues);
        };
    }

    private interface Factor {
        double apply(double p, int rank);
    }

    private static double sidak(double p, int tests) {
        return -Math.expm1(tests * Math.log1p(-p));
    }

    private static double harmonic(int m) {
        return IntStream.rangeClosed(1, m).mapToDouble(k -> 1.0 / k).sum();
    }

    private static Integer[] ascending(double[] pValues) {
        return IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> pValues[index]))
                .toArray(Integer[]::new);
    }

    private static double[] stepDown(double[] pValues, Factor factor) {
        double[] adjusted = new double[pValues.length];
        Integer[] order = ascending(pValues);
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, factor.apply(pValues[order[rank]], rank));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }

    private static double[] stepUp(double[] pValues, Factor factor) {
        double[] adjusted = new double[pValues.length];
        Integer[] order = ascending(pValues);
        double smallest = 1;
        for (int rank = order.length - 1; rank >= 0; rank--) {
            smallest = Math.min(smallest, factor.apply(pValues[order[rank]], rank));
            adjusted[order[rank]] = smallest;
        }
        return adjusted;
    }

    /** Wright, Biometrics 48 (1992), algorithm for Hommel's adjusted p-values. */
    private static double[] hommel(double[] pValues) {
        int m = pValues.length;
        Integer[] order = ascending(pValues);
        double[] sorted =
                IntStream.range(0, m).mapToDouble(rank -> pValues[order[rank]]).toArray();
        double simes = IntStream.range(0, m)
                .mapToDouble(rank -> m * sorted[rank] / (rank + 1))
                .min()
                .orElse(1);
        double[] largest = new double[m];
        Arrays.fill(largest, simes);
        for (int size = m - 1; size >= 2; size--) {
            double bound = Double.POSITIVE_INFINITY;
            for (int position = 2; position <= size; position++) {
                bound = Math.min(bound, size * sorted[m - size + position - 1] / position);
            }
            for (int rank = 0; rank < m; rank++) {
                double candidate = size * sorted[Math.min(rank, m - size)];
                largest[rank] = Math.max(largest[rank], Math.min(candidate, bound));
            }
        }
        double[] adjusted = new double[m];
        for (int rank = 0; rank < m; rank++) {
            adjusted[order[rank]] = Math.max(largest[rank], sorted[rank]);
        }
        return adjusted;
    }
}
