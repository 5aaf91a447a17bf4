package app.dapei.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Brings what can be sold to where the catalogue shows it ({@code product.stock}), and says so. A sale itself does not
 * write there: it would hold a row with six indexes for the sake of a number that is out of date with the next sale.
 */
@Component
class ShownStock {

    private static final int MOST_AT_ONCE = 500;

    private static final String SHOW = """
        update product set stock = (
            select greatest(0, l.on_hand - l.reserved - l.safety) from stock_level l where l.product_id = product.id)
        where shop_id = :shop and %s
        """;
    private static final String STALE = """
        exists (select 1 from stock_level l where l.product_id = product.id
                and (product.stock is null or product.stock <> greatest(0, l.on_hand - l.reserved - l.safety)))
        """;

    private final ConcurrentHashMap<Long, Set<Long>> touched = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ShownStock(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Products whose level the current transaction has changed; shown soon after it commits. */
    void touch(long shopId, Collection<Long> productIds) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            note(shopId, productIds);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                note(shopId, productIds);
            }
        });
    }

    private void note(long shopId, Collection<Long> productIds) {
        touched.compute(shopId, (shop, before) -> {
            Set<Long> ids = before == null ? ConcurrentHashMap.newKeySet() : before;
            ids.addAll(productIds);
            return ids;
        });
    }

    /** Shows what a person has just changed at once, in the transaction of the change. */
    void show(long shopId, Collection<Long> productIds) {
        update(shopId, List.copyOf(productIds));
        touch(shopId, productIds);
    }

    @Scheduled(fixedDelayString = "${dapei.stock.show-every:200ms}")
    void showTouched() {
        for (var shopId : List.copyOf(touched.keySet())) {
            var ids = touched.remove(shopId);
            if (ids != null) {
                update(shopId, List.copyOf(ids));
                events.publishEvent(new StockChanged(shopId, ids));
            }
        }
    }

    /** Makes good what a node that was killed had no time to show. */
    @Scheduled(initialDelayString = "0s", fixedDelayString = "${dapei.stock.recheck:60s}")
    void showStale() {
        var stale = jdbc.sql("select shop_id, id from product where " + STALE + " order by id limit 5000")
                .query((row, number) -> Map.entry(row.getLong("shop_id"), row.getLong("id")))
                .list();
        stale.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())))
                .forEach(this::note);
    }

    private void update(long shopId, List<Long> productIds) {
        for (int from = 0; from < productIds.size(); from += MOST_AT_ONCE) {
            jdbc.sql(SHOW.formatted("id in (:ids) and " + STALE))
                    .param("shop", shopId)
                    .param("ids", productIds.subList(from, Math.min(from + MOST_AT_ONCE, productIds.size())))
                    .update();
        }
    }
}
