package app.dapei.mining;

import app.dapei.mining.MiningRun.Counts;
import app.dapei.mining.OrderBaskets.ProductBaskets;
import app.dapei.mining.core.Rules;
import app.dapei.shared.JobProgress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a run has found and makes it the shop's result, in one transaction. */
@Component
class AssociationWriter {

    /** So many associations, by falling lift, are kept for reading; a run counts how many there were. */
    static final int STORED_LIMIT = 100_000;

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final RunStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssociationWriter(JdbcTemplate jdbc, RunStore store, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Replaces the shop's associations.
     *
     * @param progress told the share of rows written, from {@code doneBefore} to 1; cancels the writing, which then
     *     leaves the former result in place
     */
    @Transactional
    void replace(
            long shopId,
            long runId,
            ProductBaskets baskets,
            int itemsets,
            Rules rules,
            JobProgress progress,
            double doneBefore) {
        int[] order = rules.byLift();
        int stored = Math.min(order.length, STORED_LIMIT);
        for (int from = 0; from < stored; from += BATCH) {
            int to = Math.min(stored, from + BATCH);
            write(shopId, runId, baskets, rules, order, from, to);
            progress.reportOrStop("store", doneBefore + (1 - doneBefore) * to / stored);
        }
        var summary = rules.summary();
        var counts = new Counts(
                baskets.baskets().basketCount(),
                baskets.baskets().leftOut(),
                baskets.baskets().itemCount(),
                itemsets,
                summary.tested(),
                summary.belowConfidence(),
                summary.notSignificant(),
                summary.notProductive(),
                summary.kept(),
                stored);
        store.replaceResult(shopId, runId, counts, clock.instant());
        events.publishEvent(new MiningFinished(shopId, runId, stored));
    }

    private void write(long shopId, long runId, ProductBaskets baskets, Rules rules, int[] order, int from, int to) {
        List<Object[]> associations = new ArrayList<>(to - from);
        List<Object[]> antecedents = new ArrayList<>();
        for (int number = from; number < to; number++) {
            int rule = order[number];
            long[] products = Arrays.stream(rules.antecedent(rule))
                    .mapToLong(baskets::productOfRank)
                    .sorted()
                    .toArray();
            for (long product : products) {
                antecedents.add(new Object[] {runId, product, number});
            }
            associations.add(row(shopId, runId, number, products, baskets, rules, rule));
        }
        jdbc.batchUpdate("""
                insert into mining_association (run_id, number, shop_id, antecedent, antecedent_size, consequent,
                    together, antecedent_count, consequent_count, baskets, confidence, confidence_low, lift, leverage,
                    log_p, log_q)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, associations);
        jdbc.batchUpdate("insert into mining_antecedent (run_id, product_id, number) values (?, ?, ?)", antecedents);
    }

    private static Object[] row(
            long shopId, long runId, int number, long[] antecedent, ProductBaskets baskets, Rules rules, int rule) {
        var evidence = rules.evidence(rule);
        return new Object[] {
            runId,
            number,
            shopId,
            LongStream.of(antecedent).mapToObj(Long::toString).collect(Collectors.joining(",")),
            antecedent.length,
            baskets.productOfRank(rules.consequent(rule)),
            evidence.count(),
            evidence.antecedentCount(),
            evidence.consequentCount(),
            evidence.baskets(),
            evidence.confidence(),
            evidence.confidenceLowerBound(),
            evidence.lift(),
            evidence.leverage(),
            rules.logPValue(rule),
            rules.logQValue(rule)
        };
    }
}
