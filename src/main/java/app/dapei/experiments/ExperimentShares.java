package app.dapei.experiments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shares of traffic of experiments, and since when: one period for a fixed split, many for a bandit. */
@Component
class ExperimentShares {

    private final JdbcClient jdbc;

    ExperimentShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Shares that held for a while.
     *
     * @param number      from 0
     * @param since       when they began to hold
     * @param shares      per arm
     * @param bestChances the chance of each arm to be the best by which they were set; empty for the first
     */
    record Period(int number, Instant since, List<Double> shares, List<Double> bestChances) {}

    List<Period> of(long shopId, UUID experimentId) {
        var periods = new TreeMap<Integer, Period>();
        jdbc.sql("""
            select period, arm, share, best_chance, since_at from experiment_shares
            where shop_id = ? and experiment_id = ? order by period, arm
            """).params(shopId, experimentId).query(row -> {
            int number = row.getInt("period");
            var since = row.getTimestamp("since_at").toInstant();
            var period = periods.computeIfAbsent(
                    number, key -> new Period(number, since, new ArrayList<>(), new ArrayList<>()));
            period.shares().add(row.getDouble("share"));
            double chance = row.getDouble("best_chance");
            if (!row.wasNull()) {
                period.bestChances().add(chance);
            }
        });
        return List.copyOf(periods.values());
    }

    void begin(long shopId, UUID experimentId, Period period) {
        for (int arm = 0; arm < period.shares().size(); arm++) {
            jdbc.sql("""
                insert into experiment_shares (experiment_id, period, arm, shop_id, share, best_chance, since_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(
                            experimentId,
                            period.number(),
                            arm,
                            shopId,
                            period.shares().get(arm))
                    .param(
                            period.bestChances().isEmpty()
                                    ? null
                                    : period.bestChances().get(arm))
                    .param(Timestamp.from(period.since()))
                    .update();
        }
    }
}
