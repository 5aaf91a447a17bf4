package app.dapei.mining;

import app.dapei.mining.MiningRun.Counts;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the runs, in native SQL, with the shop as a parameter wherever a person asks. */
@Component
class RunStore {

    /** Of so many runs the associations stay stored, the shop's present ones among them. */
    static final int RUNS_STORED = 5;

    private static final int PAGE_LIMIT = 200;
    private static final String SELECT = "select m.* from mining_run m ";

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the shop has an active run */
    long add(long shopId, MiningPlan plan, String actor, Instant now) {
        var options = plan.options();
        var scope = options.scope();
        jdbc.sql("""
            insert into mining_run (shop_id, active_shop, state, first_day, last_day, minimum_count,
                minimum_confidence, maximum_size, maximum_basket, requested_by, requested_at,
                long_baskets, fold_variants, stamped_lines, promotion_weeks, independent_only, segment,
                half_life_days, scope_kind, scope_key)
            values (?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(shopId, shopId, plan.firstDay(), plan.lastDay(), plan.minimumCount())
                .params(plan.minimumConfidence(), plan.maximumSize(), plan.maximumBasket())
                .params(actor, Timestamp.from(now))
                .params(options.longBaskets().name(), options.foldVariants())
                .params(options.stampedLines().name(), options.promotionWeeks().name())
                .params(options.independentOnly(), options.segment().name())
                .param(options.halfLifeDays())
                .param(scope == null ? null : scope.kind())
                .param(scope == null ? null : scope.key())
                .update();
        return jdbc.sql("select id from mining_run where active_shop = ?")
                .param(shopId)
                .query(Long.class)
                .single();
    }

    void started(long runId, Instant now) {
        jdbc.sql("update mining_run set state = 'RUNNING', started_at = ? where id = ?")
                .params(Timestamp.from(now), runId)
                .update();
    }

    void ended(long runId, RunState state, @Nullable RunFailure failure, Instant now) {
        jdbc.sql("update mining_run set state = ?, active_shop = null, failure = ?, finished_at = ? where id = ?")
                .param(state.name())
                .param(failure == null ? null : failure.name())
                .params(Timestamp.from(now), runId)
                .update();
    }

    void didNotFit(long runId, long neededBytes, @Nullable Integer fittingCount, Instant now) {
        var failure = fittingCount == null ? RunFailure.TOO_MANY_ORDERS : RunFailure.DOES_NOT_FIT;
        ended(runId, RunState.FAILED, failure, now);
        jdbc.sql("update mining_run set needed_bytes = ?, fitting_count = ? where id = ?")
                .param(neededBytes)
                .param(fittingCount)
                .param(runId)
                .update();
    }

    /** Makes a run's associations, which are stored already, the shop's; to be called in a transaction. */
    void replaceResult(long shopId, long runId, Counts counts, Instant now) {
        jdbc.sql("""
            update mining_run set state = 'DONE', active_shop = null, finished_at = ?, rows_stored = true,
                baskets = ?, left_out = ?, items = ?, itemsets = ?, tested = ?, below_confidence = ?,
                not_significant = ?, not_productive = ?, kept = ?, stored = ?, candidates = ?,
                not_independent = ?, sampled = ?, stamped_orders = ?, promotion_orders = ?,
                folded_products = ?
            where id = ?
            """)
                .params(Timestamp.from(now), counts.baskets(), counts.leftOut(), counts.items(), counts.itemsets())
                .params(counts.tested(), counts.belowConfidence(), counts.notSignificant(), counts.notProductive())
                .params(counts.kept(), counts.stored(), counts.candidates(), counts.notIndependent())
                .params(counts.sampled(), counts.stampedOrders(), counts.promotionOrders(), counts.foldedProducts())
                .param(runId)
                .update();
        jdbc.sql("delete from mining_result where shop_id = ?").param(shopId).update();
        jdbc.sql("insert into mining_result (shop_id, run_id) values (?, ?)")
                .params(shopId, runId)
                .update();
    }

    /** Forgets the associations of all but the shop's last runs that were done. */
    void forgetOldRows(long shopId) {
        var old = jdbc.sql("""
            select id from mining_run where shop_id = ? and rows_stored order by finished_at desc, id desc
            offset ?
            """).params(shopId, RUNS_STORED).query(Long.class).list();
        old.forEach(this::forgetRows);
    }

    void forgetRows(long runId) {
        jdbc.sql("update mining_run set rows_stored = false where id = ?")
                .param(runId)
                .update();
        jdbc.sql("delete from mining_antecedent where run_id = ?").param(runId).update();
        jdbc.sql("delete from mining_association where run_id = ?").param(runId).update();
    }

    /** Ends what was queued or running when the portal stopped, and returns the runs. */
    List<Long> interruptAll(Instant now) {
        var cut = jdbc.sql("select id from mining_run where active_shop is not null")
                .query(Long.class)
                .list();
        cut.forEach(runId -> {
            ended(runId, RunState.INTERRUPTED, null, now);
            forgetRows(runId);
        });
        return cut;
    }

    long orders(long shopId) {
        return jdbc.sql("select count(*) from purchase_order where shop_id = ?")
                .param(shopId)
                .query(Long.class)
                .single();
    }

    /**
     * How quick a run was.
     *
     * @param orders the orders that it looked at
     * @param time from its start to its end
     */
    record Pace(long orders, Duration time) {}

    Optional<Pace> lastPace(long shopId) {
        return jdbc.sql("""
            select baskets, started_at, finished_at from mining_run
            where shop_id = ? and state = 'DONE' and started_at is not null
            order by finished_at desc limit 1
            """)
                .param(shopId)
                .query((row, number) -> new Pace(
                        row.getLong("baskets"),
                        Duration.between(
                                row.getTimestamp("started_at").toInstant(),
                                row.getTimestamp("finished_at").toInstant())))
                .optional();
    }

    Optional<MiningRun> find(long shopId, long runId) {
        return jdbc.sql(SELECT + "where m.shop_id = ? and m.id = ?")
                .params(shopId, runId)
                .query(RunRows::run)
                .optional();
    }

    Optional<MiningRun> active(long shopId) {
        return jdbc.sql(SELECT + "where m.active_shop = ?")
                .param(shopId)
                .query(RunRows::run)
                .optional();
    }

    Optional<MiningRun> result(long shopId) {
        return jdbc.sql(SELECT + "join mining_result r on r.run_id = m.id where r.shop_id = ?")
                .param(shopId)
                .query(RunRows::run)
                .optional();
    }

    /** Runs whose associations are stored, the latest first. */
    List<MiningRun> comparable(long shopId) {
        return jdbc.sql(SELECT + "where m.shop_id = ? and m.rows_stored order by m.finished_at desc, m.id desc")
                .param(shopId)
                .query(RunRows::run)
                .list();
    }

    List<MiningRun> history(long shopId, Pageable page) {
        return jdbc.sql(SELECT + "where m.shop_id = ? order by m.requested_at desc, m.id desc limit ? offset ?")
                .params(shopId, Math.min(page.getPageSize(), PAGE_LIMIT), page.getOffset())
                .query(RunRows::run)
                .list();
    }
}
