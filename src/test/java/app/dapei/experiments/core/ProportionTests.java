package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.CochranMantelHaenszelTest.Stratum;
import app.dapei.experiments.core.Estimate.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything about shares; expected values by scipy or from the papers named. */
class ProportionTests {

    @Test
    void newcombeGivesThePapersExample() {
        // Newcombe 1998, table II, example (a), method 10: 56/70 against 48/80
        var interval = ProportionDifferenceInterval.NEWCOMBE.of(share(48, 80), share(56, 70), 0.95);
        assertThat(interval.lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(interval.upper()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void miettinenAndNurminenGiveThePapersExample() {
        // Newcombe 1998, table II, example (a), method 5
        var interval = ProportionDifferenceInterval.MIETTINEN_NURMINEN.of(share(48, 80), share(56, 70), 0.95);
        assertThat(interval.lower()).isCloseTo(0.0528, within(5e-5));
        assertThat(interval.upper()).isCloseTo(0.3382, within(5e-5));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWCOMBE", "AGRESTI_CAFFO", "MIETTINEN_NURMINEN"})
    void anIntervalOfNothingSoldIsNotOfWidthZero(ProportionDifferenceInterval method) {
        var interval = method.of(share(0, 200), share(0, 200), 0.95);
        assertThat(interval.lower()).isBetween(-0.02, -0.01);
        assertThat(interval.upper()).isBetween(0.01, 0.02);
    }

    @ParameterizedTest
    @EnumSource
    void swappingTheArmsTurnsTheInterval(ProportionDifferenceInterval method) {
        var one = method.of(share(12, 90), share(30, 110), 0.9);
        var other = method.of(share(30, 110), share(12, 90), 0.9);
        assertThat(one.lower()).isCloseTo(-other.upper(), within(1e-9));
        assertThat(one.upper()).isCloseTo(-other.lower(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "WILSON, 7, 50, 0.06950833427016292, 0.26186193710585537",
        "WILSON, 0, 50, 0, 0.07134759913335872",
        "CLOPPER_PEARSON, 7, 50, 0.05819170033997344, 0.26739600249700846",
        "CLOPPER_PEARSON, 0, 50, 0, 0.07112173646420458",
        "CLOPPER_PEARSON, 50, 50, 0.92887826353579542, 1"
    })
    void shareIntervals(ProportionInterval method, long x, long n, double lower, double upper) {
        var interval = method.of(share(x, n), 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-10));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-10));
    }

    @ParameterizedTest
    @EnumSource
    void everyShareIntervalStaysInRangeAndHoldsTheShare(ProportionInterval method) {
        for (long x : List.of(1L, 3L, 19L)) {
            var interval = method.of(share(x, 20), 0.99);
            assertThat(interval.lower()).isBetween(0.0, x / 20.0);
            assertThat(interval.upper()).isBetween(x / 20.0, 1.0);
        }
        assertThatThrownBy(() -> method.of(share(0, 0), 0.95)).hasMessageContaining("n must be > 0");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 20, 0.35, 0.06395495878134305",
        "0, 15, 0.2, 0.05324317907353601",
        "480, 1000, 0.5, 0.2174482932041415",
        "7, 20, 0.35, 1",
        "30, 50, 0.6666666666666666, 0.36787892159025215"
    })
    void exactBinomial(long x, long n, double p, double expected) {
        assertThat(ExactBinomialTest.pValue(x, n, p)).isCloseTo(expected, within(1e-11));
    }

    @Test
    void exactBinomialIsSymmetric() {
        assertThat(ExactBinomialTest.pValue(20, 20, 0.5))
                .isCloseTo(ExactBinomialTest.pValue(0, 20, 0.5), within(1e-15));
        assertThatThrownBy(() -> ExactBinomialTest.pValue(1, 2, 1)).hasMessageContaining("share");
    }

    @Test
    void fisherAgreesWithScipy() {
        // scipy's table [[8, 2], [1, 5]]
        var test = FisherExactTest.of(share(1, 6), share(8, 10));
        assertThat(test.pValue(Alternative.TWO_SIDED)).isCloseTo(0.034965034965034975, within(1e-12));
        assertThat(test.pValue(Alternative.GREATER)).isCloseTo(0.024475524475524483, within(1e-12));
        assertThat(test.sampleOddsRatio()).isEqualTo(20);
        assertThat(test.oddsRatioInterval(0.95).contains(test.oddsRatio())).isTrue();
    }

    @Test
    void fisherAnswersWhereTheZTestCannot() {
        var test = FisherExactTest.of(share(0, 1000), share(12, 1000));
        assertThat(test.pValue(Alternative.TWO_SIDED)).isCloseTo(0.0004723406974635946, within(1e-12));
        assertThat(test.oddsRatio()).isInfinite();
        assertThat(test.oddsRatioInterval(0.95).upper()).isInfinite();
        assertThat(FisherExactTest.of(share(12, 1000), share(0, 1000)).oddsRatio())
                .isZero();
        assertThat(FisherExactTest.of(share(0, 30), share(0, 20)).pValue(Alternative.TWO_SIDED))
                .isEqualTo(1);
    }

    @Test
    void pooledZSquaredIsPearsonsChiSquared() {
        double z = TwoProportionZTest.withDefaults()
                .statistic(share(35, 50), share(20, 50))
                .found()
                .orElseThrow();
        assertThat(z * z).isCloseTo(9.09090909090909, within(1e-12));
        assertThat(TwoProportionZTest.withDefaults()
                        .pValue(share(35, 50), share(20, 50), Alternative.TWO_SIDED)
                        .found())
                .hasValueSatisfying(p -> assertThat(p).isCloseTo(0.0025688315270227164, within(1e-14)));
    }

    @Test
    void zTestSaysWhyItCannotTest() {
        var test = TwoProportionZTest.withDefaults();
        assertThat(test.statistic(share(0, 0), share(1, 5))).isEqualTo(Estimate.notEstimable(Reason.EMPTY_ARM));
        assertThat(test.statistic(share(0, 9), share(0, 5))).isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        assertThat(test.withoutPooling().statistic(share(0, 9), share(5, 5)))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
    }

    @ParameterizedTest
    @CsvSource({
        "PEARSON, 9.09090909090909, 0.0025688315270227164",
        "YATES, 7.919191919191919, 0.004891311452359333",
        "LIKELIHOOD_RATIO, 9.240165836302697, 0.0023676351025054923"
    })
    void contingencyAgreesWithScipy(ContingencyTest test, double statistic, double pValue) {
        var answer =
                test.test(List.of(List.of(20L, 30L), List.of(35L, 15L))).found().orElseThrow();
        assertThat(answer.statistic()).isCloseTo(statistic, within(1e-11));
        assertThat(answer.pValue()).isCloseTo(pValue, within(1e-13));
        assertThat(answer.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void contingencyNeedsFilledRowsAndColumns() {
        assertThat(ContingencyTest.PEARSON.test(List.of(List.of(0L, 0L), List.of(3L, 4L))))
                .isEqualTo(Estimate.notEstimable(Reason.EMPTY_ARM));
        assertThat(ContingencyTest.PEARSON.test(List.of(List.of(2L, 0L), List.of(3L, 0L))))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        assertThatThrownBy(() -> ContingencyTest.PEARSON.test(List.of(List.of(2L, 0L))))
                .hasMessageContaining("rows must be >= 2");
        assertThatThrownBy(() -> ContingencyTest.PEARSON.test(List.of(List.of(2L, 0L), List.of(3L))))
                .hasMessageContaining("row 1");
    }

    @Test
    void ratioIntervalsNeedSuccesses() {
        var method = ProportionRatioInterval.RISK_RATIO_LOG;
        assertThat(method.of(share(0, 9), share(3, 9), 0.95)).isEqualTo(Estimate.notEstimable(Reason.ZERO_BASELINE));
        assertThat(method.of(share(3, 9), share(0, 9), 0.95)).isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        assertThat(method.of(share(0, 0), share(3, 9), 0.95)).isEqualTo(Estimate.notEstimable(Reason.EMPTY_ARM));
        assertThat(ProportionRatioInterval.ODDS_RATIO_LOGIT.of(share(9, 9), share(3, 9), 0.95))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        var interval = method.of(share(10, 100), share(20, 100), 0.95).found().orElseThrow();
        // log 2 ± 1.959964·√(1/20 − 1/100 + 1/10 − 1/100)
        assertThat(Math.sqrt(interval.lower() * interval.upper())).isCloseTo(2, within(1e-12));
        assertThat(Math.log(interval.upper() / 2)).isCloseTo(1.959963984540054 * Math.sqrt(0.13), within(1e-12));
    }

    @Test
    void strataAreJudgedWithinThemselves() {
        var strata = List.of(
                new Stratum(share(10, 50), share(20, 50)),
                new Stratum(share(12, 50), share(15, 50)),
                new Stratum(share(0, 1), share(0, 0)));
        var answer = CochranMantelHaenszelTest.test(strata, 0.95).found().orElseThrow();
        assertThat(answer.chiSquared()).isCloseTo(4.109801031687546, within(1e-12));
        assertThat(answer.correctedChiSquared()).isCloseTo(3.5018422991893883, within(1e-12));
        assertThat(answer.commonOddsRatio()).isCloseTo(1.9027777777777777, within(1e-12));
        assertThat(answer.interval().lower()).isGreaterThan(1);
        assertThat(CochranMantelHaenszelTest.test(List.of(), 0.95))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
    }

    @Test
    void aSimpsonParadoxIsNotFollowed() {
        // within each room the treatment is worse, though it looks better overall
        var strata =
                List.of(new Stratum(share(90, 100), share(800, 1000)), new Stratum(share(300, 1000), share(20, 100)));
        var answer = CochranMantelHaenszelTest.test(strata, 0.95).found().orElseThrow();
        assertThat(answer.commonOddsRatio()).isLessThan(1);
    }

    @Test
    void ratesPerExposureAreCompared() {
        var answer = PoissonRateTest.compare(20, 100, 30, 200, 0.95);
        assertThat(answer.rateRatio()).isEqualTo(0.75);
        assertThat(answer.pValue()).isCloseTo(0.36787892159025215, within(1e-11));
        assertThat(answer.interval().contains(1)).isTrue();
        assertThat(PoissonRateTest.compare(0, 10, 0, 10, 0.95).pValue()).isEqualTo(1);
        assertThat(PoissonRateTest.compare(0, 10, 9, 10, 0.95).rateRatio()).isInfinite();
        assertThatThrownBy(() -> PoissonRateTest.compare(1, 0, 1, 1, 0.95)).hasMessageContaining("controlExposure");
    }

    static ProportionStatistic share(long successes, long n) {
        return new ProportionStatistic(n, successes);
    }
}
