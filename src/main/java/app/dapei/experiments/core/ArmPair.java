package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * The two arms of a comparison, each with enough data for a mean and its standard error.
 *
 * @param control       the arm compared with
 * @param treatment     the arm compared
 * @param expansionMean the treatment's mean, on the control's baseline, at which the variance of a lift is expanded: as
 *                      observed, which assumes the arms' equal pre-experiment means, or adjusted
 */
public record ArmPair(ArmMean control, ArmMean treatment, double expansionMean) {

    /** Arms whose lift is expanded at the treatment's observed mean. */
    public ArmPair(ArmMean control, ArmMean treatment) {
        this(control, treatment, treatment.rawMean());
    }

    /**
     * The arms' means, or why there is none.
     *
     * @throws IllegalArgumentException if the two statistics are of different kinds
     */
    public static Estimate<ArmPair> of(MetricStatistic control, MetricStatistic treatment) {
        if (control.n() == 0 || treatment.n() == 0) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        if (control instanceof CupedStatistic first && treatment instanceof CupedStatistic second) {
            return singleUnit(control, treatment)
                    ? single()
                    : checked(CupedAdjustment.adjust(first, second).arms());
        }
        if (control instanceof CupedRatioStatistic first && treatment instanceof CupedRatioStatistic second) {
            return adjustedRatios(first, second);
        }
        if (control.getClass() != treatment.getClass()) {
            throw new IllegalArgumentException("control and treatment must be of one kind; got: "
                    + control.getClass().getSimpleName() + " and "
                    + treatment.getClass().getSimpleName());
        }
        return ArmMean.of(control)
                .then(first -> ArmMean.of(treatment).then(second -> checked(new ArmPair(first, second))));
    }

    /**
     * Two shares, where one of 0 % or 100 % gets the variance of a share with one more success and one more failure
     * (Agresti and Caffo, "Simple and effective confidence intervals for proportions", The American Statistician 54
     * (2000) 280–288); the means stay those observed. For procedures that need a variance and must answer at the edge.
     */
    public static Estimate<ArmPair> ofShares(ProportionStatistic control, ProportionStatistic treatment) {
        return control.n() == 0 || treatment.n() == 0
                ? Estimate.notEstimable(Reason.EMPTY_ARM)
                : Estimate.of(new ArmPair(share(control), share(treatment)));
    }

    private static ArmMean share(ProportionStatistic arm) {
        boolean spread = arm.successes() > 0 && arm.successes() < arm.n();
        double rate = spread ? arm.rate() : (arm.successes() + 1.0) / (arm.n() + 2.0);
        return ArmMean.unadjusted(arm.n(), arm.rate(), rate * (1 - rate));
    }

    /** Treatment mean minus control mean. */
    public double difference() {
        return treatment.mean() - control.mean();
    }

    /** The variance of the difference. */
    public double differenceVariance() {
        return control.varianceOfMean() + treatment.varianceOfMean();
    }

    /** Welch and Satterthwaite's degrees of freedom of the difference's variance. */
    public double welchDegreesOfFreedom() {
        double first = control.varianceOfMean();
        double second = treatment.varianceOfMean();
        double sum = first + second;
        return sum * sum / (first * first / (control.n() - 1) + second * second / (treatment.n() - 1));
    }

    private static Estimate<ArmPair> adjustedRatios(CupedRatioStatistic control, CupedRatioStatistic treatment) {
        if (singleUnit(control, treatment)) {
            return single();
        }
        if (!control.hasDenominators() || !treatment.hasDenominators()) {
            return Estimate.notEstimable(Reason.ZERO_DENOMINATOR);
        }
        return checked(CupedAdjustment.adjust(control, treatment).arms());
    }

    private static boolean singleUnit(MetricStatistic control, MetricStatistic treatment) {
        return control.n() < 2 || treatment.n() < 2;
    }

    private static Estimate<ArmPair> single() {
        return Estimate.notEstimable(Reason.SINGLE_UNIT);
    }

    private static Estimate<ArmPair> checked(ArmPair pair) {
        return hasSpread(pair.control) && hasSpread(pair.treatment)
                ? Estimate.of(pair)
                : Estimate.notEstimable(Reason.ZERO_VARIANCE);
    }

    private static boolean hasSpread(ArmMean arm) {
        return arm.variance() > ArmMean.ROUNDING * arm.rawVariance();
    }
}
