package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.Calibration;
import app.dapei.suggestions.core.Interval;
import app.dapei.suggestions.core.quality.Examination.Contestant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Asks how well our score and the usual ways to rank would have foreseen later orders. The orders are split by time: the
 * oldest 60 % teach, the next 20 % choose the tuning and the calibration, and about the latest 20 % the methods are
 * asked after they have learned from all that was before. Nothing of the latest part is used to choose anything.
 *
 * <p>Asked about are the later baskets of two or more products. Each product of a basket is in turn the main product, and
 * a list is right where another product of the basket is on it; a basket counts as the mean over its products, so that
 * large baskets weigh no more than small ones. The same baskets and seed give the same report.
 */
public final class BackTest {

    /** Fewer later baskets make intervals that say nothing. */
    public static final int FEWEST_BASKETS = 100;

    private static final BackTest DEFAULT = new BackTest(1, 100, 20_000);
    private static final double TAUGHT = 0.6;
    private static final double TUNED = 0.8;
    private static final double SHARE_OF_TUNING = 0.4;
    private static final int RESAMPLES = 1_000;

    private final long seed;
    private final int maximumLength;
    private final int mostBaskets;

    private BackTest(long seed, int maximumLength, int mostBaskets) {
        this.seed = seed;
        this.maximumLength = maximumLength;
        this.mostBaskets = mostBaskets;
    }

    public static BackTest withDefaults() {
        return DEFAULT;
    }

    public BackTest withSeed(long other) {
        return new BackTest(other, maximumLength, mostBaskets);
    }

    /** @param items longer baskets, those of dealers, neither teach nor are asked about; at least 2 */
    public BackTest withMaximumLength(int items) {
        if (items < 2) {
            throw new IllegalArgumentException("maximum length must be at least 2; got: " + items);
        }
        return new BackTest(seed, items, mostBaskets);
    }

    /**
     * Runs the test.
     *
     * @param baskets the oldest first
     * @param categoryOf category of each item, numbered from 0; below 0 where it has none
     * @param progress told the share done, 0 to 1; may throw to end the work
     */
    public BackTestOutcome run(TimedBaskets baskets, int[] categoryOf, DoubleConsumer progress) {
        if (categoryOf.length != baskets.itemCount()) {
            throw new IllegalArgumentException(
                    "each of " + baskets.itemCount() + " items needs a category; got: " + categoryOf.length);
        }
        int taught = (int) (baskets.size() * TAUGHT);
        int tuned = (int) (baskets.size() * TUNED);
        var questions = Questions.of(baskets, tuned, baskets.size(), maximumLength, mostBaskets);
        if (questions.baskets() < FEWEST_BASKETS) {
            return new BackTestOutcome.TooFewBaskets(questions.baskets(), FEWEST_BASKETS);
        }
        var early = ShopPast.learn(baskets, taught, maximumLength, categoryOf);
        var earlyQuestions = Questions.of(baskets, taught, tuned, maximumLength, mostBaskets);
        var own = bestTuning(baskets, early, earlyQuestions, part(progress, 0, SHARE_OF_TUNING));
        var calibration = calibration(baskets, early, earlyQuestions, own);
        var past = ShopPast.learn(baskets, tuned, maximumLength, categoryOf);
        var contestants = Arrays.stream(RankingMethod.values())
                .map(method -> new Contestant(method, own))
                .toList();
        var examination = new Examination(baskets, past, contestants, questions.baskets());
        var trials = examination.put(questions, part(progress, SHARE_OF_TUNING, 1));
        return new BackTestOutcome.Tested(new BackTestReport(
                baskets.size(),
                taught,
                tuned - taught,
                questions.baskets(),
                own.share().caution(),
                own.seasonal(),
                own.kinship(),
                calibration,
                results(trials, past.orders()),
                examination.reliability().after(calibration)));
    }

    private static Tuning bestTuning(
            TimedBaskets baskets, ShopPast early, Questions questions, DoubleConsumer progress) {
        var tunings = Tuning.all(early.hasCategories());
        var contestants = tunings.stream()
                .map(tuning -> new Contestant(RankingMethod.OURS, tuning))
                .toList();
        var trials = new Examination(baskets, early, contestants, questions.baskets()).put(questions, progress);
        int best = 0;
        for (int i = 1; i < trials.size(); i++) {
            if (trials.get(i).hitRates().at5() > trials.get(best).hitRates().at5()) {
                best = i;
            }
        }
        return tunings.get(best);
    }

    private static Calibration calibration(TimedBaskets baskets, ShopPast early, Questions questions, Tuning own) {
        var contestants = List.of(new Contestant(RankingMethod.OURS, own));
        var examination = new Examination(baskets, early, contestants, questions.baskets());
        examination.put(questions, done -> {});
        return examination.reliability().fit();
    }

    private List<MethodResult> results(List<Trial> trials, PastOrders orders) {
        long sold = IntStream.range(0, orders.itemCount())
                .filter(item -> orders.count(item) > 0)
                .count();
        var results = new ArrayList<MethodResult>();
        for (int i = 0; i < trials.size(); i++) {
            var trial = trials.get(i);
            var hitRates = trial.hitRates();
            results.add(new MethodResult(
                    RankingMethod.values()[i],
                    hitRates,
                    Interval.ofShare(hitRates.at5() * trial.baskets(), trial.baskets()),
                    trial.meanReciprocalRank(),
                    (double) trial.shownItems() / sold,
                    trial.diversity(),
                    behind(trials.getFirst(), trial)));
        }
        return results;
    }

    /** The middle 95 % of the differences in 1,000 resamples of the baskets (B. Efron, Annals of Statistics 7, 1979). */
    private Interval behind(Trial ours, Trial other) {
        int baskets = ours.baskets();
        double[] differences = new double[baskets];
        for (int i = 0; i < baskets; i++) {
            differences[i] = ours.shownHits()[i] - other.shownHits()[i];
        }
        var random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            for (int i = 0; i < baskets; i++) {
                sum += differences[random.nextInt(baskets)];
            }
            means[resample] = sum / baskets;
        }
        Arrays.sort(means);
        return new Interval(means[(int) (0.025 * RESAMPLES)], means[(int) (0.975 * RESAMPLES) - 1]);
    }

    private static DoubleConsumer part(DoubleConsumer progress, double from, double to) {
        return done -> progress.accept(from + (to - from) * done);
    }
}
