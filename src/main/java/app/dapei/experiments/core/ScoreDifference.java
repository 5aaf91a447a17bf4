package app.dapei.experiments.core;

/**
 * Miettinen and Nurminen's score statistic of the difference of two shares: the variance is that of the shares that fit
 * best when the difference is the tested one (their cubic, Statistics in Medicine 4 (1985) 213–226, appendix 1).
 */
final class ScoreDifference {

    private final double controlSuccesses;
    private final double controlN;
    private final double treatmentSuccesses;
    private final double treatmentN;

    ScoreDifference(ProportionStatistic control, ProportionStatistic treatment) {
        this.controlSuccesses = control.successes();
        this.controlN = control.n();
        this.treatmentSuccesses = treatment.successes();
        this.treatmentN = treatment.n();
    }

    Interval interval(double z) {
        double estimate = treatmentSuccesses / treatmentN - controlSuccesses / controlN;
        double lower = statistic(-1 + 1e-15) <= z
                ? -1
                : Root.exact().between(-1 + 1e-15, estimate, difference -> statistic(difference) - z);
        double upper = statistic(1 - 1e-15) >= -z
                ? 1
                : Root.exact().between(estimate, 1 - 1e-15, difference -> statistic(difference) + z);
        return new Interval(lower, upper);
    }

    /** The observed minus the tested difference, in standard errors at the tested one. */
    double statistic(double difference) {
        double control = restrictedControlRate(difference);
        double treatment = Math.min(1, Math.max(0, control + difference));
        double n = controlN + treatmentN;
        double variance = (control * (1 - control) / controlN + treatment * (1 - treatment) / treatmentN) * n / (n - 1);
        double gap = treatmentSuccesses / treatmentN - controlSuccesses / controlN - difference;
        if (gap == 0) {
            return 0;
        }
        return variance <= 0 ? Math.copySign(Double.MAX_VALUE, gap) : gap / Math.sqrt(variance);
    }

    /** The root in range of the cubic L3·p³ + L2·p² + L1·p + L0, by Viète's formula. */
    private double restrictedControlRate(double difference) {
        double n = controlN + treatmentN;
        double successes = controlSuccesses + treatmentSuccesses;
        double l2 = (treatmentN + 2 * controlN) * difference - n - successes;
        double l1 = (controlN * difference - n - 2 * controlSuccesses) * difference + successes;
        double l0 = controlSuccesses * difference * (1 - difference);
        double third = l2 / (3 * n);
        double q = third * third * third - l1 * l2 / (6 * n * n) + l0 / (2 * n);
        double p = Math.copySign(Math.sqrt(Math.max(0, third * third - l1 / (3 * n))), q);
        if (p == 0) {
            return clipped(-third, difference);
        }
        double cosine = Math.min(1, Math.max(-1, q / (p * p * p)));
        double angle = (Math.PI + Math.acos(cosine)) / 3;
        return clipped(2 * p * Math.cos(angle) - third, difference);
    }

    private static double clipped(double control, double difference) {
        return Math.min(Math.min(1, 1 - difference), Math.max(Math.max(0, -difference), control));
    }
}
