package app.dapei.bundles;

import java.util.Collection;
import java.util.Map;

/** Who knows the stock of products better than the catalogue: opened here, implemented where stock is kept. */
public interface StockCounts {

    /** Units that can still be promised, by product; for one that is missing the catalogue's stock counts. */
    Map<Long, Integer> available(long shopId, Collection<Long> productIds);
}
