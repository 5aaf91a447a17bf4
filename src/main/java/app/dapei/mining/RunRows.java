package app.dapei.mining;

import app.dapei.mining.MiningRun.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Makes runs of rows of {@code mining_run}. */
final class RunRows {

    private RunRows() {}

    static MiningRun run(ResultSet row, int number) throws SQLException {
        var state = RunState.valueOf(row.getString("state"));
        var finished = row.getTimestamp("finished_at");
        var failure = row.getString("failure");
        return new MiningRun(
                row.getLong("id"),
                plan(row),
                state,
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                failure == null ? null : RunFailure.valueOf(failure),
                row.getObject("fitting_count", Integer.class),
                row.getObject("needed_bytes", Long.class),
                row.getBoolean("rows_stored"),
                state == RunState.DONE ? counts(row) : null);
    }

    private static MiningPlan plan(ResultSet row) throws SQLException {
        return new MiningPlan(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("minimum_count"),
                row.getDouble("minimum_confidence"),
                row.getInt("maximum_size"),
                row.getInt("maximum_basket"),
                options(row));
    }

    private static RunOptions options(ResultSet row) throws SQLException {
        var kind = row.getString("scope_kind");
        return new RunOptions(
                RunOptions.LongBaskets.valueOf(row.getString("long_baskets")),
                row.getBoolean("fold_variants"),
                RunOptions.Biased.valueOf(row.getString("stamped_lines")),
                RunOptions.Biased.valueOf(row.getString("promotion_weeks")),
                row.getBoolean("independent_only"),
                row.getObject("half_life_days", Integer.class),
                BuyerSegment.valueOf(row.getString("segment")),
                kind == null ? null : new RunScope(kind, row.getString("scope_key")));
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
                row.getInt("stored"),
                row.getDouble("candidates"),
                row.getLong("not_independent"),
                row.getInt("sampled"),
                row.getInt("stamped_orders"),
                row.getInt("promotion_orders"),
                row.getInt("folded_products"));
    }
}
