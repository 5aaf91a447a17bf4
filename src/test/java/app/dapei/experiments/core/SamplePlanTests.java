package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.SamplePlan.Metric;
import app.dapei.experiments.core.SamplePlan.Question;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SamplePlanTests {

    @Test
    void agreesWithTheRuleOfThumbForShares() {
        // n ≈ 16·p(1 − p)/δ² per arm for 5 % and 80 %: 16·0.05·0.95/0.005² = 30,400
        var plan = plan(new Metric.Share(0.05), 0.1, 2, false);
        assertThat((double) plan.unitsPerArm()).isBetween(29_000.0, 34_000.0);
        // R: power.prop.test(p1 = 0.05, p2 = 0.055, power = 0.8) gives 31,233.4
        assertThat(plan.unitsPerArm()).isEqualTo(31_234);
        assertThat(plan.totalUnits()).isEqualTo(2 * plan.unitsPerArm());
        assertThat(plan.days()).hasValue(Math.ceilDiv(plan.totalUnits(), 4000));
    }

    @Test
    void theCurvePassesTheWantedPowerAtTheWantedLift() {
        var plan = plan(new Metric.Value(120, 90), 0.1, 2, false);
        assertThat(plan.curve().get(10).lift()).isCloseTo(0.1, within(1e-15));
        assertThat(plan.curve().get(10).power()).isBetween(0.8, 0.801);
        assertThat(plan.curve().getFirst().power()).isCloseTo(0.05, within(1e-9));
        assertThat(plan.curve().getLast().power()).isGreaterThan(0.99);
        assertThat(plan.liftsByDuration().get(3).smallestLift().found().orElseThrow())
                .isCloseTo(0.1, within(0.01));
    }

    @Test
    void moreArmsAndReadingAtAnyTimeCostUsers() {
        var two = plan(new Metric.Share(0.05), 0.1, 2, false);
        assertThat(plan(new Metric.Share(0.05), 0.1, 4, false).unitsPerArm()).isGreaterThan(two.unitsPerArm());
        assertThat(plan(new Metric.Share(0.05), 0.1, 2, true).unitsPerArm()).isGreaterThan(two.unitsPerArm());
    }

    @Test
    void longerRunsFindLess() {
        var lifts = plan(new Metric.Share(0.2), 0.05, 2, false).liftsByDuration().stream()
                .map(point -> point.smallestLift().found().orElseThrow())
                .toList();
        assertThat(lifts).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void agreesWithTheNormalSampleSizeForValues() {
        double byFormula = MeanSampleSize.of(12, 90).normalUnitsPerArm(0.8);
        assertThat(plan(new Metric.Value(120, 90), 0.1, 2, false).unitsPerArm()).isEqualTo((long) Math.ceil(byFormula));
    }

    @Test
    void tellsWhenNoLiftWouldBeFound() {
        assertThat(DifferencePower.ofShare(0.9, 0.05).smallestLift(10, 0.8))
                .isEqualTo(Estimate.notEstimable(Reason.UNREACHABLE_EFFECT));
        assertThat(DifferencePower.ofValue(1, 1e-6, 0.05).unitsPerArm(1, 0.8)).isEqualTo(Estimate.of(2.0));
        assertThatThrownBy(() -> DifferencePower.ofShare(0.9, 0.05).smallestLift(10, 0.01))
                .hasMessageContaining("wantedPower");
    }

    @Test
    void saysWhenNoSampleSuffices() {
        var question = new Question(new Metric.Value(1, 1e6), 1e-6, 2, 0.05, 0.8, OptionalLong.empty(), false);
        assertThat(SamplePlan.of(question)).isEqualTo(Estimate.notEstimable(Reason.UNREACHABLE_POWER));
    }

    @Test
    void refusesWhatCannotBePlanned() {
        assertThatThrownBy(() -> new Metric.Share(1)).hasMessageContaining("rate");
        assertThatThrownBy(() -> new Metric.Value(0, 1)).hasMessageContaining("mean");
        assertThatThrownBy(() -> question(new Metric.Share(0.1), 0, 2)).hasMessageContaining("lift");
        assertThatThrownBy(() -> question(new Metric.Share(0.5), 1, 2)).hasMessageContaining("share of all");
        assertThatThrownBy(() -> question(new Metric.Share(0.1), 0.1, 1)).hasMessageContaining("arms");
        assertThatThrownBy(() -> new Question(new Metric.Share(0.1), 0.1, 2, 0.2, 0.1, OptionalLong.empty(), false))
                .hasMessageContaining("power must be > alpha");
    }

    private static SamplePlan plan(Metric metric, double lift, int arms, boolean anyTime) {
        return SamplePlan.of(new Question(metric, lift, arms, 0.05, 0.8, OptionalLong.of(4000), anyTime))
                .found()
                .orElseThrow();
    }

    private static Question question(Metric metric, double lift, int arms) {
        return new Question(metric, lift, arms, 0.05, 0.8, OptionalLong.empty(), false);
    }
}
