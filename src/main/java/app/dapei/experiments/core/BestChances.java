package app.dapei.experiments.core;

import java.util.List;

/** The chance of each arm to be the best of all, under flat priors. */
final class BestChances {

    private BestChances() {}

    /** One per arm; empty when an arm has no spread or is adjusted. */
    static List<Double> of(List<? extends MetricStatistic> arms, boolean lessIsBetter) {
        if (arms.stream().allMatch(arm -> arm instanceof ProportionStatistic share && share.n() > 0)) {
            var posteriors = arms.stream()
                    .map(arm -> (ProportionStatistic) arm)
                    .map(share -> lessIsBetter ? new ProportionStatistic(share.n(), share.failures()) : share)
                    .map(BetaBinomialPosterior::uniform)
                    .toList();
            return BetaBinomialPosterior.bestArmProbabilities(posteriors);
        }
        if (arms.stream().anyMatch(arm -> arm instanceof CupedStatistic || arm instanceof CupedRatioStatistic)) {
            return List.of();
        }
        var posteriors = arms.stream()
                .flatMap(arm -> ArmMean.of(arm).found().stream())
                .filter(arm -> arm.variance() > 0)
                .map(arm -> new GaussianPosterior(arm.mean(), Math.sqrt(arm.varianceOfMean())))
                .toList();
        if (posteriors.size() < arms.size()) {
            return List.of();
        }
        var allocation = ThompsonAllocation.withFloor(0);
        return (lessIsBetter ? allocation.whereLessIsBetter() : allocation).bestArmProbabilities(posteriors);
    }
}
