package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.AaReplay.PastMetric;
import app.dapei.experiments.core.ReplayedSplits.MetricHonesty;
import app.dapei.experiments.core.ReplayedSplits.Peeking;
import app.dapei.experiments.core.ReplayedSplits.Trust;
import app.dapei.experiments.core.assignment.Assignment.Assigned;
import app.dapei.experiments.core.assignment.TrafficSplit;
import app.dapei.experiments.core.assignment.VariantAssigner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** A shop of 4000 viewers of whom one in ten buys, for 1 to 400, most of them for little. */
class AaReplayTests {

    private static final int VIEWERS = 4000;
    private static final double[] ONES = ones();

    private static double[] ones() {
        double[] ones = new double[VIEWERS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static PastMetric bought() {
        var random = new Random(11);
        double[] bought = new double[VIEWERS];
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            bought[viewer] = random.nextInt(10) == 0 ? 1 : 0;
        }
        return new PastMetric(
                "bought", false, sums -> new ProportionStatistic(sums.n(), Math.round(sums.x())), bought, ONES);
    }

    private static PastMetric paid() {
        var random = new Random(12);
        var bought = bought().numerators();
        double[] paid = new double[VIEWERS];
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            paid[viewer] = bought[viewer] * Math.exp(6 * random.nextDouble());
        }
        return new PastMetric(
                "paid", false, sums -> SampleMeanStatistic.ofSums(sums.n(), sums.x(), sums.xx()), paid, ONES);
    }

    /** The split that experiments use. */
    private static final IntFunction<IntUnaryOperator> FAIR = run -> {
        var assigner = VariantAssigner.of("run " + run, TrafficSplit.equal(2));
        return viewer -> ((Assigned) assigner.assign("viewer " + viewer)).arm();
    };

    private static final AaReplay REPLAY = AaReplay.withDefaults().withRuns(300);

    private static ReplayedSplits replay(IntFunction<IntUnaryOperator> splits, PastMetric... metrics) {
        return REPLAY.replay(List.of(metrics), splits, share -> {});
    }

    private static double rate(MetricHonesty metric, Peeking peeking) {
        var rate = metric.rates().get(peeking);
        return (double) rate.falsePositives() / rate.runs();
    }

    @Test
    void aFairSplitIsFoundHonestInEveryWayOfReading() {
        var replayed = replay(FAIR, bought(), paid());
        assertThat(replayed.runs()).isEqualTo(300);
        assertThat(replayed.trust()).isEqualTo(Trust.HONEST);
        assertThat(replayed.splitTrust()).isEqualTo(Trust.HONEST);
        assertThat(replayed.metrics()).extracting(MetricHonesty::key).containsExactly("bought", "paid");
        for (var metric : replayed.metrics()) {
            // of 300 runs at 5 %, 99.9 % of honest engines find 4 to 29
            assertThat(rate(metric, Peeking.ONCE)).isBetween(4 / 300.0, 29 / 300.0);
            assertThat(rate(metric, Peeking.LOOKS)).isLessThanOrEqualTo(29 / 300.0);
            assertThat(rate(metric, Peeking.ANY_TIME)).isLessThanOrEqualTo(29 / 300.0);
            assertThat(metric.rates().get(Peeking.ONCE).uniformityPValue()).isGreaterThan(0.001);
        }
    }

    @Test
    void whoPeeksTwentyTimesWithoutProtectionIsFooledOften() {
        var metric = replay(FAIR, paid()).metrics().getFirst();
        // 20 looks at the p-value of one reading find about 25 % (Armitage, McPherson and Rowe 1969: 24.8 %)
        assertThat(rate(metric, Peeking.UNGUARDED)).isCloseTo(0.248, within(0.08));
    }

    @Test
    void aSplitThatSendsBuyersToOneArmIsUntrustworthy() {
        double[] buys = bought().numerators();
        IntFunction<IntUnaryOperator> favouring = run -> {
            var random = new Random(run);
            int[] arms = new int[VIEWERS];
            for (int viewer = 0; viewer < VIEWERS; viewer++) {
                // more of the buyers and fewer of the others: as many viewers in both arms as there should be
                arms[viewer] = random.nextDouble() < (buys[viewer] == 1 ? 0.58 : 0.491) ? 1 : 0;
            }
            return viewer -> arms[viewer];
        };
        var replayed = replay(favouring, bought());
        assertThat(replayed.splitTrust()).isEqualTo(Trust.HONEST);
        assertThat(replayed.trust(replayed.metrics().getFirst().rates().get(Peeking.ONCE)))
                .isEqualTo(Trust.UNTRUSTWORTHY);
        assertThat(replayed.trust()).isEqualTo(Trust.UNTRUSTWORTHY);
    }

    @Test
    void aSplitThatLosesViewersOfOneArmIsUntrustworthy() {
        var replayed = replay(
                run -> {
                    var random = new Random(run);
                    int[] arms = random.ints(VIEWERS, 0, 100)
                            .map(one -> one < 45 ? 1 : 0)
                            .toArray();
                    return viewer -> arms[viewer];
                },
                bought());
        assertThat(replayed.splitAlarms()).isGreaterThan(280);
        assertThat(replayed.trust()).isEqualTo(Trust.UNTRUSTWORTHY);
    }

    @Test
    void anAnalysisThatBelievesInTooLittleSpreadIsUntrustworthy() {
        var honest = paid();
        var broken = new PastMetric(
                "paid",
                false,
                // forgets most of the squares, as an engine with a wrong variance would
                sums -> SampleMeanStatistic.ofSums(
                        sums.n(),
                        sums.x(),
                        sums.x() * sums.x() / sums.n() + 0.3 * (sums.xx() - sums.x() * sums.x() / sums.n())),
                honest.numerators(),
                ONES);
        var replayed = replay(FAIR, honest, broken);
        assertThat(replayed.trust(replayed.metrics().get(0).rates().get(Peeking.ONCE)))
                .isEqualTo(Trust.HONEST);
        assertThat(replayed.trust(replayed.metrics().get(1).rates().get(Peeking.ONCE)))
                .isEqualTo(Trust.UNTRUSTWORTHY);
    }

    @Test
    void nothingIsSaidOfAMetricThatNeverMoved() {
        var never = new PastMetric(
                "never", false, sums -> SampleMeanStatistic.ofSums(sums.n(), 0, 0), new double[VIEWERS], ONES);
        var replayed = replay(FAIR, never);
        assertThat(replayed.metrics().getFirst().rates()).isEmpty();
        assertThat(replayed.isTelling()).isFalse();
    }

    @Test
    void ratesAreJudgedByTheExactBinomialTest() {
        var replayed = new ReplayedSplits(0.05, 500, 0, List.of());
        // summed by hand from binomial coefficients: 43 of 500 at 5 % has p = 0.000639, 42 0.00132, 10 0.000931, 11
        // 0.00269
        assertThat(replayed.trust(honesty(43))).isEqualTo(Trust.UNTRUSTWORTHY);
        assertThat(replayed.trust(honesty(42))).isEqualTo(Trust.HONEST);
        assertThat(replayed.trust(honesty(11))).isEqualTo(Trust.HONEST);
        assertThat(replayed.trust(honesty(10))).isEqualTo(Trust.CAUTIOUS);
        assertThat(new ReplayedSplits(
                                0.05, 500, 0, List.of(new MetricHonesty("x", Map.of(Peeking.UNGUARDED, honesty(200)))))
                        .trust())
                .isEqualTo(Trust.HONEST);
    }

    private static AaTest.Honesty honesty(int positives) {
        return new AaTest.Honesty(500, positives, new Interval(0, 1), 1, 1);
    }

    @Test
    void tellsHowFarItIsAndEndsWhenAsked() {
        var told = new ArrayList<Double>();
        assertThatThrownBy(() -> REPLAY.replay(List.of(bought()), FAIR, share -> {
                    told.add(share);
                    if (told.size() == 3) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(1 / 300.0, 2 / 300.0, 3 / 300.0);
    }

    @Test
    void refusesWhatCannotTellAnything() {
        assertThatThrownBy(() -> AaReplay.withDefaults().withRuns(49)).hasMessageContaining("runs");
        assertThatThrownBy(() -> AaReplay.withDefaults().withAlpha(0)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> REPLAY.replay(List.of(), FAIR, share -> {})).hasMessageContaining("metrics");
    }
}
