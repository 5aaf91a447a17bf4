package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.Outcomes.Past;
import app.dapei.experiments.core.AaReplay;
import app.dapei.experiments.core.AaReplay.PastMetric;
import app.dapei.experiments.core.ReplayedSplits;
import app.dapei.experiments.core.assignment.Assignment.Assigned;
import app.dapei.experiments.core.assignment.TrafficSplit;
import app.dapei.experiments.core.assignment.VariantAssigner;
import app.dapei.shared.JobProgress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Self-tests of the engine on the current shop's own past: its viewers are split again and again as experiments split
 * them, although all of them saw the same, and every split is read as a result is. One at a time; the last answer of each
 * shop is kept while the portal runs.
 */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class AaReplays implements DisposableBean {

    /** Viewers without whom nothing is said. */
    public static final int FEWEST_VIEWERS = 200;

    /** The latest viewers that are taken. */
    public static final int MOST_VIEWERS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(AaReplays.class);

    private final Map<Long, Job> jobs = new ConcurrentHashMap<>();
    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("aa-replay").daemon().factory());
    private final Outcomes outcomes;
    private final CurrentShop current;
    private final Clock clock;

    AaReplays(Outcomes outcomes, CurrentShop current, Clock clock) {
        this.outcomes = outcomes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What is replayed.
     *
     * @param days  how far back, 1 to 365
     * @param codes of one to twelve metrics
     * @param runs  how many splits, 50 to 2000
     * @param alpha the rate of false positives that is promised, in (0, 1)
     */
    public record Question(int days, List<String> codes, int runs, double alpha) {

        public Question {
            codes = List.copyOf(codes);
            require(days >= 1 && days <= 365, "days must be in [1, 365]; got: " + days);
            require(!codes.isEmpty() && codes.size() <= 12, "codes must be 1 to 12; got: " + codes);
            require(runs >= AaReplay.FEWEST_RUNS && runs <= 2000, "runs must be in [50, 2000]; got: " + runs);
            require(alpha > 0 && alpha < 1, "alpha must be in (0, 1); got: " + alpha);
        }

        private static void require(boolean holds, String message) {
            if (!holds) {
                throw new IllegalArgumentException(message);
            }
        }
    }

    /** How a self-test ended. */
    public sealed interface Answer {

        /** With what the splits show, of viewers who came between two times. */
        record Done(Question question, Instant from, Instant to, int viewers, ReplayedSplits replayed)
                implements Answer {}

        /** Without an answer, because too few viewers came. */
        record TooFew(Question question, int viewers) implements Answer {}

        /** Because somebody asked for it. */
        record Cancelled() implements Answer {}

        /** By a fault, which stands in the log. */
        record Failed() implements Answer {}
    }

    private record Job(UUID id, JobProgress progress) {}

    /**
     * Starts a self-test, unless the shop has one that is running, which then goes on.
     *
     * @return its id
     */
    public UUID start(Question question) {
        long shopId = current.id();
        var mine = new Job(UUID.randomUUID(), new JobProgress("read"));
        var running = jobs.putIfAbsent(shopId, mine);
        if (running != null) {
            return running.id();
        }
        thread.execute(() -> work(shopId, question, mine));
        return mine.id();
    }

    /** The self-test of the current shop that is running. */
    public Optional<UUID> running() {
        return Optional.ofNullable(jobs.get(current.id())).map(Job::id);
    }

    /** How the last one of the current shop ended. */
    public Optional<Answer> last() {
        return Optional.ofNullable(answers.get(current.id()));
    }

    /** How far one is; empty where it has ended. May be asked by any thread that knows its id. */
    @PreAuthorize("permitAll()")
    public Optional<JobProgress> progress(UUID id) {
        return jobs.values().stream()
                .filter(job -> job.id().equals(id))
                .map(Job::progress)
                .findFirst();
    }

    private void work(long shopId, Question question, Job job) {
        try {
            answers.put(shopId, answer(shopId, question, job.progress()));
        } catch (CancellationException e) {
            LOG.debug("the self-test of shop {} was cancelled", shopId, e);
            answers.put(shopId, new Answer.Cancelled());
        } catch (RuntimeException e) {
            LOG.error("the self-test of shop {} failed", shopId, e);
            answers.put(shopId, new Answer.Failed());
        } finally {
            jobs.remove(shopId);
        }
    }

    private Answer answer(long shopId, Question question, JobProgress progress) {
        progress.reportOrStop("read", 0);
        // whoever came later has not had the hours yet that an experiment counts
        var to = clock.instant().minus(Duration.ofHours(Setup.Maturity.USUAL.outcomeHours()));
        var from = to.minus(Duration.ofDays(question.days()));
        var past = outcomes.viewersOfPast(shopId, from, to, question.codes(), MOST_VIEWERS);
        progress.stopIfCancelled();
        int viewers = past.viewers().size();
        if (viewers < FEWEST_VIEWERS) {
            return new Answer.TooFew(question, viewers);
        }
        var replayed = AaReplay.withDefaults()
                .withAlpha(question.alpha())
                .withRuns(question.runs())
                .replay(metrics(past), splits(past), share -> progress.reportOrStop("split", share));
        return new Answer.Done(question, from, to, viewers, replayed);
    }

    private static List<PastMetric> metrics(Past past) {
        return IntStream.range(0, past.metrics().size())
                .mapToObj(index -> {
                    var metric = past.metrics().get(index);
                    return new PastMetric(
                            metric.code(),
                            metric.lessIsBetter(),
                            sums -> new OutcomeRow.Sums(
                                            sums.x(),
                                            sums.xx(),
                                            sums.y(),
                                            sums.yy(),
                                            sums.xy(),
                                            OutcomeRow.Cubes.NOTHING,
                                            OutcomeRow.Before.NOTHING)
                                    .statistic(metric.form(), sums.n()),
                            past.viewers().stream()
                                    .mapToDouble(viewer -> viewer.numerators()[index])
                                    .toArray(),
                            past.viewers().stream()
                                    .mapToDouble(viewer -> viewer.denominators()[index])
                                    .toArray());
                })
                .toList();
    }

    /** As experiments split, by an id of its own for each run; the same ids every time, so that an answer can be repeated. */
    private static IntFunction<IntUnaryOperator> splits(Past past) {
        var half = TrafficSplit.equal(2);
        return run -> {
            var salt = UUID.nameUUIDFromBytes(("replay " + run).getBytes(StandardCharsets.UTF_8));
            var assigner = VariantAssigner.of(salt.toString(), half);
            return unit ->
                    assigner.assign(past.viewers().get(unit).key()) instanceof Assigned(int arm, boolean _) ? arm : 0;
        };
    }

    @Override
    public void destroy() {
        jobs.values().forEach(job -> job.progress().cancel());
        thread.shutdown();
    }
}
