package app.dapei.rules;

import app.dapei.bundles.StockCounts;
import app.dapei.stock.StockAlarms;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the bundles what can be sold at this moment, which the catalogue shows a moment later. */
@Component
class FreshCounts implements StockCounts {

    private final StockAlarms stock;

    FreshCounts(StockAlarms stock) {
        this.stock = stock;
    }

    @Override
    public Map<Long, Integer> available(long shopId, Collection<Long> productIds) {
        var counts = new HashMap<Long, Integer>();
        stock.available(shopId, productIds)
                .forEach((product, units) -> counts.put(product, (int) Math.min(Integer.MAX_VALUE, units)));
        return Map.copyOf(counts);
    }
}
