package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.core.CupedRatioStatistic;
import app.dapei.experiments.core.CupedStatistic;
import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.ProportionStatistic;
import app.dapei.experiments.core.RatioStatistic;
import app.dapei.experiments.core.SampleMeanStatistic;
import app.dapei.experiments.core.SamplePlan.Metric;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current shop's own last days say for planning: how many viewers come, and how a metric lies and spreads among
 * them, or among windows of sessions.
 */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class TrafficEstimate {

    /** Days looked back on. */
    public static final int DAYS = 14;

    /** How alike viewers of one window are, where the shop has too few sessions to tell; see stats of live rooms. */
    private static final double USUAL_ICC = 0.02;

    private static final int LEAST_SESSIONS = 8;

    private final Outcomes outcomes;
    private final CurrentShop current;
    private final Clock clock;

    TrafficEstimate(Outcomes outcomes, CurrentShop current, Clock clock) {
        this.outcomes = outcomes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What the last days hold.
     *
     * @param viewers        viewers, each once a day and session
     * @param days           days on which there were any
     * @param viewersPerDay  on average of those days
     * @param sessionsPerDay on average of those days
     * @param metric         the metric per viewer; empty where it never moved
     * @param icc            how alike viewers of one session are, 0 to 1
     */
    public record Traffic(
            long viewers, int days, double viewersPerDay, double sessionsPerDay, Optional<Metric> metric, double icc) {

        /** The metric per window: viewers of a window are alike, so its spread shrinks less than by their number. */
        public Optional<Metric.Value> perWindow(double viewersInWindow) {
            double in = Math.max(1, viewersInWindow);
            return metric.map(one -> {
                double mean = mean(one);
                double variance = variance(one);
                return new Metric.Value(mean, Math.sqrt(variance * (1 + (in - 1) * icc) / in));
            });
        }

        private static double mean(Metric metric) {
            return switch (metric) {
                case Metric.Share(double rate) -> rate;
                case Metric.Value(double mean, double deviation) -> mean;
            };
        }

        private static double variance(Metric metric) {
            return switch (metric) {
                case Metric.Share(double rate) -> rate * (1 - rate);
                case Metric.Value(double mean, double deviation) -> deviation * deviation;
            };
        }
    }

    /**
     * Of a metric.
     *
     * @param code       its code
     * @param returnDays days until an order can no longer come back
     */
    @Transactional(readOnly = true)
    public Traffic of(String code, int returnDays) {
        var now = clock.instant();
        // what matures only after the return window is looked for before it
        var end = code.startsWith("RE") && !code.startsWith("REVENUE") ? now.minus(Duration.ofDays(returnDays)) : now;
        var from = end.minus(Duration.ofDays(DAYS));
        var summed = outcomes.ofPast(current.id(), from, end, Duration.ofDays(returnDays), List.of(code));
        var all = summed.rows().stream().reduce(OutcomeRow.nothing(1), OutcomeRow::plus);
        int days = (int) summed.rows().stream().map(OutcomeRow::day).distinct().count();
        long sessions = summed.rows().stream()
                .filter(row -> !row.cluster().equals("-"))
                .map(row -> row.cluster() + row.day())
                .distinct()
                .count();
        var form = summed.metrics().getFirst().form();
        var metric = all.n() < 2
                ? Optional.<Metric>empty()
                : metric(all.sums().getFirst().statistic(form, all.n()));
        return new Traffic(
                all.n(),
                days,
                days == 0 ? 0 : (double) all.n() / days,
                days == 0 ? 0 : (double) sessions / days,
                metric,
                icc(summed.rows(), form));
    }

    private static Optional<Metric> metric(MetricStatistic statistic) {
        return switch (statistic) {
            case ProportionStatistic share ->
                share.successes() == 0 || share.failures() == 0
                        ? Optional.empty()
                        : Optional.of(new Metric.Share(share.rate()));
            case SampleMeanStatistic(var moments) ->
                moments.mean() > 0 && moments.variance() > 0
                        ? Optional.of(new Metric.Value(moments.mean(), Math.sqrt(moments.variance())))
                        : Optional.empty();
            case RatioStatistic ratio -> ratio(ratio);
            case CupedStatistic _, CupedRatioStatistic _ ->
                throw new IllegalArgumentException("the past has no adjusted arms; got: " + statistic);
        };
    }

    private static Optional<Metric> ratio(RatioStatistic ratio) {
        return ratio.estimate()
                .found()
                .filter(arm -> arm.mean() > 0 && arm.variance() > 0)
                .map(arm -> new Metric.Value(arm.mean(), Math.sqrt(arm.variance())));
    }

    /** One-way analysis of variance over sessions (Donner, Int. Stat. Review 54 (1986) 67–82). */
    private static double icc(List<OutcomeRow> rows, MetricForm form) {
        var sessions = new HashMap<String, OutcomeRow>();
        rows.stream()
                .filter(row -> !row.cluster().equals("-"))
                .forEach(row -> sessions.merge(row.cluster(), row, OutcomeRow::plus));
        sessions.values().removeIf(row -> row.n() < 2);
        if (sessions.size() < LEAST_SESSIONS || form == MetricForm.RATIO) {
            return USUAL_ICC;
        }
        double n = 0;
        double squares = 0;
        double sum = 0;
        double within = 0;
        for (var session : sessions.values()) {
            var sums = session.sums().getFirst();
            n += session.n();
            squares += (double) session.n() * session.n();
            sum += sums.x();
            within += sums.xx() - sums.x() * sums.x() / session.n();
        }
        double mean = sum / n;
        double between = sessions.values().stream()
                .mapToDouble(row -> row.n() * Math.pow(row.sums().getFirst().x() / row.n() - mean, 2))
                .sum();
        double groups = sessions.size();
        double typical = (n - squares / n) / (groups - 1);
        double betweenMean = between / (groups - 1);
        double withinMean = within / (n - groups);
        double icc = (betweenMean - withinMean) / (betweenMean + (typical - 1) * withinMean);
        return Double.isNaN(icc) ? USUAL_ICC : Math.clamp(icc, 0, 1);
    }
}
