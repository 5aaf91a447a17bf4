package app.dapei.stock;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in counts that come in bulk, from files and other systems, in the caller's transaction. Whoever calls must have
 * decided that the caller may.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Stocktaking {

    private static final int CHUNK = 500;

    private final StockLedger ledger;
    private final ShownStock shown;
    private final JdbcClient jdbc;

    Stocktaking(StockLedger ledger, ShownStock shown, JdbcClient jdbc) {
        this.ledger = ledger;
        this.shown = shown;
        this.jdbc = jdbc;
    }

    /**
     * So many units are on hand.
     *
     * @param source where the counts come from, so that they can be taken back together, at most 40 characters
     * @param onHand counts by product
     */
    public void count(long shopId, String source, Map<Long, Integer> onHand) {
        var products = onHand.keySet().stream().sorted().toList();
        for (int from = 0; from < products.size(); from += CHUNK) {
            var some = products.subList(from, Math.min(from + CHUNK, products.size()));
            ledger.countAll(shopId, some, onHand, source);
            shown.show(shopId, some);
        }
    }

    /**
     * Takes all counts of a source back: what they added is taken out, however much has sold since; what was first counted
     * by it is not counted any more.
     */
    public void takeBack(long shopId, String source) {
        Map<Long, Long> changes = new TreeMap<>();
        var begun = new HashSet<Long>();
        jdbc.sql("""
            select product_id, sum(change) as change, max(case when note = ? then 1 else 0 end) as begun
            from stock_entry where shop_id = ? and source = ? group by product_id
            """).params(StockLedger.FIRST, shopId, source).query(row -> {
            changes.put(row.getLong("product_id"), row.getLong("change"));
            if (row.getInt("begun") == 1) {
                begun.add(row.getLong("product_id"));
            }
        });
        changes.forEach((product, change) -> {
            if (begun.contains(product)) {
                ledger.stopCounting(shopId, product);
            } else {
                ledger.add(shopId, product, -change, source + " undone", "");
            }
        });
        shown.show(shopId, changes.keySet());
    }

    /**
     * Counts products that have a number in the catalogue, but none in the books yet.
     *
     * @return how many these were
     */
    public int adopt(long shopId) {
        return jdbc.sql("""
            insert into stock_level (product_id, shop_id, on_hand, supplied)
            select p.id, p.shop_id, p.stock, p.stock from product p
            where p.shop_id = ? and p.stock is not null
            and not exists (select 1 from stock_level l where l.product_id = p.id)
            """).param(shopId).update();
    }
}
