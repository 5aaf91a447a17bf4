package app.dapei.mining;

import app.dapei.mining.MiningRun.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the runs, in native SQL, with the shop as a parameter wherever a person asks. */
@Component
class RunStore {

    private static final int PAGE_LIMIT = 200;
    private static final String SELECT = "select m.* from mining_run m ";

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the shop has an active run */
    long add(long shopId, MiningPlan plan, String actor, Instant now) {
        jdbc.sql("""
                        insert into mining_run (shop_id, active_shop, state, first_day, last_day, minimum_count,
                            minimum_confidence, maximum_size, maximum_basket, requested_by, requested_at)
                        values (?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(shopId, shopId, plan.firstDay(), plan.lastDay(), plan.minimumCount())
                .params(plan.minimumConfidence(), plan.maximumSize(), plan.maximumBasket())
                .params(actor, Timestamp.from(now))
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

    void ended(long runId, RunState state, @Nullable RunFailure failure, @Nullable Integer fittingCount, Instant now) {
        jdbc.sql("""
                        update mining_run set state = ?, active_shop = null, failure = ?, fitting_count = ?,
                            finished_at = ? where id = ?
                        """)
                .param(state.name())
                .param(failure == null ? null : failure.name())
                .param(fittingCount)
                .params(Timestamp.from(now), runId)
                .update();
    }

    /** Makes a run's associations the shop's and forgets the former ones; to be called in one transaction with them. */
    void replaceResult(long shopId, long runId, Counts counts, Instant now) {
        jdbc.sql("""
                        update mining_run set state = 'DONE', active_shop = null, finished_at = ?, baskets = ?,
                            left_out = ?, items = ?, itemsets = ?, tested = ?, below_confidence = ?,
                            not_significant = ?, not_productive = ?, kept = ?, stored = ?
                        where id = ?
                        """)
                .params(Timestamp.from(now), counts.baskets(), counts.leftOut(), counts.items(), counts.itemsets())
                .params(counts.tested(), counts.belowConfidence(), counts.notSignificant(), counts.notProductive())
                .params(counts.kept(), counts.stored(), runId)
                .update();
        jdbc.sql("delete from mining_result where shop_id = ?").param(shopId).update();
        jdbc.sql("insert into mining_result (shop_id, run_id) values (?, ?)")
                .params(shopId, runId)
                .update();
        for (var table : List.of("mining_antecedent", "mining_association")) {
            jdbc.sql("delete from " + table
                            + " where run_id in (select id from mining_run where shop_id = ? and id <> ?)")
                    .params(shopId, runId)
                    .update();
        }
    }

    /** Ends what was queued or running when the portal stopped. */
    int interruptAll(Instant now) {
        return jdbc.sql("""
                        update mining_run set state = 'INTERRUPTED', active_shop = null, finished_at = ?
                        where active_shop is not null
                        """).param(Timestamp.from(now)).update();
    }

    long orders(long shopId) {
        return jdbc.sql("select count(*) from purchase_order where shop_id = ?")
                .param(shopId)
                .query(Long.class)
                .single();
    }

    Optional<MiningRun> find(long shopId, long runId) {
        return jdbc.sql(SELECT + "where m.shop_id = ? and m.id = ?")
                .params(shopId, runId)
                .query(RunStore::run)
                .optional();
    }

    Optional<MiningRun> active(long shopId) {
        return jdbc.sql(SELECT + "where m.active_shop = ?")
                .param(shopId)
                .query(RunStore::run)
                .optional();
    }

    Optional<MiningRun> result(long shopId) {
        return jdbc.sql(SELECT + "join mining_result r on r.run_id = m.id where r.shop_id = ?")
                .param(shopId)
                .query(RunStore::run)
                .optional();
    }

    List<MiningRun> history(long shopId, Pageable page) {
        return jdbc.sql(SELECT + "where m.shop_id = ? order by m.requested_at desc, m.id desc limit ? offset ?")
                .params(shopId, Math.min(page.getPageSize(), PAGE_LIMIT), page.getOffset())
                .query(RunStore::run)
                .list();
    }

    private static MiningRun run(ResultSet row, int number) throws SQLException {
        var plan = new MiningPlan(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("minimum_count"),
                row.getDouble("minimum_confidence"),
                row.getInt("maximum_size"),
                row.getInt("maximum_basket"));
        var state = RunState.valueOf(row.getString("state"));
        var finished = row.getTimestamp("finished_at");
        var failure = row.getString("failure");
        return new MiningRun(
                row.getLong("id"),
                plan,
                state,
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                failure == null ? null : RunFailure.valueOf(failure),
                row.getObject("fitting_count", Integer.class),
                state == RunState.DONE ? counts(row) : null);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("baskets"),
                row.getInt("left_out"),
                row.getInt("items"),
                row.getInt("itemsets"),
                row.getLong("tested"),
                row.getLong("below_confidence"),
                row.getLong("not_significant"),
                row.getLong("not_productive"),
                row.getLong("kept"),
                row.getInt("stored"));
    }
}
