package app.dapei.ingest;

import app.dapei.ingest.core.ImportKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The batch that statements are about; every statement gets the shop, the batch and the batch's range of staged rows as
 * named parameters {@code shop, batch, platform, first, last, now}.
 */
record BatchScope(JdbcClient jdbc, long shopId, long batchId, String platform, ImportKind kind, Instant now) {

    /** Staged rows of a batch have the ids {@code batch * ROWS + row}. */
    static final long ROWS = 10_000_000L;

    static long stageId(long batchId, int row) {
        return batchId * ROWS + row;
    }

    int update(String sql) {
        return update(sql, stageId(batchId, 0), stageId(batchId + 1, 0) - 1);
    }

    /** Runs a statement for a range of staged rows. */
    int update(String sql, long first, long last) {
        return jdbc.sql(sql).params(parameters(first, last)).update();
    }

    long count(String sql) {
        return jdbc.sql(sql)
                .params(parameters(stageId(batchId, 0), stageId(batchId + 1, 0) - 1))
                .query(Long.class)
                .single();
    }

    /** Reads numbers by product out of columns {@code product} and {@code units}. */
    Map<Long, Integer> counts(String sql) {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql(sql)
                .params(parameters(stageId(batchId, 0), stageId(batchId + 1, 0) - 1))
                .query(row -> {
                    counts.put(row.getLong("product"), row.getInt("units"));
                });
        return counts;
    }

    private Map<String, Object> parameters(long first, long last) {
        var parameters = new HashMap<String, Object>();
        parameters.put("shop", shopId);
        parameters.put("batch", batchId);
        parameters.put("platform", platform);
        parameters.put("first", first);
        parameters.put("last", last);
        parameters.put("base", stageId(batchId, 0));
        parameters.put("now", Timestamp.from(now));
        return parameters;
    }
}
