package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorTests {

    @Test
    void normalPosteriorAveragesPriorAndDataByPrecision() {
        var posterior = GaussianPosterior.of(2, 4, 0, 4);
        assertThat(posterior.mean()).isCloseTo(1, within(1e-15));
        assertThat(posterior.standardDeviation()).isCloseTo(Math.sqrt(2), within(1e-15));
        // Φ(1/√2)
        assertThat(posterior.chanceToWin()).isCloseTo(0.7602499389065233, within(1e-13));
    }

    @Test
    void lossesDifferByTheMeanEffect() {
        var posterior = new GaussianPosterior(0.3, 0.5);
        assertThat(posterior.lossOfControl() - posterior.lossOfTreatment()).isCloseTo(0.3, within(1e-14));
        assertThat(posterior.inverted().lossOfTreatment()).isEqualTo(posterior.lossOfControl());
        assertThat(new GaussianPosterior(100, 1).lossOfTreatment()).isNotNegative();
        // σφ(0) when nothing is known of the direction
        assertThat(new GaussianPosterior(0, 2).lossOfTreatment()).isCloseTo(2 * 0.3989422804014327, within(1e-14));
    }

    @Test
    void aPriorOnTheLiftNeedsABaselineToScale() {
        var zero = SampleMeanStatistic.of(-1, 1, -2, 2);
        var effect = TreatmentEffect.of(zero, SampleMeanStatistic.of(1, 2, 3, 4), EffectScale.ABSOLUTE)
                .found()
                .orElseThrow();
        assertThat(GaussianPosterior.ofLiftPrior(effect, 0, 0.09))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_BASELINE));
        assertThat(GaussianPosterior.flat(effect).mean()).isEqualTo(2.5);
        assertThatThrownBy(() -> new GaussianPosterior(0, 0)).hasMessageContaining("standardDeviation");
    }

    @Test
    void aPriorOnTheLiftMeansTheSameOnBothScales() {
        var control = SampleMeanStatistic.of(9, 10, 11, 10);
        var treatment = SampleMeanStatistic.of(12, 13, 11, 12);
        var absolute = TreatmentEffect.of(control, treatment, EffectScale.ABSOLUTE)
                .found()
                .orElseThrow();
        var posterior =
                GaussianPosterior.ofLiftPrior(absolute, 0.1, 0.04).found().orElseThrow();
        var scaled = GaussianPosterior.of(absolute.value(), absolute.variance(), 1, 4);
        assertThat(posterior.mean()).isCloseTo(scaled.mean(), within(1e-14));
        assertThat(posterior.credible(0.05).contains(posterior.mean())).isTrue();
    }

    @Test
    void betaComparisonAgreesWithNumericalIntegration() {
        // scipy.quad over the two densities
        var comparison = uniform(20, 100).against(uniform(12, 100));
        assertThat(comparison.chanceToWin()).isCloseTo(0.9364999460218433, within(1e-10));
        assertThat(comparison.lossOfTreatment()).isCloseTo(0.001441657699432735, within(1e-11));
        var few = uniform(3, 10).against(uniform(0, 10));
        assertThat(few.chanceToWin()).isCloseTo(0.9548872180451126, within(1e-10));
        assertThat(few.lossOfTreatment()).isCloseTo(0.0031055900621118015, within(1e-11));
    }

    @Test
    void betaLossesDifferByTheMeans() {
        var treatment = uniform(20, 100);
        var control = uniform(12, 100);
        var comparison = treatment.against(control);
        assertThat(comparison.lossOfControl() - comparison.lossOfTreatment())
                .isCloseTo(treatment.mean() - control.mean(), within(1e-11));
        assertThat(treatment.credible(0.95).contains(0.2)).isTrue();
    }

    @Test
    void betaWithoutDataIsUndecided() {
        assertThat(uniform(0, 0).against(uniform(0, 0)).chanceToWin()).isCloseTo(0.5, within(1e-10));
    }

    @Test
    void betaStaysRightForMillionsOfViewers() {
        var comparison = uniform(120_300, 1_000_000).against(uniform(120_000, 1_000_000));
        double se = Math.sqrt(2 * 0.12 * 0.88 / 1e6);
        assertThat(comparison.chanceToWin()).isCloseTo(StandardNormal.cdf(0.0003 / se), within(1e-3));
    }

    @Test
    void bestArmOfTwoIsTheChanceToWin() {
        var arms = List.of(uniform(12, 100), uniform(20, 100));
        var chances = BetaBinomialPosterior.bestArmProbabilities(arms);
        assertThat(chances.get(1)).isCloseTo(0.9364999460218433, within(1e-9));
        assertThat(chances.getFirst() + chances.get(1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void allocationFollowsTheChanceToBeBest() {
        var arms = List.of(new GaussianPosterior(1, 1), new GaussianPosterior(2, 1), new GaussianPosterior(0, 0.5));
        var chances = ThompsonAllocation.withFloor(0).bestArmProbabilities(arms);
        assertThat(chances.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
        assertThat(chances.get(1)).isGreaterThan(chances.get(0));
        var pair = List.of(new GaussianPosterior(1, 1), new GaussianPosterior(2, 1));
        // Φ(1/√2) again
        assertThat(ThompsonAllocation.withFloor(0).bestArmProbabilities(pair).get(1))
                .isCloseTo(0.7602499389065233, within(1e-10));
        assertThat(ThompsonAllocation.withFloor(0)
                        .whereLessIsBetter()
                        .bestArmProbabilities(pair)
                        .getFirst())
                .isCloseTo(0.7602499389065233, within(1e-10));
    }

    @Test
    void noArmFallsBelowTheFloor() {
        var arms = List.of(new GaussianPosterior(0, 0.01), new GaussianPosterior(5, 0.01));
        var weights = ThompsonAllocation.withFloor(0.05).weights(arms);
        assertThat(weights.getFirst()).isCloseTo(0.05, within(1e-9));
        assertThat(weights.get(1)).isCloseTo(0.95, within(1e-9));
        assertThatThrownBy(() -> ThompsonAllocation.withFloor(0.6).weights(arms))
                .hasMessage("floor must be <= 1/2 for 2 arms; got: 0.6");
    }

    @Test
    void veryUnequalSpreadsAreStillIntegrated() {
        var arms = List.of(new GaussianPosterior(0, 1e-4), new GaussianPosterior(0.5, 1));
        assertThat(ThompsonAllocation.withFloor(0).bestArmProbabilities(arms).get(1))
                .isCloseTo(StandardNormal.cdf(0.5), within(2e-3));
    }

    private static BetaBinomialPosterior uniform(long successes, long n) {
        return BetaBinomialPosterior.uniform(new ProportionStatistic(n, successes));
    }
}
