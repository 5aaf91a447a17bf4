package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.Estimate.NotEstimable;
import app.dapei.experiments.core.Estimate.Reason;
import org.junit.jupiter.api.Test;

/** Tests of two means; expected values by scipy. */
class TwoSampleTests {

    private static final SampleMeanStatistic CONTROL = SampleMeanStatistic.of(3, 5, 8, 1, 9, 4);
    private static final SampleMeanStatistic TREATMENT = SampleMeanStatistic.of(7, 9, 12, 6, 15, 8, 11);

    @Test
    void welchAgreesWithScipy() {
        var tested = WelchTTest.withDefaults().test(CONTROL, TREATMENT).found().orElseThrow();
        assertThat(tested.statistic()).isCloseTo(2.7455547829154394, within(1e-12));
        assertThat(tested.degreesOfFreedom()).isCloseTo(10.812734183584734, within(1e-11));
        assertThat(tested.pValue()).isCloseTo(0.019314233024458928, within(1e-12));
        assertThat(tested.interval().contains(0)).isFalse();
        assertThat(tested.estimate()).isCloseTo(68.0 / 7 - 5, within(1e-13));
    }

    @Test
    void studentAgreesWithScipy() {
        var tested =
                StudentTTest.withDefaults().test(CONTROL, TREATMENT).found().orElseThrow();
        assertThat(tested.statistic()).isCloseTo(2.737070920393649, within(1e-12));
        assertThat(tested.pValue()).isCloseTo(0.019332416684452607, within(1e-12));
    }

    @Test
    void welchNeedsOnlySums() {
        var first = new SampleMeanStatistic(new Moments(40, 12, 9 * 39));
        var second = new SampleMeanStatistic(new Moments(50, 10.5, 16 * 49));
        var tested = WelchTTest.withDefaults().test(second, first).found().orElseThrow();
        assertThat(tested.statistic()).isCloseTo(2.031856384435789, within(1e-12));
        assertThat(tested.pValue()).isCloseTo(0.04519540681722492, within(1e-12));
    }

    @Test
    void oneSidedPValuesAddToOneAndAgreeWithTheirIntervals() {
        var greater = WelchTTest.withDefaults()
                .with(Alternative.GREATER)
                .test(CONTROL, TREATMENT)
                .found()
                .orElseThrow();
        var less = WelchTTest.withDefaults()
                .with(Alternative.LESS)
                .test(CONTROL, TREATMENT)
                .found()
                .orElseThrow();
        assertThat(greater.pValue() + less.pValue()).isCloseTo(1, within(1e-14));
        assertThat(greater.pValue()).isCloseTo(0.019314233024458928 / 2, within(1e-12));
        assertThat(greater.interval().lower()).isPositive();
        assertThat(greater.interval().upper()).isInfinite();
        assertThat(less.interval().contains(0)).isTrue();
    }

    @Test
    void theIntervalHoldsZeroExactlyWhenTheTestFindsNothing() {
        double p = WelchTTest.withDefaults()
                .test(CONTROL, TREATMENT)
                .found()
                .orElseThrow()
                .pValue();
        assertThat(interval(p + 1e-6).contains(0)).isFalse();
        assertThat(interval(p - 1e-6).contains(0)).isTrue();
    }

    @Test
    void saysWhyItCannotTest() {
        assertThat(welch(SampleMeanStatistic.of(), TREATMENT)).isEqualTo(Reason.EMPTY_ARM);
        assertThat(welch(SampleMeanStatistic.of(1), TREATMENT)).isEqualTo(Reason.SINGLE_UNIT);
        assertThat(welch(SampleMeanStatistic.of(4, 4, 4), TREATMENT)).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(welch(new ProportionStatistic(9, 0), new ProportionStatistic(9, 3)))
                .isEqualTo(Reason.ZERO_VARIANCE);
        var noOrders = new RatioStatistic(BivariateMoments.of(new double[] {0, 0}, new double[] {0, 0}));
        assertThat(welch(noOrders, noOrders)).isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void studentSaysWhyItCannotTest() {
        var student = StudentTTest.withDefaults().with(Alternative.GREATER).withAlpha(0.1);
        assertThat(student.test(SampleMeanStatistic.of(), TREATMENT))
                .isEqualTo(Estimate.notEstimable(Reason.EMPTY_ARM));
        assertThat(student.test(SampleMeanStatistic.of(1), SampleMeanStatistic.of(2)))
                .isEqualTo(Estimate.notEstimable(Reason.SINGLE_UNIT));
        assertThat(student.test(SampleMeanStatistic.of(1, 1), SampleMeanStatistic.of(2, 2)))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
    }

    @Test
    void twoSamplesMayHaveOneConstant() {
        var welch = WelchTTest.withDefaults();
        var tested =
                welch.test(Moments.of(2, 2, 2), Moments.of(3, 4, 5)).found().orElseThrow();
        assertThat(tested.degreesOfFreedom()).isCloseTo(2, within(1e-12));
        assertThat(tested.statistic()).isCloseTo(2 / Math.sqrt(1.0 / 3), within(1e-12));
        assertThat(welch.test(Moments.of(2, 2), Moments.of(3, 3)))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        assertThat(welch.test(Moments.EMPTY, Moments.of(3, 3))).isEqualTo(Estimate.notEstimable(Reason.EMPTY_ARM));
        assertThat(welch.test(Moments.of(1), Moments.of(3, 4))).isEqualTo(Estimate.notEstimable(Reason.SINGLE_UNIT));
    }

    @Test
    void refusesToCompareDifferentKindsOfMetric() {
        assertThatThrownBy(() -> WelchTTest.withDefaults().test(CONTROL, new ProportionStatistic(5, 2)))
                .hasMessageContaining("SampleMeanStatistic and ProportionStatistic");
        assertThatThrownBy(() -> WelchTTest.withDefaults().withAlpha(1)).hasMessageContaining("alpha");
    }

    @Test
    void aRelativeEffectNeedsABaseline() {
        var zero = SampleMeanStatistic.of(-1, 1);
        assertThat(TreatmentEffect.of(zero, TREATMENT, EffectScale.RELATIVE))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_BASELINE));
        var effect = TreatmentEffect.of(CONTROL, TREATMENT, EffectScale.RELATIVE)
                .found()
                .orElseThrow();
        assertThat(effect.value()).isCloseTo((68.0 / 7 - 5) / 5, within(1e-13));
    }

    @Test
    void aLossThatShrinksIsAPositiveLift() {
        var loss = SampleMeanStatistic.of(-10, -12, -8);
        var smallerLoss = SampleMeanStatistic.of(-5, -6, -4);
        var effect = TreatmentEffect.of(loss, smallerLoss, EffectScale.RELATIVE)
                .found()
                .orElseThrow();
        assertThat(effect.value()).isCloseTo(0.5, within(1e-13));
        var mirrored = TreatmentEffect.of(
                        SampleMeanStatistic.of(10, 12, 8), SampleMeanStatistic.of(5, 6, 4), EffectScale.RELATIVE)
                .found()
                .orElseThrow();
        assertThat(effect.variance()).isCloseTo(mirrored.variance(), within(1e-14));
    }

    private static Interval interval(double alpha) {
        return WelchTTest.withDefaults()
                .withAlpha(alpha)
                .test(CONTROL, TREATMENT)
                .found()
                .orElseThrow()
                .interval();
    }

    private static Reason welch(MetricStatistic control, MetricStatistic treatment) {
        return ((NotEstimable<TestedEffect>) WelchTTest.withDefaults().test(control, treatment)).reason();
    }
}
