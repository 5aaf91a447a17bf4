package app.dapei.mining;

import app.dapei.mining.core.PromotionWeeks;
import app.dapei.mining.core.VariantFolding;
import app.dapei.orders.OrderStatus;
import app.dapei.shared.JobProgress;
import app.dapei.shared.TimeRange;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a shop's orders as baskets, row by row: orders that count, gifts left out; what was returned later stays, since
 * it was bought together.
 */
@Component
class OrderBaskets {

    private static final Logger LOG = LoggerFactory.getLogger(OrderBaskets.class);
    private static final int FETCH = 5_000;
    private static final int LOOK_EVERY = 0xFFF;
    private static final int WEEKS_AROUND = 5;
    /** The encoded line and its share of the order's mark. */
    private static final long BYTES_A_LINE = 8;

    private static final double SHARE_OF_HEAP = 0.4;
    private static final ScopeSource.Limits ALL = new ScopeSource.Limits(List.of(), Set.of());

    private final JdbcTemplate jdbc;
    private final List<ScopeSource> scopes;

    OrderBaskets(JdbcTemplate jdbc, List<ScopeSource> scopes) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
        this.scopes = scopes;
    }

    /**
     * Reads the baskets of a plan.
     *
     * @param progress told the share of rows read, between 0 and {@code shareOfWork}; cancels the reading
     * @throws TooManyLinesException if they would not fit the heap, before any is read
     */
    @Transactional(readOnly = true)
    ProductBaskets read(long shopId, MiningPlan plan, ZoneId zone, JobProgress progress, double shareOfWork) {
        var sql = new OrderLineSql(shopId, plan, zone);
        long rows = Math.max(1, count(sql));
        if (BYTES_A_LINE * rows > SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()) {
            throw new TooManyLinesException(BYTES_A_LINE * rows);
        }
        progress.stopIfCancelled();
        var collector = new OrderCollector(
                plan,
                limits(shopId, plan.options().scope()),
                promotions(shopId, plan, zone),
                plan.options().foldVariants() ? variants(shopId) : Map.of(),
                zone);
        long[] read = {0};
        stoppable(progress, sql.lines(), row -> {
            collector.add(
                    row.getLong(1), row.getLong(2), row.getTimestamp(3).toInstant(), row.getObject(4, UUID.class));
            if ((++read[0] & LOOK_EVERY) == 0) {
                progress.reportOrStop("read", shareOfWork * Math.min(1.0, (double) read[0] / rows));
            }
        });
        progress.stopIfCancelled();
        return collector.finish();
    }

    /** Lines of the plan's days, which are more than those of its orders that count; quick to tell. */
    private long count(OrderLineSql sql) {
        var counted = jdbc.queryForObject(OrderLineSql.COUNT, Long.class, sql.countParameters());
        return counted == null ? 0 : counted;
    }

    private void stoppable(JobProgress progress, PreparedStatementCreator lines, RowCallbackHandler each) {
        try {
            jdbc.query(
                    connection -> {
                        var statement = lines.createPreparedStatement(connection);
                        progress.stopWith(() -> cancel(statement));
                        return statement;
                    },
                    each);
        } catch (DataAccessException e) {
            if (progress.isCancelled()) {
                throw (CancellationException) new CancellationException("cancelled while reading").initCause(e);
            }
            throw e;
        } finally {
            progress.stopWith(null);
        }
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.warn("a statement could not be cancelled; the run ends at its next step", e);
        }
    }

    ScopeSource.Limits limits(long shopId, @Nullable RunScope scope) {
        if (scope == null) {
            return ALL;
        }
        return scopes.stream()
                .filter(source -> source.kind().equals(scope.kind()))
                .findFirst()
                .flatMap(source -> source.limits(shopId, scope.key()))
                .orElseThrow(() -> new UnknownScopeException(scope));
    }

    /** The promotion weeks among the plan's days, told by the weeks around them. */
    PromotionWeeks promotions(long shopId, MiningPlan plan, ZoneId zone) {
        var range = TimeRange.ofDays(
                plan.firstDay().minusWeeks(WEEKS_AROUND), plan.lastDay().plusWeeks(WEEKS_AROUND), zone);
        return promotions(shopId, range, zone);
    }

    PromotionWeeks promotions(long shopId, TimeRange range, ZoneId zone) {
        Map<LocalDate, Integer> days = new HashMap<>();
        jdbc.query(
                "select o.ordered_at from purchase_order o where o.shop_id = ? and o.ordered_at >= ? "
                        + "and o.ordered_at < ? and " + OrderStatus.COUNTS,
                row -> {
                    days.merge(LocalDate.ofInstant(row.getTimestamp(1).toInstant(), zone), 1, Integer::sum);
                },
                shopId,
                Timestamp.from(range.start()),
                Timestamp.from(range.end()));
        return PromotionWeeks.of(days);
    }

    /** The product that stands for each variant of the shop. */
    Map<Long, Long> variants(long shopId) {
        return VariantFolding.representatives(jdbc.query(
                "select id, sku, name, category_id from product where shop_id = ?",
                (row, number) -> new VariantFolding.Article(
                        row.getLong("id"),
                        row.getString("sku"),
                        row.getString("name"),
                        row.getObject("category_id", Long.class)),
                shopId));
    }
}
