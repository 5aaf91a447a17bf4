package app.dapei.suggestions;

import app.dapei.suggestions.core.Calibration;
import app.dapei.suggestions.core.Calibration.Knot;
import app.dapei.suggestions.core.Interval;
import app.dapei.suggestions.core.quality.BackTestReport;
import app.dapei.suggestions.core.quality.HitRates;
import app.dapei.suggestions.core.quality.MethodResult;
import app.dapei.suggestions.core.quality.RankingMethod;
import app.dapei.suggestions.core.quality.Reliability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the back-tests, in native SQL, with the shop as a parameter wherever a person asks. */
@Component
class BackTestStore {

    private static final String SELECT = "select t.* from suggestion_back_test t where t.shop_id = ? ";

    private final JdbcClient jdbc;

    BackTestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the shop has one that is running */
    @Transactional
    long add(long shopId, String actor, Instant now) {
        jdbc.sql("""
            insert into suggestion_back_test (shop_id, active_shop, state, requested_by, requested_at)
            values (?, ?, 'RUNNING', ?, ?)
            """).params(shopId, shopId, actor, Timestamp.from(now)).update();
        return jdbc.sql("select id from suggestion_back_test where active_shop = ?")
                .param(shopId)
                .query(Long.class)
                .single();
    }

    void ended(long id, BackTestState state, Instant now) {
        jdbc.sql("update suggestion_back_test set state = ?, active_shop = null, finished_at = ? where id = ?")
                .params(state.name(), Timestamp.from(now), id)
                .update();
    }

    @Transactional
    void tooFew(long id, int orders, int baskets, Learned learned, Instant now) {
        jdbc.sql("update suggestion_back_test set orders = ?, asked_about = ? where id = ?")
                .params(orders, baskets, id)
                .update();
        learned(id, learned);
        ended(id, BackTestState.TOO_FEW, now);
    }

    @Transactional
    void done(long shopId, long id, BackTestRun.Span span, BackTestReport report, Learned learned, Instant now) {
        jdbc.sql("""
            update suggestion_back_test set orders = ?, learned_from = ?, tuned_on = ?, asked_about = ?,
                first_at = ?, tuned_at = ?, asked_at = ?, last_at = ?, caution = ?, seasonal = ?,
                kinship = ?, calibration = ? where id = ?
            """)
                .params(report.orders(), report.learnedFrom(), report.tunedOn(), report.askedAbout())
                .params(Timestamp.from(span.first()), Timestamp.from(span.tuned()))
                .params(Timestamp.from(span.asked()), Timestamp.from(span.last()))
                .params(report.caution(), report.seasonal(), report.kinship())
                .params(text(report.calibration()), id)
                .update();
        for (int position = 0; position < report.methods().size(); position++) {
            add(shopId, id, position, report.methods().get(position));
        }
        for (var step : report.reliability()) {
            jdbc.sql("""
                insert into suggestion_back_test_step
                    (back_test_id, shop_id, from_score, to_score, pairs, bought, expected)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(id, shopId, step.from(), step.to(), step.pairs(), step.bought(), step.expected())
                    .update();
        }
        learned(id, learned);
        ended(id, BackTestState.DONE, now);
    }

    private void learned(long id, Learned learned) {
        var band = learned.bands().ofAll().orElse(null);
        jdbc.sql("update suggestion_back_test set affinity = ?, price_low = ?, price_high = ?, price_pairs = ?"
                        + " where id = ?")
                .param(learned.affinity().overall())
                .param(band == null ? null : band.low())
                .param(band == null ? null : band.high())
                .param(band == null ? null : band.pairs())
                .param(id)
                .update();
    }

    private void add(long shopId, long id, int position, MethodResult result) {
        var rates = result.hitRates();
        jdbc.sql("""
            insert into suggestion_back_test_method (back_test_id, shop_id, position, method, at1, at3, at5,
                at10, low, high, mean_reciprocal_rank, coverage, diversity, behind_low, behind_high)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(id, shopId, position, result.method().name())
                .params(rates.at1(), rates.at3(), rates.at5(), rates.at10())
                .params(result.interval().low(), result.interval().high())
                .params(result.meanReciprocalRank(), result.coverage(), result.diversity())
                .params(result.behind().low(), result.behind().high())
                .update();
    }

    /** Ends what was running when the portal stopped. */
    int interruptAll(Instant now) {
        return jdbc.sql("""
            update suggestion_back_test set state = 'INTERRUPTED', active_shop = null, finished_at = ?
            where active_shop is not null
            """).param(Timestamp.from(now)).update();
    }

    Optional<BackTestRun> find(long shopId, long id) {
        return jdbc.sql(SELECT + "and t.id = ?")
                .params(shopId, id)
                .query(this::run)
                .optional();
    }

    Optional<BackTestRun> active(long shopId) {
        return jdbc.sql(SELECT + "and t.active_shop is not null")
                .param(shopId)
                .query(this::run)
                .optional();
    }

    Optional<BackTestRun> latest(long shopId) {
        return jdbc.sql(SELECT + "and t.state in ('DONE', 'TOO_FEW') order by t.requested_at desc, t.id desc limit 1")
                .param(shopId)
                .query(this::run)
                .optional();
    }

    private BackTestRun run(ResultSet row, int number) throws SQLException {
        var state = BackTestState.valueOf(row.getString("state"));
        return new BackTestRun(
                row.getLong("id"),
                state,
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                state == BackTestState.DONE ? span(row) : null,
                state == BackTestState.DONE ? report(row) : null);
    }

    private static BackTestRun.Span span(ResultSet row) throws SQLException {
        return new BackTestRun.Span(
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("tuned_at").toInstant(),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("last_at").toInstant());
    }

    private BackTestReport report(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new BackTestReport(
                row.getInt("orders"),
                row.getInt("learned_from"),
                row.getInt("tuned_on"),
                row.getInt("asked_about"),
                row.getDouble("caution"),
                row.getBoolean("seasonal"),
                row.getDouble("kinship"),
                calibration(row.getString("calibration")),
                methods(id),
                steps(id));
    }

    private List<MethodResult> methods(long id) {
        return jdbc.sql("select * from suggestion_back_test_method where back_test_id = ? order by position")
                .param(id)
                .query((row, number) -> new MethodResult(
                        RankingMethod.valueOf(row.getString("method")),
                        new HitRates(
                                row.getDouble("at1"),
                                row.getDouble("at3"),
                                row.getDouble("at5"),
                                row.getDouble("at10")),
                        new Interval(row.getDouble("low"), row.getDouble("high")),
                        row.getDouble("mean_reciprocal_rank"),
                        row.getDouble("coverage"),
                        row.getDouble("diversity"),
                        new Interval(row.getDouble("behind_low"), row.getDouble("behind_high"))))
                .list();
    }

    private List<Reliability> steps(long id) {
        return jdbc.sql("select * from suggestion_back_test_step where back_test_id = ? order by from_score")
                .param(id)
                .query((row, number) -> new Reliability(
                        row.getInt("from_score"),
                        row.getInt("to_score"),
                        row.getInt("pairs"),
                        row.getInt("bought"),
                        row.getDouble("expected")))
                .list();
    }

    private static String text(Calibration calibration) {
        return calibration.knots().stream()
                .map(knot -> knot.before() + ":" + knot.after())
                .collect(Collectors.joining(","));
    }

    static Calibration calibration(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Calibration.NONE
                : new Calibration(Arrays.stream(text.split(","))
                        .map(knot -> knot.split(":"))
                        .map(knot -> new Knot(Double.parseDouble(knot[0]), Double.parseDouble(knot[1])))
                        .toList());
    }
}
