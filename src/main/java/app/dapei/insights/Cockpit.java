package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.Activities;
import app.dapei.insights.core.Figures;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.Kpi;
import app.dapei.insights.core.Kpis;
import app.dapei.insights.core.Reading;
import app.dapei.shared.Rate;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the current shop at three horizons. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Cockpit {

    private static final int WEEKS = 4;

    private final CockpitFigures figures;
    private final Activities activities;
    private final CurrentShop current;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cockpit(CockpitFigures figures, Activities activities, CurrentShop current, JdbcClient jdbc, Clock clock) {
        this.figures = figures;
        this.activities = activities;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A horizon's figures.
     *
     * @param lines one per figure
     * @param completeness events that arrived of those that pages numbered
     * @param refreshedAt when the roll-ups of the orders were last brought up to date
     */
    public record Report(List<Line> lines, Rate completeness, Optional<Instant> refreshedAt) {}

    /**
     * A figure.
     *
     * @param now of the period
     * @param before of the period of the same length before
     * @param lastDay of the last day
     * @param sameWeekdays of the same weekday of the four weeks before, together
     * @param target what the shop wants; null = nothing said
     */
    public record Line(
            Kpi kpi,
            Reading now,
            Reading before,
            Reading lastDay,
            Reading sameWeekdays,
            @Nullable Double target) {}

    /** A figure's value of a stretch of the period. */
    public record Point(LocalDate first, Reading now, Reading before) {}

    /** The last day that is over, as the shop's zone counts it. */
    public LocalDate lastDay() {
        return today().minusDays(1);
    }

    @Transactional(readOnly = true)
    public Report report(Horizon horizon, KpiFilter filter) {
        Figures now = of(horizon, filter);
        Figures before = of(horizon, filter.before());
        boolean byDay = horizon != Horizon.LONG;
        Figures lastDay = byDay ? of(horizon, filter.within(filter.last(), filter.last())) : new Figures();
        Figures weekdays = byDay ? sameWeekdays(horizon, filter) : new Figures();
        Map<String, Double> targets = targets();
        List<Line> lines = Kpis.of(horizon).stream()
                .map(kpi -> new Line(
                        kpi, kpi.of(now), kpi.of(before), kpi.of(lastDay), kpi.of(weekdays), targets.get(kpi.key())))
                .toList();
        return new Report(lines, activities.completeness(filter.first(), filter.last()), refreshedAt());
    }

    /** A figure over the period in days, weeks or months, beside the same stretch of the period before. */
    @Transactional(readOnly = true)
    public List<Point> series(Kpi kpi, KpiFilter filter) {
        int step = filter.days() <= 31 ? 1 : filter.days() <= 190 ? 7 : 30;
        var points = new ArrayList<Point>();
        for (LocalDate last = filter.last(); !last.isBefore(filter.first()); last = last.minusDays(step)) {
            LocalDate first = last.minusDays(step - 1L);
            if (first.isBefore(filter.first())) {
                break;
            }
            KpiFilter part = filter.within(first, last);
            KpiFilter former = filter.within(first.minusDays(filter.days()), last.minusDays(filter.days()));
            points.addFirst(new Point(first, kpi.of(of(kpi.horizon(), part)), kpi.of(of(kpi.horizon(), former))));
        }
        return points;
    }

    /** Sets what the shop wants of a figure; null = nothing. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void setTarget(Kpi kpi, @Nullable Double target) {
        jdbc.sql("delete from kpi_target where shop_id = ? and kpi = ?")
                .params(current.id(), kpi.key())
                .update();
        if (target != null) {
            jdbc.sql("insert into kpi_target (shop_id, kpi, target) values (?, ?, ?)")
                    .params(current.id(), kpi.key(), target)
                    .update();
        }
    }

    /** How soon a figure's last days are settled: whether some of the period's days are not yet. */
    public boolean isMature(Kpi kpi, KpiFilter filter) {
        return !filter.last().isAfter(today().minusDays(kpi.matureAfterDays()));
    }

    private Figures of(Horizon horizon, KpiFilter filter) {
        return figures.of(current.id(), horizon, filter, today());
    }

    private Figures sameWeekdays(Horizon horizon, KpiFilter filter) {
        var together = new Figures();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate day = filter.last().minusWeeks(week);
            together.plus(of(horizon, filter.within(day, day)));
        }
        return together;
    }

    private Map<String, Double> targets() {
        return jdbc
                .sql("select kpi, target from kpi_target where shop_id = ?")
                .param(current.id())
                .query((row, number) -> Map.entry(row.getString("kpi"), row.getDouble("target")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Instant> refreshedAt() {
        return jdbc.sql("select days_at from kpi_refresh where shop_id = ?")
                .param(current.id())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().zone());
    }
}
