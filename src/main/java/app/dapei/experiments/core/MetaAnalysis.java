package app.dapei.experiments.core;

import java.util.List;

/**
 * Effects of several rooms or sessions put together, weighted by 1/(se² + τ²).
 *
 * <p>τ² is how much true effects differ between rooms: by the moments of DerSimonian and Laird, Controlled Clinical Trials 7
 * (1986) 177–188, or by restricted maximum likelihood.
 */
public enum MetaAnalysis {
    /** All rooms have the same effect: τ² = 0. */
    FIXED_EFFECT,
    /** τ² = max(0, (Q − (k − 1))/(Σw − Σw²/Σw)). */
    DERSIMONIAN_LAIRD,
    /** τ² of restricted maximum likelihood, to about 1e-5, where R's metafor stops too. */
    REML;

    private static final int ITERATIONS = 1000;
    private static final double CONVERGED = 1e-5;

    /**
     * One room's effect.
     *
     * @param effect        estimated in the room
     * @param standardError of that estimate, positive
     */
    public record Study(double effect, double standardError) {

        public Study {
            Arguments.finite("effect", effect);
            Arguments.positive("standardError", standardError);
        }

        private double weight(double tauSquared) {
            return 1 / (standardError * standardError + tauSquared);
        }
    }

    /**
     * What the rooms say together.
     *
     * @param estimate              the mean effect
     * @param standardError         of the mean effect
     * @param interval              of the mean effect
     * @param tauSquared            variance of the true effects between rooms
     * @param heterogeneity         Cochran's Q
     * @param heterogeneityPValue   of Q, on k − 1 degrees of freedom
     * @param inconsistency         I², the share (in per cent) of the spread that is not sampling noise
     * @param nextRoom              where the true effect of one more room is expected, or the mean's interval when τ² is 0
     */
    public record PooledEffect(
            double estimate,
            double standardError,
            Interval interval,
            double tauSquared,
            double heterogeneity,
            double heterogeneityPValue,
            double inconsistency,
            Interval nextRoom) {}

    /** Pools at least two rooms. */
    public PooledEffect pool(List<Study> studies, double confidence) {
        int k = Arguments.atLeast("number of studies", 2, studies.size());
        double z = StandardNormal.twoSidedCritical(1 - Arguments.openProbability("confidence", confidence));
        double q = heterogeneity(studies);
        double tauSquared = switch (this) {
            case FIXED_EFFECT -> 0;
            case DERSIMONIAN_LAIRD -> Math.max(0, (q - (k - 1)) / scale(studies, 0));
            case REML -> reml(studies);
        };
        double estimate = mean(studies, tauSquared);
        double standardError = Math.sqrt(1 / weightSum(studies, tauSquared));
        double typicalVariance = (k - 1) / scale(studies, 0);
        double inconsistency = this == FIXED_EFFECT
                ? Math.max(0, 100 * (q - (k - 1)) / q)
                : 100 * tauSquared / (tauSquared + typicalVariance);
        return new PooledEffect(
                estimate,
                standardError,
                Interval.around(estimate, z * standardError),
                tauSquared,
                q,
                new ChiSquare(k - 1).survival(q),
                inconsistency,
                Interval.around(estimate, z * Math.sqrt(tauSquared + standardError * standardError)));
    }

    private static double weightSum(List<Study> studies, double tauSquared) {
        return studies.stream().mapToDouble(study -> study.weight(tauSquared)).sum();
    }

    private static double mean(List<Study> studies, double tauSquared) {
        double sum = 0;
        for (var study : studies) {
            sum += study.weight(tauSquared) * study.effect();
        }
        return sum / weightSum(studies, tauSquared);
    }

    private static double heterogeneity(List<Study> studies) {
        double mean = mean(studies, 0);
        double q = 0;
        for (var study : studies) {
            q += study.weight(0) * (study.effect() - mean) * (study.effect() - mean);
        }
        return q;
    }

    /** Σw − Σw²/Σw. */
    private static double scale(List<Study> studies, double tauSquared) {
        double sum = weightSum(studies, tauSquared);
        double squares = studies.stream()
                .mapToDouble(study -> study.weight(tauSquared))
                .map(weight -> weight * weight)
                .sum();
        return sum - squares / sum;
    }

    /** Fisher scoring from Hedges' unweighted estimate (Viechtbauer, J. Educational and Behavioral Stat. 30 (2005)). */
    private static double reml(List<Study> studies) {
        double tauSquared = hedges(studies);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double mean = mean(studies, tauSquared);
            double sum = 0;
            double squares = 0;
            double cubes = 0;
            double gaps = 0;
            for (var study : studies) {
                double weight = study.weight(tauSquared);
                double gap = study.effect() - mean;
                sum += weight;
                squares += weight * weight;
                cubes += weight * weight * weight;
                gaps += weight * weight * gap * gap;
            }
            double score = gaps - (sum - squares / sum);
            double information = squares - 2 * cubes / sum + squares * squares / (sum * sum);
            double next = Math.max(0, tauSquared + score / information);
            double change = Math.abs(next - tauSquared);
            tauSquared = next;
            if (change <= CONVERGED) {
                break;
            }
        }
        return tauSquared;
    }

    private static double hedges(List<Study> studies) {
        var effects = Moments.of(studies.stream().mapToDouble(Study::effect).toArray());
        double within = studies.stream()
                .mapToDouble(study -> study.standardError() * study.standardError())
                .average()
                .orElseThrow();
        return Math.max(0, effects.variance() - within);
    }
}
