package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.Method;
import app.dapei.experiments.core.NonInferiorityTest.Guard;
import app.dapei.experiments.core.PostStratification.Stratum;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Arms in which nobody bought, or everybody did, have an answer in every way of reading. */
class EdgeOfSharesTests {

    private static final ProportionStatistic NOBODY = new ProportionStatistic(200, 0);

    @Test
    void anArmWithoutBuyersHasAPValueAtAnyTimeToo() {
        var compared = anyTime(NOBODY, new ProportionStatistic(200, 40));
        assertThat(compared.method()).isEqualTo(Method.ANY_TIME);
        assertThat(compared.difference()).isEqualTo(0.2);
        // se² = 1/202·201/202/200 + 0.2·0.8/200, z = 6.9647; g = 400/(5.9915 + ln 6.9915) = 50.402
        assertThat(compared.pValue()).isCloseTo(1.3219e-9, within(1e-13));
        assertThat(compared.interval().lower()).isCloseTo(0.112840, within(1e-6));
        assertThat(compared.lift()).isEmpty();
    }

    @Test
    void readOnceItIsFishersExactTest() {
        var compared = (Compared) MetricComparison.withDefaults().compare(NOBODY, new ProportionStatistic(200, 6));
        assertThat(compared.method()).isEqualTo(Method.FISHER);
        // 2·C(200, 6)/C(400, 6)
        assertThat(compared.pValue()).isCloseTo(0.03008405815, within(1e-10));
    }

    @Test
    void twoArmsWithoutBuyersDifferByNothingThatIsSure() {
        var compared = anyTime(NOBODY, NOBODY);
        assertThat(compared.difference()).isZero();
        assertThat(compared.pValue()).isEqualTo(1);
        assertThat(compared.interval().lower()).isNegative();
        assertThat(compared.interval().upper()).isPositive();
    }

    @Test
    void peekingAtRareBuyersFoolsNobodyMoreOftenThanPromised() {
        var random = new Random(41);
        int fooled = 0;
        for (int run = 0; run < 1500; run++) {
            fooled += fooled(random) ? 1 : 0;
        }
        assertThat(fooled / 1500.0).isLessThan(0.05);
    }

    private static boolean fooled(Random random) {
        var bought = new int[2];
        for (int viewers = 100; viewers <= 2000; viewers += 100) {
            for (int viewer = 0; viewer < 100; viewer++) {
                for (int arm = 0; arm < 2; arm++) {
                    bought[arm] += random.nextDouble() < 0.004 ? 1 : 0;
                }
            }
            var read = MetricComparison.withDefaults()
                    .readAnyTime(4000)
                    .compare(new ProportionStatistic(viewers, bought[0]), new ProportionStatistic(viewers, bought[1]));
            if (((Compared) read).pValue() < 0.05) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aStratumWithoutBuyersInAnArmStillCounts() {
        var joined = PostStratification.join(List.of(
                        new Stratum(NOBODY, new ProportionStatistic(200, 20)),
                        new Stratum(new ProportionStatistic(200, 20), new ProportionStatistic(200, 20))))
                .found()
                .orElseThrow();
        assertThat(joined.leftOut()).isZero();
        assertThat(joined.difference()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void aGuardrailHoldsWhereNobodyDidTheBadThing() {
        var guarded = NonInferiorityTest.withMargin(0.05)
                .whereLessIsBetter()
                .test(new ProportionStatistic(200, 10), NOBODY)
                .found()
                .orElseThrow();
        assertThat(guarded.guard()).isEqualTo(Guard.HOLDS);
        assertThat(guarded.worstHarm()).isNegative();
    }

    private static Compared anyTime(ProportionStatistic control, ProportionStatistic treatment) {
        return (Compared) MetricComparison.withDefaults().readAnyTime(400).compare(control, treatment);
    }

    @Test
    void aGuardrailOfSingleViewersHasNoAnswerYet() {
        var guard = NonInferiorityTest.withMargin(0.02);
        assertThat(guard.test(new ProportionStatistic(1, 0), new ProportionStatistic(1, 1)))
                .isEqualTo(Estimate.notEstimable(Estimate.Reason.SINGLE_UNIT));
    }
}
