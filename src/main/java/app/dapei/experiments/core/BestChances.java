package app.dapei.experiments.core;

import java.util.List;

/** The chance of each arm to be the best of all, under flat priors. */
final class BestChances {

    private BestChances() {}

    /** One per arm; empty when an arm has no spread or is an adjusted ratio. */
    static List<Double> of(List<? extends MetricStatistic> arms, boolean lessIsBetter) {
        if (arms.stream().allMatch(arm -> arm instanceof ProportionStatistic share && share.n() > 0)) {
            var posteriors = arms.stream()
                    .map(arm -> (ProportionStatistic) arm)
                    .map(share -> lessIsBetter ? new ProportionStatistic(share.n(), share.failures()) : share)
                    .map(BetaBinomialPosterior::uniform)
                    .toList();
            return BetaBinomialPosterior.bestArmProbabilities(posteriors);
        }
        var posteriors = means(arms).stream()
                .filter(arm -> arm.variance() > 0)
                .map(arm -> new GaussianPosterior(arm.mean(), Math.sqrt(arm.varianceOfMean())))
                .toList();
        if (posteriors.size() < arms.size()) {
            return List.of();
        }
        var allocation = ThompsonAllocation.withFloor(0);
        return (lessIsBetter ? allocation.whereLessIsBetter() : allocation).bestArmProbabilities(posteriors);
    }

    private static List<ArmMean> means(List<? extends MetricStatistic> arms) {
        if (arms.stream().anyMatch(CupedRatioStatistic.class::isInstance)) {
            return List.of();
        }
        if (arms.stream().allMatch(arm -> arm instanceof CupedStatistic && arm.n() >= 2)) {
            return CupedAdjustment.means(
                    arms.stream().map(arm -> (CupedStatistic) arm).toList());
        }
        return arms.stream()
                .filter(arm -> !(arm instanceof CupedStatistic))
                .flatMap(arm -> ArmMean.of(arm).found().stream())
                .toList();
    }
}
