package app.dapei.mining;

import app.dapei.mining.core.BasketEncoder;
import app.dapei.mining.core.PromotionWeeks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes baskets of order lines that come order by order, as a plan wants them. */
final class OrderCollector {

    private final RunOptions options;
    private final ScopeSource.Limits limits;
    private final PromotionWeeks promotions;
    private final Map<Long, Long> variants;
    private final ZoneId zone;
    private final BasketEncoder encoder;
    private final Map<Long, Integer> codes = new HashMap<>();
    private final BundleCounts bundled = new BundleCounts();
    private final Map<UUID, Set<Long>> bundlesOfOrder = new HashMap<>();
    private long[] products = new long[1024];
    private long order;
    private boolean begun;
    private boolean empty = true;
    private LocalDate day = LocalDate.EPOCH;
    private int stampedOrders;
    private int promotionOrders;

    /**
     * A collector.
     *
     * @param variants the product that stands for each variant
     */
    OrderCollector(
            MiningPlan plan,
            ScopeSource.Limits limits,
            PromotionWeeks promotions,
            Map<Long, Long> variants,
            ZoneId zone) {
        options = plan.options();
        this.limits = limits;
        this.promotions = promotions;
        this.variants = variants;
        this.zone = zone;
        encoder = switch (options.longBaskets()) {
            case LEAVE_OUT -> BasketEncoder.withMaximumLength(plan.maximumBasket());
            case SAMPLE -> BasketEncoder.samplingLongerThan(plan.maximumBasket());
        };
    }

    void add(long orderId, long productId, Instant at, @Nullable UUID bundle) {
        if (!begun || orderId != order) {
            endOrder();
            begun = true;
            order = orderId;
            day = LocalDate.ofInstant(at, zone);
        }
        if (isLeftOut(productId, at)) {
            return;
        }
        long product = variants.getOrDefault(productId, productId);
        if (bundle != null) {
            bundlesOfOrder.computeIfAbsent(bundle, key -> new HashSet<>()).add(product);
            if (options.stampedLines() == RunOptions.Biased.LEAVE_OUT) {
                return;
            }
        }
        encoder.add(codes.computeIfAbsent(product, this::newCode));
        empty = false;
    }

    private boolean isLeftOut(long productId, Instant at) {
        return !limits.include(productId, at)
                || options.promotionWeeks() == RunOptions.Biased.LEAVE_OUT && promotions.contains(day);
    }

    private int newCode(long productId) {
        int code = codes.size();
        if (code == products.length) {
            products = Arrays.copyOf(products, 2 * code);
        }
        products[code] = productId;
        return code;
    }

    private void endOrder() {
        if (begun && promotions.contains(day)) {
            promotionOrders++;
        }
        if (!bundlesOfOrder.isEmpty()) {
            stampedOrders++;
            countBundles();
        }
        if (!empty) {
            encoder.endBasket((int) day.toEpochDay());
        }
        empty = true;
    }

    private void countBundles() {
        if (options.stampedLines() == RunOptions.Biased.COUNT) {
            // two bundles may bring the same products: the order counts once
            Set.copyOf(bundlesOfOrder.values()).stream()
                    .filter(brought -> brought.size() > 1)
                    .forEach(bundled::add);
        }
        bundlesOfOrder.clear();
    }

    ProductBaskets finish() {
        endOrder();
        var baskets = encoder.encode((left, right) -> Long.compare(products[left], products[right]));
        return new ProductBaskets(
                baskets,
                Arrays.copyOf(products, codes.size()),
                bundled,
                stampedOrders,
                promotionOrders,
                variants.size());
    }
}
