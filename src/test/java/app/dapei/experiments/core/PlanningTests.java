package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.Estimate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTests {

    @Test
    void cohensTextbookSampleOfSixtyFourPerArm() {
        // d = 0.5, 5 %, 80 %: Cohen 1988, table 2.4.1
        assertThat(Math.ceil(MeanSampleSize.of(0.5, 1).unitsPerArm(0.8))).isEqualTo(64);
        assertThat(MeanSampleSize.of(0.8, 1).power(20)).isCloseTo(0.6933994443172331, within(1e-9));
        assertThat(MeanSampleSize.of(0.8, 1).withAlpha(0.01).power(20)).isLessThan(0.6933);
        assertThatThrownBy(() -> MeanSampleSize.of(0, 1)).hasMessageContaining("size of difference");
    }

    @Test
    void theNormalSampleIsALittleSmallerThanTheTSample() {
        var plan = MeanSampleSize.of(0.5, 1);
        assertThat(plan.unitsPerArm(0.8) - plan.normalUnitsPerArm(0.8)).isBetween(0.5, 1.5);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.06", "0.3, 0.25", "0.001, 0.002"})
    void thePlannedSampleHasThePlannedPower(double control, double treatment) {
        var plan = ProportionSampleSize.of(control, treatment);
        assertThat(plan.power(plan.unitsPerArm(0.8))).isCloseTo(0.8, within(1e-12));
        double arcsine = plan.arcsineUnitsPerArm(0.9);
        assertThat(plan.arcsinePower(arcsine, arcsine)).isCloseTo(0.9, within(1e-10));
        assertThat(plan.with(Alternative.GREATER).unitsPerArm(0.8)).isLessThan(plan.unitsPerArm(0.8));
        assertThat(plan.withAlpha(0.01).unitsPerArm(0.8)).isGreaterThan(plan.unitsPerArm(0.8));
    }

    @Test
    void sharesMustDiffer() {
        assertThatThrownBy(() -> ProportionSampleSize.of(0.1, 0.1)).hasMessageContaining("must differ");
        assertThatThrownBy(() -> ProportionSampleSize.of(0, 0.1)).hasMessageContaining("controlRate");
    }

    @Test
    void liftPowerAndItsInversesAgree() {
        var plan = LiftPower.ofProportion(0.05, 0.05);
        double units = plan.unitsPerArm(0.1, 0.8).found().orElseThrow();
        assertThat(plan.power(units, 0.1)).isCloseTo(0.8, within(1e-9));
        var mean = LiftPower.ofMean(100, 50, 0.05);
        double smallest = mean.smallestLift(2000, 0.8).found().orElseThrow();
        assertThat(mean.power(2000, smallest)).isCloseTo(0.8, within(2e-6));
        assertThat(mean.power(2000, 0)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void readingAtAnyTimeCostsUnits() {
        var plan = LiftPower.ofProportion(0.05, 0.05);
        double fixed = plan.unitsPerArm(0.1, 0.8).found().orElseThrow();
        double anyTime =
                plan.readAnyTime(2 * fixed).unitsPerArm(0.1, 0.8).found().orElseThrow();
        assertThat(anyTime / fixed).isBetween(1.5, 2.5);
    }

    @Test
    void saysWhenNoLiftOrSampleSuffices() {
        assertThat(LiftPower.ofMean(1, 100, 0.05).smallestLift(20, 0.8))
                .isEqualTo(Estimate.notEstimable(Reason.UNREACHABLE_EFFECT));
        assertThat(LiftPower.ofProportion(0.05, 0.05).unitsPerArm(0, 0.8))
                .isEqualTo(Estimate.notEstimable(Reason.UNREACHABLE_POWER));
        assertThatThrownBy(() -> LiftPower.ofProportion(0.05, 0.05).smallestLift(100, 0.04))
                .hasMessageContaining("wantedPower must be > alpha");
        assertThat(LiftPower.ofMean(1, 0.01, 0.05).unitsPerArm(5, 0.8)).isEqualTo(Estimate.of(2.0));
    }

    @Test
    void aFlatPriorGivesThePowerOfTheTest() {
        var plan = LiftPower.ofProportion(0.1, 0.05);
        assertThat(plan.bayesianPower(5000, 0.1, 0, Double.POSITIVE_INFINITY))
                .isCloseTo(plan.power(5000, 0.1), within(1e-12));
        assertThat(plan.bayesianPower(5000, 0.1, 0, 0.01)).isLessThan(plan.power(5000, 0.1));
    }

    @Test
    void powerOfARunningExperimentGrowsWithItsUnits() {
        var plan = MidExperimentPower.of(0.05, 0.8);
        double factor = plan.factorNeeded(0.1, 500, 0.2).found().orElseThrow();
        // (z₀.₉₇₅ + z₀.₈)²·0.1²/0.2² − 1
        assertThat(factor).isCloseTo(Math.pow(1.959963984540054 + 0.8416212335729143, 2) / 4 - 1, within(1e-5));
        assertThat(plan.power(0.1, 500, 0.2, factor)).isCloseTo(0.8, within(1e-9));
        assertThat(plan.factorNeeded(0.01, 500, 0.2)).isEqualTo(Estimate.of(0.0));
        assertThat(plan.factorNeeded(0.1, 500, 1e-9)).isEqualTo(Estimate.notEstimable(Reason.UNREACHABLE_POWER));
    }

    @Test
    void severalMetricsAndComparisonsNeedMore() {
        var one = MidExperimentPower.of(0.05, 0.8);
        assertThat(one.withGoalMetrics(2).powerPerMetric()).isCloseTo(Math.sqrt(0.8), within(1e-15));
        assertThat(one.sharedBy(3).power(0.1, 500, 0.2, 0)).isLessThan(one.power(0.1, 500, 0.2, 0));
        assertThat(one.readAnyTime(500).power(0.1, 500, 0.2, 0)).isLessThan(one.power(0.1, 500, 0.2, 0));
        assertThatThrownBy(() -> one.sharedBy(0)).hasMessageContaining("comparisons");
    }

    @Test
    void guardrailsShareTheMissedPowerNotTheLevel() {
        // one-sided 5 %, 80 %, variance 1, margin 0.1: (1.6449 + 0.8416)²·2/0.01 per arm
        assertThat(NonInferioritySampleSize.ofGuardrail(0.05, 0.8, 0).units(0.1, 1))
                .isEqualTo(2 * 1237);
        long withTwo = NonInferioritySampleSize.ofGuardrail(0.05, 0.8, 2).units(0.1, 1);
        assertThat(withTwo).isGreaterThan(2 * 1237);
        assertThatThrownBy(
                        () -> NonInferioritySampleSize.ofGuardrail(0.05, 0.8, 0).unitsForShare(0.9, 0.2))
                .hasMessageContaining("controlRate + effect");
    }

    @Test
    void powerOfFewSessionsIsThatOfTheTTest() {
        var now = TestedEffect.byStudentT(0, 1, 10, Alternative.TWO_SIDED, 0.05);
        // scipy.stats: nct.sf(c, 10, 3) + nct.cdf(-c, 10, 3) with c = t.ppf(0.975, 10)
        assertThat(MidExperimentPower.of(0.05, 0.8).power(now, 3)).isCloseTo(0.7714014353512887, within(1e-8));
    }
}
