package app.dapei.mining;

import app.dapei.mining.MiningRun.Counts;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.Rules;
import app.dapei.shared.JobProgress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what a run has found, a batch at a time, and then makes it the shop's result in one step: nobody reads it
 * before, and a run that is cancelled on the way ends at its next batch.
 */
@Component
class AssociationWriter {

    /** So many associations are kept for reading; a run counts how many there were. */
    static final int STORED_LIMIT = 100_000;

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final RunStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssociationWriter(
            JdbcTemplate jdbc,
            RunStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a run has found.
     *
     * @param order numbers of the rules, the best first
     * @param recent decayed counts by place in {@code order}; null without a half-life
     */
    record Findings(ProductBaskets baskets, Itemsets sets, Rules rules, int[] order, double @Nullable [] recent) {

        int stored() {
            return Math.min(order.length, STORED_LIMIT);
        }
    }

    /**
     * Replaces the shop's associations.
     *
     * @param progress told the share of rows written, from {@code doneBefore} to 1; cancels the writing, which then
     *     leaves the former result in place and some rows to be forgotten
     */
    void replace(long shopId, long runId, Findings findings, JobProgress progress, double doneBefore) {
        int stored = findings.stored();
        for (int from = 0; from < stored; from += BATCH) {
            int to = Math.min(stored, from + BATCH);
            int first = from;
            transaction.executeWithoutResult(status -> write(shopId, runId, findings, first, to));
            progress.reportOrStop("store", doneBefore + (1 - doneBefore) * to / stored);
        }
        transaction.executeWithoutResult(status -> {
            store.replaceResult(shopId, runId, counts(findings), clock.instant());
            events.publishEvent(new MiningFinished(shopId, runId, stored));
        });
        transaction.executeWithoutResult(status -> store.forgetOldRows(shopId));
    }

    private static Counts counts(Findings findings) {
        var summary = findings.rules().summary();
        var baskets = findings.baskets();
        return new Counts(
                baskets.baskets().basketCount(),
                baskets.baskets().leftOut(),
                baskets.baskets().itemCount(),
                findings.sets().size(),
                summary.tested(),
                summary.belowConfidence(),
                summary.notSignificant(),
                summary.notProductive(),
                summary.kept(),
                findings.stored(),
                summary.candidates(),
                summary.notIndependent(),
                baskets.baskets().sampled(),
                baskets.stampedOrders(),
                baskets.promotionOrders(),
                baskets.foldedProducts());
    }

    private void write(long shopId, long runId, Findings findings, int from, int to) {
        List<Object[]> associations = new ArrayList<>(to - from);
        List<Object[]> antecedents = new ArrayList<>();
        for (int number = from; number < to; number++) {
            int rule = findings.order()[number];
            long[] products = Arrays.stream(findings.rules().antecedent(rule))
                    .mapToLong(findings.baskets()::productOfRank)
                    .sorted()
                    .toArray();
            for (long product : products) {
                antecedents.add(new Object[] {runId, product, number});
            }
            associations.add(row(shopId, runId, number, products, findings, rule));
        }
        jdbc.batchUpdate("""
            insert into mining_association (run_id, number, shop_id, antecedent, antecedent_size, consequent,
                together, antecedent_count, consequent_count, baskets, confidence, confidence_low, lift, leverage,
                log_p, log_q, bundled, recent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, associations);
        jdbc.batchUpdate("insert into mining_antecedent (run_id, product_id, number) values (?, ?, ?)", antecedents);
    }

    private static Object[] row(long shopId, long runId, int number, long[] antecedent, Findings findings, int rule) {
        var rules = findings.rules();
        var evidence = rules.evidence(rule);
        long consequent = findings.baskets().productOfRank(rules.consequent(rule));
        List<Long> sides = new ArrayList<>(LongStream.of(antecedent).boxed().toList());
        sides.add(consequent);
        var recent = findings.recent();
        return new Object[] {
            runId,
            number,
            shopId,
            LongStream.of(antecedent).mapToObj(Long::toString).collect(Collectors.joining(",")),
            antecedent.length,
            consequent,
            evidence.count(),
            evidence.antecedentCount(),
            evidence.consequentCount(),
            evidence.baskets(),
            evidence.confidence(),
            evidence.confidenceLowerBound(),
            evidence.lift(),
            evidence.leverage(),
            rules.logPValue(rule),
            rules.logQValue(rule),
            Math.min(evidence.count(), findings.baskets().bundled().of(sides)),
            recent == null ? null : recent[number]
        };
    }
}
