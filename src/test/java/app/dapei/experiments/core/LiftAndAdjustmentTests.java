package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiftAndAdjustmentTests {

    @ParameterizedTest
    @CsvSource({"10, 0.04, 11, 0.05", "10, 4, 11, 5", "3, 0.01, 2.2, 0.3"})
    void theEndsOfFiellersIntervalAreJustNotRejected(double c, double vc, double t, double vt) {
        var lifts = FiellerInterval.of(c, vc, t, vt, 0.95);
        double z = StandardNormal.twoSidedCritical(0.05);
        for (double lift : new double[] {lifts.lower(), lifts.upper()}) {
            double r = 1 + lift;
            assertThat(Math.pow(t - r * c, 2)).isCloseTo(z * z * (vt + r * r * vc), within(1e-8));
        }
    }

    @Test
    void fiellerHoldsZeroExactlyWhenTheDifferenceIsNotSignificant() {
        double z = StandardNormal.twoSidedCritical(0.05);
        double just = z * Math.sqrt(0.09);
        assertThat(FiellerInterval.of(10, 0.04, 10 + just * 1.001, 0.05, 0.95).contains(0))
                .isFalse();
        assertThat(FiellerInterval.of(10, 0.04, 10 + just * 0.999, 0.05, 0.95).contains(0))
                .isTrue();
    }

    @Test
    void aControlThatMayBeZeroLeavesEveryLiftPossible() {
        assertThat(FiellerInterval.of(1, 1, 2, 1, 0.95)).isEqualTo(Interval.UNBOUNDED);
    }

    @Test
    void fiellerOfAdjustedArmsHoldsTheAdjustedLift() {
        double[] pre = {1, 2, 3, 4, 5, 6};
        var control = CupedStatistic.of(BivariateMoments.of(new double[] {2, 3, 3, 5, 6, 6}, pre));
        var treatment = CupedStatistic.of(BivariateMoments.of(new double[] {3, 4, 5, 6, 6, 8}, pre));
        var arms = ArmPair.of(control, treatment).found().orElseThrow();
        var lifts = FiellerInterval.of(arms, 2);
        double lift = arms.difference() / arms.control().rawMean();
        assertThat(lifts.contains(lift)).isTrue();
        double z = arms.difference() / Math.sqrt(arms.differenceVariance());
        assertThat(FiellerInterval.of(arms, z * 0.999).lower()).isPositive();
        assertThat(FiellerInterval.of(arms, z * 1.001).lower()).isNegative();
    }

    @Test
    void liftOfALossIsRelativeToItsSize() {
        var arms = ArmPair.of(SampleMeanStatistic.of(-10, -11, -9), SampleMeanStatistic.of(-5, -6, -4))
                .found()
                .orElseThrow();
        var lifts = FiellerInterval.of(arms, 2);
        assertThat(lifts.contains(0.5)).isTrue();
        assertThat(lifts.lower()).isPositive();
    }

    @Test
    void logRatioIsSymmetricOnItsScale() {
        var lift = LogRatioInterval.of(10, 0.04, 12, 0.09, 0.95);
        assertThat(lift.lift()).isCloseTo(0.2, within(1e-14));
        assertThat((1 + lift.interval().lower()) * (1 + lift.interval().upper()))
                .isCloseTo(1.44, within(1e-12));
        assertThatThrownBy(() -> LogRatioInterval.of(-1, 1, 1, 1, 0.95)).hasMessageContaining("controlMean");
    }

    @Test
    void holmAndBenjaminiHochbergByHand() {
        double[] p = {0.01, 0.04, 0.03, 0.005};
        assertThat(MultipleComparison.HOLM.adjust(p))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(MultipleComparison.BENJAMINI_HOCHBERG.adjust(p))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-15));
        assertThat(MultipleComparison.BONFERRONI.adjust(p))
                .containsExactly(new double[] {0.04, 0.16, 0.12, 0.02}, within(1e-15));
        assertThat(MultipleComparison.HOCHBERG.adjust(p))
                .containsExactly(new double[] {0.03, 0.04, 0.04, 0.02}, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void noAdjustmentLowersAPValueOrChangesTheOrder(MultipleComparison method) {
        double[] p = {0.2, 0.001, 0.9, 0.04, 0.04, 1};
        double[] adjusted = method.adjust(p);
        for (int one = 0; one < p.length; one++) {
            assertThat(adjusted[one]).isBetween(p[one] - 1e-15, 1.0);
            for (int other = 0; other < p.length; other++) {
                assertThat(p[one] < p[other] && adjusted[one] > adjusted[other]).isFalse();
            }
        }
        assertThat(adjusted[3]).isEqualTo(adjusted[4]);
        assertThat(method.adjust()).isEmpty();
        assertThat(method.adjust(0.3)[0]).isCloseTo(0.3, within(1e-12));
        assertThatThrownBy(() -> method.adjust(0.1, Double.NaN)).hasMessageContaining("pValues[1]");
    }

    @Test
    void hommelIsNeverWeakerThanHochberg() {
        double[] p = {0.011, 0.02, 0.03, 0.04, 0.012};
        double[] hommel = MultipleComparison.HOMMEL.adjust(p);
        double[] hochberg = MultipleComparison.HOCHBERG.adjust(p);
        assertThat(Arrays.stream(hommel).sum())
                .isLessThanOrEqualTo(Arrays.stream(hochberg).sum());
    }

    @Test
    void anAdjustedIntervalAgreesWithTheAdjustedPValue() {
        var before = new Interval(0.1, 0.3);
        var wider = AdjustedInterval.of(0.2, 0.05, 0.05, before);
        assertThat(wider.shown().lower()).isCloseTo(0, within(1e-12));
        assertThat(AdjustedInterval.of(0.2, 1e-9, 0.05, before).shown()).isEqualTo(before);
        assertThat(AdjustedInterval.of(0.2, 1, 0.05, before).shown()).isEqualTo(Interval.UNBOUNDED);
        assertThat(AdjustedInterval.of(0.2, 1, 0.05, before).implied()).isEmpty();
    }

    @Test
    void intervalsAreValidOrDoNotExist() {
        assertThat(Interval.around(1, 0.5).contains(1.5)).isTrue();
        assertThat(new Interval(-2, 2).clampedTo(-1, 1)).isEqualTo(new Interval(-1, 1));
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0, 1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).hasMessageContaining("NaN");
    }
}
