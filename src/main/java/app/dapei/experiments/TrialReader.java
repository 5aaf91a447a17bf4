package app.dapei.experiments;

import app.dapei.experiments.ExperimentResult.Breakdown;
import app.dapei.experiments.ExperimentResult.Health;
import app.dapei.experiments.core.EffectScale;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.MidExperimentPower;
import app.dapei.experiments.core.SampleRatioMismatchTest;
import app.dapei.experiments.core.TreatmentEffect;
import app.dapei.experiments.core.TrialAnalysis;
import app.dapei.experiments.core.TrialAnalysis.TrialReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads an experiment of the portal's own rooms: its health always, its numbers as far as its plan allows. */
@Component
class TrialReader {

    private final Outcomes outcomes;
    private final ExposureLog exposures;
    private final ExperimentShares shares;
    private final TrialWindows windows;
    private final PlannedLooks looks;
    private final TrialDoubts doubts;
    private final Clock clock;

    TrialReader(
            Outcomes outcomes,
            ExposureLog exposures,
            ExperimentShares shares,
            TrialWindows windows,
            PlannedLooks looks,
            TrialDoubts doubts,
            Clock clock) {
        this.outcomes = outcomes;
        this.exposures = exposures;
        this.shares = shares;
        this.windows = windows;
        this.looks = looks;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** @param details of an experiment that was started and whose counts nobody brings */
    ExperimentResult read(long shopId, ExperimentDetails details) {
        exposures.flush();
        var now = clock.instant();
        var end = Objects.requireNonNullElse(details.ended().at(), now);
        var table = table(shopId, details, end);
        var health = health(shopId, details, table, end);
        var read = reading(shopId, details, table, health, end);
        var breakdown = read.reading()
                .map(reading -> breakdown(details, read.table(), reading, read.level()))
                .orElse(Breakdown.NOTHING);
        var found = doubts.of(shopId, details, health, read.table(), read.reading(), breakdown);
        return new ExperimentResult(
                details, health, read.reading(), read.level(), breakdown, finalAfter(details, end, now), found);
    }

    private record Read(TrialTable table, Optional<TrialReading> reading, double level) {}

    private TrialTable table(long shopId, ExperimentDetails details, Instant asOf) {
        var setup = details.draft().setup();
        var started = Objects.requireNonNull(details.startedAt());
        var summed = setup.design() == Design.VIEWER_SPLIT
                ? outcomes.ofViewersWithBefore(shopId, details.id(), setup, started, asOf)
                : outcomes.ofTrial(shopId, details.id(), setup, started, asOf);
        var played = setup.design().isPlayed()
                ? windows.of(shopId, details.id()).stream()
                        .filter(window -> !window.endsAt().isAfter(asOf))
                        .toList()
                : List.<TrialWindows.Window>of();
        return setup.design() == Design.SESSION
                ? new TrialTable(setup, summed, played, outcomes.ofFormerSessions(shopId, setup, started))
                : new TrialTable(setup, summed, played);
    }

    private Health health(long shopId, ExperimentDetails details, TrialTable table, Instant end) {
        var setup = details.draft().setup();
        boolean played = setup.design().isPlayed();
        var counts = new TrialCounts(
                table.arms(),
                shares.of(shopId, details.id()),
                played ? List.of() : exposures.viewers(shopId, details.id(), end));
        var units = played ? played(table) : counts.seen();
        var split =
                played ? SampleRatioMismatchTest.test(units, Collections.nCopies(units.size(), 1.0)) : counts.split();
        long least = units.stream().mapToLong(Long::longValue).min().orElse(0);
        double progress = Math.min(1, (double) least / details.unitsPerArm());
        var run = Duration.between(Objects.requireNonNull(details.startedAt()), end);
        boolean complete =
                progress >= 1 && run.compareTo(Duration.ofDays(details.draft().leastDays())) >= 0;
        return new Health(
                units,
                counts.assigned(),
                counts.mixed(),
                played ? 0 : exposures.overlapping(shopId, details.id()),
                split,
                played ? 1 : counts.sequentialSplit(),
                played
                        ? new PlayedHealth(table)
                                .imbalance(details.draft().plan().alpha())
                        : doubts.imbalance(table),
                progress,
                run.toDays(),
                daysLeft(details, least, run),
                powerNow(details, table),
                complete);
    }

    private static List<Long> played(TrialTable table) {
        return IntStream.range(0, table.arms())
                .mapToObj(arm -> table.windows().stream()
                        .filter(window -> window.arm() == arm)
                        .count())
                .toList();
    }

    private static OptionalLong daysLeft(ExperimentDetails details, long least, Duration run) {
        if (details.state() != ExperimentState.RUNNING || least == 0) {
            return OptionalLong.empty();
        }
        double days = Math.max(run.toHours() / 24.0, 1.0 / 24);
        double wanted = Math.max(0, details.unitsPerArm() - least) / (least / days);
        return OptionalLong.of((long) Math.ceil(Math.max(wanted, details.draft().leastDays() - days)));
    }

    /** It shows how wide the interval is, not where it lies. */
    private static OptionalDouble powerNow(ExperimentDetails details, TrialTable table) {
        if (table.setup().design().isPlayed()) {
            return new PlayedHealth(table)
                    .power(goal(table.setup()), details.draft().plan());
        }
        var arms = table.statistics(goal(table.setup()), row -> true);
        return TreatmentEffect.of(arms.getFirst(), arms.get(1), EffectScale.ABSOLUTE)
                .found()
                .map(effect -> OptionalDouble.of(MidExperimentPower.of(
                                details.draft().plan().alpha(),
                                details.draft().plan().power())
                        .power(
                                effect.standardError(),
                                effect.units(),
                                effect.arms().control().rawMean()
                                        * details.draft().plan().lift(),
                                0)))
                .orElse(OptionalDouble.empty());
    }

    private static int goal(Setup setup) {
        return IntStream.range(0, setup.metrics().size())
                .filter(index -> setup.metrics().get(index).role() == MetricRole.GOAL)
                .findFirst()
                .orElseThrow();
    }

    private Read reading(long shopId, ExperimentDetails details, TrialTable table, Health health, Instant end) {
        var plan = details.draft().plan();
        var mode = table.setup().reading();
        boolean stopped = details.state() == ExperimentState.STOPPED;
        var plain = TrialAnalysis.withDefaults().withAlpha(plan.alpha());
        return switch (mode.mode()) {
            case ONCE ->
                health.complete() || stopped
                        ? read(health.complete() ? plain : plain.whileRunning(), table, health, plan.alpha())
                        : new Read(table, Optional.empty(), plan.alpha());
            case ANY_TIME -> {
                boolean longEnough = health.daysRun() >= details.draft().leastDays();
                var anyTime = plain.readAnyTime(2.0 * details.unitsPerArm());
                yield read(longEnough ? anyTime : anyTime.whileRunning(), table, health, plan.alpha());
            }
            case LOOKS -> {
                var look = looks.take(shopId, details.id(), mode.looks(), plan.alpha(), health.progress(), end);
                if (look.isEmpty()) {
                    yield new Read(table, Optional.empty(), plan.alpha());
                }
                // what came after the look waits for the next one
                var asOf = table(shopId, details, look.get().at());
                yield read(
                        plain.withAlpha(look.get().level()),
                        asOf,
                        health,
                        look.get().level());
            }
        };
    }

    private static Read read(TrialAnalysis analysis, TrialTable table, Health health, double level) {
        boolean any = health.units().stream().anyMatch(units -> units > 0);
        return any
                ? new Read(table, Optional.of(analysis.analyze(health.split(), table.metrics())), level)
                : new Read(table, Optional.empty(), level);
    }

    private static Breakdown breakdown(
            ExperimentDetails details, TrialTable table, TrialReading reading, double level) {
        int arm = Math.max(1, reading.leader());
        return new TrialBreakdown(table, goal(table.setup()), arm, level).of(2.0 * details.unitsPerArm());
    }

    /** Orders of the last viewers may come back until the return window after their time closes. */
    private static Optional<Instant> finalAfter(ExperimentDetails details, Instant end, Instant now) {
        var maturity = details.draft().setup().maturity();
        var last = end.plus(Duration.ofHours(details.draft().setup().design().isPlayed() ? 0 : maturity.outcomeHours()))
                .plus(Duration.ofDays(maturity.returnDays()));
        return last.isAfter(now) ? Optional.of(last) : Optional.empty();
    }
}
