package app.dapei.stock;

import app.dapei.access.CurrentShop;
import app.dapei.catalog.StockStated;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes supply into the books: each change of what was put in leaves an entry that says who and why. Nothing that is
 * reserved can be taken out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StockLedger {

    static final String BY_HAND = "hand";

    private static final String BEGIN = """
        insert into stock_level (product_id, shop_id, on_hand, supplied)
        select id, shop_id, ?, ? from product where id = ? and shop_id = ?
        """;
    private static final String ADD = """
        update stock_level set on_hand = on_hand + ?, supplied = supplied + ? where product_id = ? and shop_id = ?
        """;
    private static final String ENTER = """
        insert into stock_entry (shop_id, product_id, at, source, change, on_hand, actor, note)
        select shop_id, id, ?, ?, ?, ?, ?, ? from product where id = ? and shop_id = ?
        """;
    /** Note of the entry with which the counting of a product began. */
    static final String FIRST = "first count";

    private static final int NOTE_LIMIT = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ShownStock shown;
    private final CurrentShop current;
    private final Clock clock;

    StockLedger(JdbcTemplate template, ShownStock shown, CurrentShop current, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
        this.shown = shown;
        this.current = current;
        this.clock = clock;
    }

    /** Takes a statement of the catalogue in: as a difference, because units may have sold since it was read. */
    @EventListener
    void on(StockStated stated) {
        var before = stated.before();
        var after = stated.after();
        if (after == null) {
            stopCounting(stated.shopId(), stated.productId());
        } else if (before == null) {
            count(stated.shopId(), stated.productId(), after, "catalogue", "");
        } else {
            add(stated.shopId(), stated.productId(), (long) after - before, "catalogue", "");
        }
        shown.show(stated.shopId(), List.of(stated.productId()));
    }

    /** Somebody counted so many units on hand; where more are reserved, as many as are reserved. */
    void count(long shopId, long productId, long onHand, String source, String note) {
        var level = locked(shopId, productId);
        if (level.isEmpty()) {
            template.update(BEGIN, onHand, onHand, productId, shopId);
            enter(shopId, productId, source, onHand, onHand, FIRST);
        } else {
            add(level.get(), shopId, onHand - level.get().onHand(), source, note);
        }
    }

    /** The same for many products at once, in few statements; products of other shops are left out. */
    void countAll(long shopId, List<Long> productIds, Map<Long, Integer> onHand, String source) {
        var levels = jdbc
                .sql(StockQueries.LEVEL
                        + "where l.shop_id = :shop and l.product_id in (:ids) order by l.product_id for update")
                .param("shop", shopId)
                .param("ids", productIds)
                .query(StockQueries::level)
                .list()
                .stream()
                .collect(Collectors.toMap(StockLevel::productId, level -> level));
        var begun = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        var entries = new ArrayList<Object[]>();
        for (long product : productIds) {
            var level = levels.get(product);
            long counted = onHand.getOrDefault(product, 0);
            if (level == null) {
                begun.add(new Object[] {counted, counted, product, shopId});
                entries.add(entry(shopId, product, source, counted, counted, FIRST));
            } else {
                long change = Math.max(counted, level.reserved()) - level.onHand();
                changed.add(new Object[] {change, change, product, shopId});
                entries.add(entry(shopId, product, source, change, level.onHand() + change, ""));
            }
        }
        template.batchUpdate(BEGIN, begun);
        template.batchUpdate(ADD, changed);
        template.batchUpdate(ENTER, entries);
    }

    /** Units came in or went out; of what is reserved nothing goes out. */
    void add(long shopId, long productId, long units, String source, String note) {
        locked(shopId, productId)
                .ifPresentOrElse(
                        level -> add(level, shopId, units, source, note),
                        () -> count(shopId, productId, Math.max(0, units), source, note));
    }

    private void add(StockLevel level, long shopId, long units, String source, String note) {
        long change = Math.max(units, level.reserved() - level.onHand());
        if (change != 0) {
            template.update(ADD, change, change, level.productId(), shopId);
            enter(shopId, level.productId(), source, change, level.onHand() + change, note);
        }
    }

    /** The product is not counted any more; what is reserved of it stays promised. */
    void stopCounting(long shopId, long productId) {
        locked(shopId, productId).ifPresent(level -> {
            jdbc.sql("delete from stock_level where product_id = ? and shop_id = ?")
                    .params(productId, shopId)
                    .update();
            jdbc.sql("update stock_reservation_line set counted = false where product_id = ? and shop_id = ?")
                    .params(productId, shopId)
                    .update();
            enter(shopId, productId, "catalogue", -level.onHand(), 0, "not counted any more");
        });
        jdbc.sql("update product set stock = null where id = ? and shop_id = ?")
                .params(productId, shopId)
                .update();
    }

    private Optional<StockLevel> locked(long shopId, long productId) {
        return jdbc.sql(StockQueries.LEVEL + "where l.product_id = ? and l.shop_id = ? for update")
                .params(productId, shopId)
                .query(StockQueries::level)
                .optional();
    }

    private void enter(long shopId, long productId, String source, long change, long onHand, String note) {
        template.update(ENTER, entry(shopId, productId, source, change, onHand, note));
    }

    private Object[] entry(long shopId, long productId, String source, long change, long onHand, String note) {
        var words = note.length() > NOTE_LIMIT ? note.substring(0, NOTE_LIMIT) : note;
        var now = Timestamp.from(clock.instant());
        return new Object[] {now, source, change, onHand, current.actor(), words, productId, shopId};
    }
}
