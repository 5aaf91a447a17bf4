package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ClusteredStatistic.ClusterTotal;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.ArrayList;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Simulated experiments with fixed seeds: without an effect the engine may find one about 5 % of the time and not more,
 * whatever the shop does; with one it must find it as often as the plan said. Bounds are three standard errors wide.
 */
class HonestySimulationTests {

    @Test
    void peekingFoolsTheFixedTestButNotTheSequence() {
        var sequence = NormalMixtureSequence.tightestAt(2800, 0.05);
        var fixed = new int[1];
        double always = shareOf(1500, 11, random -> {
            var control = Moments.EMPTY;
            var treatment = Moments.EMPTY;
            boolean fooledFixed = false;
            boolean fooledSequence = false;
            for (int day = 0; day < 14; day++) {
                control = control.merge(normal(random, 100, 0));
                treatment = treatment.merge(normal(random, 100, 0));
                var effect = absolute(new SampleMeanStatistic(control), new SampleMeanStatistic(treatment));
                fooledFixed |= Math.abs(effect.statistic()) > 1.96;
                fooledSequence |= sequence.pValue(effect.statistic(), effect.units()) < 0.05;
            }
            fixed[0] += fooledFixed ? 1 : 0;
            return fooledSequence;
        });
        assertThat(fixed[0] / 1500.0).isBetween(0.18, 0.27);
        assertThat(always).isLessThan(0.025);
    }

    @Test
    void plannedLooksSpendExactlyTheirLevel() {
        var bounds = GroupSequentialBoundary.of(0.05)
                .bounds(IntStream.rangeClosed(1, 5).mapToObj(look -> look / 5.0).toList());
        double rejected = shareOf(6000, 12, random -> {
            double score = 0;
            boolean crossed = false;
            for (int look = 1; look <= 5; look++) {
                score += random.nextGaussian() * Math.sqrt(0.2);
                crossed |= Math.abs(score / Math.sqrt(look / 5.0)) > bounds.get(look - 1);
            }
            return crossed;
        });
        assertThat(rejected).isBetween(0.0416, 0.0584);
    }

    @Test
    void viewersOfARoomAreAlikeAndTheRoomTestsKnowIt() {
        var viewerTest = new int[1];
        var permuted = new int[1];
        double cr2 = shareOf(800, 13, random -> {
            var control = rooms(random);
            var treatment = rooms(random);
            viewerTest[0] += viewers(control.statistics(), treatment.statistics()) < 0.05 ? 1 : 0;
            permuted[0] += permutation(control.rooms(), treatment.rooms()) < 0.05 ? 1 : 0;
            var effect = ClusterRobustTest.withDefaults().test(control.rooms(), treatment.rooms());
            return effect.found().orElseThrow().cr2().pValue() < 0.05;
        });
        assertThat(viewerTest[0] / 800.0).isGreaterThan(0.3);
        assertThat(cr2).isBetween(0.027, 0.085);
        assertThat(permuted[0] / 800.0).isBetween(0.027, 0.075);
    }

    @Test
    void formerSessionsSharpenWithoutFoolingAnybody() {
        var narrowing = new double[1];
        var permuted = new int[1];
        double excluded = shareOf(1500, 17, random -> {
            var sessions = new ArrayList<ClusterOutcome>();
            for (int block = 0; block < 8; block++) {
                int first = random.nextInt(2);
                for (int half = 0; half < 2; half++) {
                    double room = 0.1 + 0.03 * random.nextGaussian();
                    double former = room + 0.01 * random.nextGaussian();
                    double now = room + 0.01 * random.nextGaussian();
                    double viewers = 50 + random.nextInt(200);
                    int arm = half == 0 ? first : 1 - first;
                    sessions.add(new ClusterOutcome(block, arm, now * viewers, viewers, OptionalDouble.of(former)));
                }
            }
            var found = SessionComparison.atLevel(0.05).compare(sessions, 1);
            var compared = (Compared) found.comparison();
            narrowing[0] += found.adjustment().orElseThrow().narrowing() / 1500;
            permuted[0] += compared.pValue() < 0.05 ? 1 : 0;
            return !compared.interval().contains(0);
        });
        assertThat(excluded).isBetween(0.02, 0.067);
        assertThat(permuted[0] / 1500.0).isBetween(0.02, 0.067);
        // noise of √2·0.01 is left of √(0.03² + 0.01²)
        assertThat(narrowing[0]).isBetween(0.4, 0.65);
    }

    @Test
    void rareConversionsAlwaysGetAnHonestAnswer() {
        double found = shareOf(3000, 14, random -> {
            var control = new ProportionStatistic(1000, binomial(random, 1000, 0.003));
            var treatment = new ProportionStatistic(1000, binomial(random, 1000, 0.003));
            return ((Compared) MetricComparison.withDefaults().compare(control, treatment)).pValue() < 0.05;
        });
        assertThat(found).isLessThan(0.05);
    }

    @Test
    void skewedRevenueWithAnEqualSplitIsJudgedFairly() {
        double found = shareOf(1000, 15, random -> {
            var compared = (Compared) MetricComparison.withDefaults()
                    .compare(
                            new SampleMeanStatistic(revenue(random, 1500)),
                            new SampleMeanStatistic(revenue(random, 1500)));
            return compared.pValue() < 0.05;
        });
        assertThat(found).isBetween(0.02, 0.07);
    }

    @Test
    void aPlantedEffectIsFoundWithThePowerOfThePlan() {
        long perArm = (long) Math.ceil(ProportionSampleSize.of(0.10, 0.13).unitsPerArm(0.8));
        double found = shareOf(2000, 16, random -> {
            var control = new ProportionStatistic(perArm, binomial(random, perArm, 0.10));
            var treatment = new ProportionStatistic(perArm, binomial(random, perArm, 0.13));
            return ((Compared) MetricComparison.withDefaults().compare(control, treatment)).pValue() < 0.05;
        });
        assertThat(found).isBetween(0.773, 0.827);
    }

    @Test
    void aPlantedEffectOfASwitchbackIsFoundInSpiteOfADriftingRoom() {
        double found = shareOf(300, 17, random -> {
            var schedule = SwitchbackSchedule.of("s" + random.nextInt(), 2, 16);
            var windows = new ArrayList<SwitchbackEffect.Window>();
            for (int window = 0; window < 16; window++) {
                boolean treated = schedule.windows().get(window) == 1;
                double audience = 100 - 3 * window + random.nextGaussian() * 2;
                windows.add(new SwitchbackEffect.Window(
                        schedule.blocks().get(window), treated, audience + (treated ? 5 : 0)));
            }
            return SwitchbackEffect.test(windows).found().orElseThrow().pTwoSided() < 0.05;
        });
        assertThat(found).isGreaterThan(0.75);
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double covered = shareOf(2000, 18, random -> {
            var control = new ProportionStatistic(400, binomial(random, 400, 0.05));
            var treatment = new ProportionStatistic(400, binomial(random, 400, 0.08));
            return ((Compared) MetricComparison.withDefaults().compare(control, treatment))
                    .interval()
                    .contains(0.03);
        });
        assertThat(covered).isBetween(0.935, 0.967);
    }

    private record Rooms(ClusteredStatistic rooms, Moments statistics) {}

    /** Eight rooms of 50 to 350 viewers whose values share a room effect (intra-room correlation 0.02). */
    private static Rooms rooms(Random random) {
        var totals = new ArrayList<ClusterTotal>();
        var all = Moments.EMPTY;
        for (int room = 0; room < 8; room++) {
            var viewers = normal(random, 50 + random.nextInt(300), random.nextGaussian() * Math.sqrt(0.02 / 0.98));
            totals.add(new ClusterTotal(viewers.n(), viewers.sum()));
            all = all.merge(viewers);
        }
        return new Rooms(new ClusteredStatistic(totals), all);
    }

    private static double viewers(Moments control, Moments treatment) {
        return WelchTTest.withDefaults()
                .test(control, treatment)
                .found()
                .orElseThrow()
                .pValue();
    }

    private static double permutation(ClusteredStatistic control, ClusteredStatistic treatment) {
        double[] means = IntStream.range(0, 16)
                .mapToDouble(room -> (room < 8 ? control : treatment)
                        .clusters()
                        .get(room % 8)
                        .mean())
                .toArray();
        boolean[] treated = new boolean[16];
        IntStream.range(8, 16).forEach(room -> treated[room] = true);
        return RandomizationTest.withDefaults().test(means, treated).pTwoSided();
    }

    private static TreatmentEffect absolute(SampleMeanStatistic control, SampleMeanStatistic treatment) {
        return TreatmentEffect.of(control, treatment, EffectScale.ABSOLUTE)
                .found()
                .orElseThrow();
    }

    private static Moments normal(Random random, int n, double mean) {
        return Moments.of(
                random.doubles(n).map(ignored -> mean + random.nextGaussian()).toArray());
    }

    /** Eight in a hundred viewers buy, for a lognormal amount. */
    private static Moments revenue(Random random, int n) {
        return Moments.of(random.doubles(n)
                .map(draw -> draw < 0.08 ? Math.exp(4 + 1.2 * random.nextGaussian()) : 0)
                .toArray());
    }

    private static long binomial(Random random, long n, double p) {
        return random.doubles(n).filter(draw -> draw < p).count();
    }

    private static double shareOf(int runs, long seed, Predicate<Random> finding) {
        var random = new Random(seed);
        return IntStream.range(0, runs).filter(run -> finding.test(random)).count() / (double) runs;
    }
}
