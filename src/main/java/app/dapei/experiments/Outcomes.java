package app.dapei.experiments;

import app.dapei.access.Shops;
import app.dapei.experiments.OutcomeRow.Before;
import app.dapei.experiments.OutcomeRow.Cubes;
import app.dapei.experiments.OutcomeRow.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What viewers did in their arms: orders, returns and events, summed in the database by arm, room, window and day. */
@Component
class Outcomes {

    private static final Duration AGAIN = Duration.ofDays(30);
    private static final Duration BEFORE_FIRST_SIGHT = Duration.ofDays(30);
    private static final Duration FORMER_SESSIONS = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final MeasuredMetrics library;
    private final Shops shops;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, MeasuredMetrics library, Shops shops, Clock clock) {
        this.jdbc = jdbc;
        this.library = library;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * The sums of some metrics.
     *
     * @param metrics in the order of each row's sums
     * @param rows    only of what is there
     */
    record Summed(List<MeasuredMetric> metrics, List<OutcomeRow> rows) {}

    /**
     * Of an experiment's viewers or windows.
     *
     * @param asOf only those who saw their arm, and windows that ended, by then
     */
    @Transactional(readOnly = true)
    public Summed ofTrial(long shopId, UUID experimentId, Setup setup, Instant startedAt, Instant asOf) {
        var codes = codes(setup);
        return sums(
                new Scope(
                        shopId,
                        setup.design().isPlayed() ? OutcomeSql.PRESENT : OutcomeSql.SEEN,
                        startedAt,
                        asOf.plus(Duration.ofHours(setup.maturity().outcomeHours())),
                        Duration.ofDays(setup.maturity().returnDays()),
                        Map.of("experiment", experimentId, "as_of", Timestamp.from(asOf))),
                codes);
    }

    /**
     * Of a viewer split's viewers, with what each of them did in the 30 days before the first sight.
     *
     * @param asOf only those who saw their arm by then
     */
    @Transactional(readOnly = true)
    public Summed ofViewersWithBefore(long shopId, UUID experimentId, Setup setup, Instant startedAt, Instant asOf) {
        var scope = new Scope(
                shopId,
                OutcomeSql.SEEN_AND_BEFORE,
                startedAt.minus(BEFORE_FIRST_SIGHT),
                asOf.plus(Duration.ofHours(setup.maturity().outcomeHours())),
                Duration.ofDays(setup.maturity().returnDays()),
                Map.of("experiment", experimentId, "as_of", Timestamp.from(asOf)));
        var measured = library.measured(shopId, codes(setup));
        var sql = new OutcomeSql(scope.units(), measured.metrics(), measured.own());
        double money = moneyUnit(shopId);
        var rows = asked(sql.sumsWithBefore(), scope)
                .query((row, number) -> row(row, measured.metrics(), money, true))
                .list();
        return new Summed(measured.metrics(), rows);
    }

    private static List<String> codes(Setup setup) {
        return setup.metrics().stream().map(Setup.ChosenMetric::code).toList();
    }

    /** Of the sessions of the 90 days before an experiment, by the code of their room. */
    @Transactional(readOnly = true)
    public Map<String, OutcomeRow> ofFormerSessions(long shopId, Setup setup, Instant startedAt) {
        var codes = codes(setup);
        var scope = new Scope(
                shopId,
                OutcomeSql.FORMER_SESSIONS,
                startedAt.minus(FORMER_SESSIONS),
                startedAt,
                Duration.ofDays(setup.maturity().returnDays()),
                Map.of());
        Map<String, OutcomeRow> byRoom = new HashMap<>();
        sums(scope, codes)
                .rows()
                .forEach(row -> byRoom.merge(
                        row.cluster().substring(0, row.cluster().lastIndexOf('/')), row, OutcomeRow::plus));
        return byRoom;
    }

    /** Of all viewers of a stretch of the past, a day of a session each. */
    @Transactional(readOnly = true)
    public Summed ofPast(long shopId, Instant from, Instant to, Duration maturity, List<String> codes) {
        return sums(new Scope(shopId, OutcomeSql.PAST, from, to, maturity, Map.of()), codes);
    }

    /**
     * What each viewer of a stretch of the past did from the first event in it, within the hours that an experiment
     * counts.
     *
     * @param metrics in the order of the codes
     * @param viewers in the order in which they came
     */
    record Past(List<MeasuredMetric> metrics, List<PastViewer> viewers) {}

    /**
     * One viewer.
     *
     * @param key          names the viewer
     * @param numerators   per metric
     * @param denominators per metric
     */
    record PastViewer(String key, double[] numerators, double[] denominators) {}

    /** @param most the last viewers of more than these are taken */
    @Transactional(readOnly = true)
    public Past viewersOfPast(long shopId, Instant from, Instant to, List<String> codes, int most) {
        var maturity = Duration.ofDays(Setup.Maturity.USUAL.returnDays());
        var scope = new Scope(shopId, OutcomeSql.MET, from, to, maturity, Map.of("most", most));
        var measured = library.measured(shopId, codes);
        var sql = new OutcomeSql(scope.units(), measured.metrics(), measured.own());
        double money = moneyUnit(shopId);
        var viewers = asked(sql.rows(), scope)
                .query((row, number) -> viewer(row, measured.metrics(), money))
                .list();
        return new Past(measured.metrics(), viewers);
    }

    private static PastViewer viewer(ResultSet row, List<MeasuredMetric> metrics, double money) throws SQLException {
        double[] numerators = new double[metrics.size()];
        double[] denominators = new double[metrics.size()];
        for (int index = 0; index < metrics.size(); index++) {
            numerators[index] = row.getDouble("x" + index) * (metrics.get(index).money() ? money : 1);
            denominators[index] = row.getDouble("y" + index);
        }
        return new PastViewer(row.getString("viewer_key"), numerators, denominators);
    }

    /**
     * Which units, and which orders and events.
     *
     * @param earliest nothing before it counts
     * @param latest   nothing from then on
     */
    private record Scope(
            long shopId,
            String units,
            Instant earliest,
            Instant latest,
            Duration maturity,
            Map<String, Object> parameters) {}

    private Summed sums(Scope scope, List<String> codes) {
        var measured = library.measured(scope.shopId(), codes);
        var sql = new OutcomeSql(scope.units(), measured.metrics(), measured.own());
        double money = moneyUnit(scope.shopId());
        var rows = asked(sql.sums(), scope)
                .query((row, number) -> row(row, measured.metrics(), money, false))
                .list();
        return new Summed(measured.metrics(), rows);
    }

    private double moneyUnit(long shopId) {
        return Math.pow(10, -Math.max(0, shops.get(shopId).currency().getDefaultFractionDigits()));
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope) {
        return jdbc.sql(sql)
                .params(scope.parameters())
                .param("shop", scope.shopId())
                .param("earliest", Timestamp.from(scope.earliest()))
                .param("latest", Timestamp.from(scope.latest()))
                .param("mature_before", Timestamp.from(clock.instant().minus(scope.maturity())))
                .param("again_before", Timestamp.from(clock.instant().minus(AGAIN)));
    }

    private static OutcomeRow row(ResultSet row, List<MeasuredMetric> metrics, double money, boolean before)
            throws SQLException {
        var sums = new ArrayList<Sums>();
        for (int index = 0; index < metrics.size(); index++) {
            var read = new Sums(
                    row.getDouble("sx" + index),
                    row.getDouble("sxx" + index),
                    row.getDouble("sy" + index),
                    row.getDouble("syy" + index),
                    row.getDouble("sxy" + index),
                    new Cubes(
                            row.getDouble("sxxx" + index),
                            row.getDouble("sxxy" + index),
                            row.getDouble("sxyy" + index),
                            row.getDouble("syyy" + index)),
                    before ? before(row, index) : Before.NOTHING);
            sums.add(metrics.get(index).money() ? read.scaled(money) : read);
        }
        return new OutcomeRow(
                row.getInt("arm"),
                row.getInt("shares_period"),
                row.getString("cluster_key"),
                row.getDate("on_day").toLocalDate(),
                row.getInt("day_part"),
                row.getInt("former") == 1,
                row.getLong("n"),
                sums);
    }

    private static Before before(ResultSet row, int index) throws SQLException {
        return new Before(
                row.getDouble("sp" + index),
                row.getDouble("spp" + index),
                row.getDouble("sxp" + index),
                row.getLong("known" + index));
    }
}
