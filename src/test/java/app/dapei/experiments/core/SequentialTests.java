package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequentialTests {

    @Test
    void boundaryOfFiveThousandIsThreePointZeroThreeFiveThere() {
        // the note on one boundary with four names: z = 3.035 at N = N*
        var sequence = NormalMixtureSequence.tightestAt(5000, 0.05);
        assertThat(sequence.criticalValue(5000)).isCloseTo(3.035, within(5e-4));
        assertThat(sequence.g()).isCloseTo(630, within(1.0));
        assertThat(sequence.rho()).isCloseTo(1 / Math.sqrt(sequence.g()), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"100, 50", "630, 5000", "1, 100000"})
    void pValueReachesAlphaExactlyAtTheBoundary(double g, double units) {
        var sequence = NormalMixtureSequence.ofG(g, 0.05);
        assertThat(sequence.pValue(sequence.criticalValue(units), units)).isCloseTo(0.05, within(1e-12));
        assertThat(sequence.pValue(0, units)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 400", "0.01, 9000"})
    void oneSidedPValueReachesAlphaExactlyAtItsBoundary(double alpha, double units) {
        var sequence = NormalMixtureSequence.oneSidedTightestAt(5000, alpha);
        assertThat(sequence.oneSidedPValue(sequence.oneSidedHalfWidth(units), units))
                .isCloseTo(alpha, within(1e-12));
        assertThat(sequence.oneSidedPValue(-1, units)).isEqualTo(1);
        assertThat(sequence.oneSidedPValue(30, units)).isPositive().isLessThan(1e-60);
    }

    @Test
    void mixtureOfEffectsIsTheSameBoundary() {
        var sequence = NormalMixtureSequence.ofMixture(2.5, 0.005, 0.1);
        assertThat(sequence.g()).isEqualTo(500);
        assertThatThrownBy(() -> NormalMixtureSequence.ofG(-1, 0.05)).hasMessageContaining("g must be > 0");
    }

    @Test
    void exactTTendsToTheNormalBoundary() {
        double normal = NormalMixtureSequence.ofG(500, 0.05).criticalValue(1e6);
        assertThat(TMixtureSequence.ofG(500, 0.05).radius(1e6, 1e6 - 2)).isCloseTo(normal, within(1e-4));
        assertThat(TMixtureSequence.ofG(500, 0.05).radius(10, 8)).isInfinite();
        assertThat(TMixtureSequence.ofG(500, 0.05).pValue(0, 100, 98)).isEqualTo(1);
    }

    @Test
    void optimalTuningIsNotBeatenByItsNeighbours() {
        double best = TMixtureSequence.optimalG(1000, 997, 0.05);
        double radius = TMixtureSequence.ofG(best, 0.05).radius(1000, 997);
        for (double other : new double[] {best * 0.8, best * 1.25}) {
            assertThat(TMixtureSequence.ofG(other, 0.05).radius(1000, 997)).isGreaterThan(radius);
        }
    }

    @Test
    void severalLooksOnlySharpenWhatIsKnown() {
        var sequence = NormalMixtureSequence.tightestAt(400, 0.05);
        var strong = effect(0.30);
        var weak = effect(0.22);
        var afterOne = RunningSequence.START.look(sequence, strong);
        var afterTwo = afterOne.look(sequence, weak);
        assertThat(afterTwo.looks()).isEqualTo(2);
        assertThat(afterTwo.pValue()).isEqualTo(afterOne.pValue());
        assertThat(afterTwo.interval().orElseThrow().width())
                .isLessThanOrEqualTo(afterOne.interval().orElseThrow().width());
        assertThat(afterTwo.look(sequence, effect(0.9)).interval()).isEmpty();
    }

    @Test
    void aSingleLookSpendsAllAtOnce() {
        assertThat(GroupSequentialBoundary.of(0.05).bounds(List.of(1.0)).getFirst())
                .isCloseTo(1.959963984540054, within(1e-9));
        assertThat(GroupSequentialBoundary.of(0.05)
                        .oneSided()
                        .bounds(List.of(1.0))
                        .getFirst())
                .isCloseTo(1.6448536269514722, within(1e-9));
    }

    @Test
    void laterLooksAreEasierAndTheLastStaysAboveTheFixedValue() {
        var bounds = GroupSequentialBoundary.of(0.05).withPower(3).bounds(List.of(0.25, 0.5, 0.75, 1.0));
        assertThat(bounds).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(bounds.getLast()).isBetween(1.96, 2.1);
        assertThatThrownBy(() -> GroupSequentialBoundary.of(0.05).bounds(List.of(0.5, 0.4)))
                .hasMessage("fractions must ascend within (0, 1]; got: 0.4 after 0.5");
        assertThatThrownBy(() -> GroupSequentialBoundary.of(0.05).bounds(List.of(1.5)))
                .hasMessageContaining("1.5");
    }

    @Test
    void splitIsCheckedByChiSquared() {
        assertThat(split(List.of(5050L, 4950L)).pValue()).isCloseTo(0.31731050786291115, within(1e-14));
        assertThat(split(List.of(5200L, 4800L)).pValue()).isCloseTo(6.334248366623988e-05, within(1e-17));
        assertThat(split(List.of(5200L, 4800L)).isBroken()).isTrue();
        assertThat(split(List.of(5050L, 4950L)).isBroken()).isFalse();
        var three = SampleRatioMismatchTest.test(List.of(520L, 480L, 500L), List.of(2.0, 2.0, 2.0));
        assertThat(three.pValue()).isCloseTo(0.4493289641172217, within(1e-14));
    }

    @Test
    void anArmWithoutUnitsCountsAndAnArmWithoutWeightMustBeEmpty() {
        var empty = SampleRatioMismatchTest.test(List.of(100L, 0L), List.of(0.5, 0.5));
        assertThat(empty.isBroken()).isTrue();
        var stray = SampleRatioMismatchTest.test(List.of(100L, 98L, 3L), List.of(0.5, 0.5, 0.0));
        assertThat(stray.unitsWithoutShare()).isEqualTo(3);
        assertThat(stray.isBroken()).isTrue();
        assertThat(stray.pValue()).isGreaterThan(0.5);
    }

    @Test
    void tooFewUnitsRaiseNoAlarm() {
        var few = split(List.of(8L, 0L));
        assertThat(few.pValue()).isLessThan(0.01);
        assertThat(few.isReliable()).isFalse();
        assertThat(few.isBroken()).isFalse();
        assertThat(split(List.of(0L, 0L)).pValue()).isEqualTo(1);
        assertThatThrownBy(() -> SampleRatioMismatchTest.test(List.of(1L), List.of(1.0, 1.0)))
                .hasMessageContaining("observed and weights");
        assertThatThrownBy(() -> SampleRatioMismatchTest.test(List.of(1L, 1L), List.of(0.0, 0.0)))
                .hasMessageContaining("sum of weights");
    }

    @Test
    void sequentialSplitNeverForgetsAnAlarm() {
        var start = SequentialSampleRatioTest.of(List.of(1.0, 1.0));
        var alarmed = start.observe(List.of(6500L, 5500L));
        var later = alarmed.observe(List.of(5500L, 6500L));
        assertThat(start.pValue()).isEqualTo(1);
        assertThat(alarmed.pValue()).isLessThan(0.001);
        assertThat(later.pValue()).isEqualTo(alarmed.pValue());
        assertThat(later.posteriorProbability()).isLessThan(0.5);
        assertThat(start.observe(List.of(1000L, 1010L)).pValue()).isEqualTo(1);
        assertThatThrownBy(() -> start.observe(List.of(1L))).hasMessageContaining("batch");
        assertThatThrownBy(() -> SequentialSampleRatioTest.of(List.of(1.0, 0.0)))
                .hasMessageContaining("share");
    }

    private static SampleRatioMismatchTest.SplitCheck split(List<Long> units) {
        return SampleRatioMismatchTest.test(units, List.of(0.5, 0.5));
    }

    private static TreatmentEffect effect(double difference) {
        var control = new SampleMeanStatistic(new Moments(400, 1, 399));
        var treatment = new SampleMeanStatistic(new Moments(400, 1 + difference, 399));
        return TreatmentEffect.of(control, treatment, EffectScale.ABSOLUTE)
                .found()
                .orElseThrow();
    }
}
