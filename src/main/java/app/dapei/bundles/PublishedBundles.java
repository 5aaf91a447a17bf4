package app.dapei.bundles;

import app.dapei.access.Shops;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.ProductFacts;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductState;
import app.dapei.catalog.Shelf;
import app.dapei.catalog.ShelfProduct;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What viewers may see of a shop's bundles, without sign-in. Whoever calls must have decided that the shop is open to
 * the caller. What it answers changes with {@link BundlePublished}, {@link BundleUnpublished}, {@link BundleChanged}
 * and {@link app.dapei.catalog.ProductChanged}.
 */
@Service
public class PublishedBundles {

    private final BundleQueries queries;
    private final Shelf shelf;
    private final Shops shops;

    PublishedBundles(BundleQueries queries, Shelf shelf, Shops shops) {
        this.queries = queries;
        this.shelf = shelf;
        this.shops = shops;
    }

    /**
     * The published bundles of a shop in their order, at the current prices and stock of their products. One whose
     * price has come to lie above the sum of its items' prices is left out until somebody corrects it.
     *
     * @throws app.dapei.access.UnknownShopException if there is no such shop
     */
    @Transactional(readOnly = true)
    public List<PublishedBundle> ofShop(long shopId) {
        var currency = shops.get(shopId).currency();
        var live = queries.live(shopId);
        var ids = live.stream()
                .flatMap(bundle -> bundle.draft().productIds().stream())
                .collect(Collectors.toSet());
        var products = shelf.findAll(shopId, ids);
        return live.stream()
                .flatMap(bundle -> published(bundle, products, currency).stream())
                .toList();
    }

    private static Optional<PublishedBundle> published(
            StoredBundle bundle, Map<Long, ShelfProduct> products, Currency currency) {
        var draft = bundle.draft();
        return BundleQuote.of(draft, facts(products)).map(whole -> {
            var offered = whole.offered();
            var items = items(draft, whole, products);
            return new PublishedBundle(
                    bundle.id(),
                    draft.name(),
                    draft.nameEn(),
                    draft.scenario(),
                    items.getFirst(),
                    items.subList(1, items.size()),
                    offered.price(),
                    offered.sum(),
                    offered.saving(),
                    currency,
                    offered.available(),
                    bundle.position(),
                    bundle.version());
        });
    }

    private static List<PublishedBundle.Item> items(
            BundleDraft draft, BundleQuote quote, Map<Long, ShelfProduct> products) {
        var items = new ArrayList<PublishedBundle.Item>();
        for (int i = 0; i < quote.lines().size(); i++) {
            var role = i == 0 ? ItemRole.MAIN : role(draft.slots().get(i - 1));
            items.add(item(quote.lines().get(i), role, products));
        }
        return items;
    }

    private static ItemRole role(BundleSlot slot) {
        return switch (slot.role()) {
            case COMPLEMENT -> ItemRole.COMPLEMENT;
            case CONSUMABLE -> ItemRole.CONSUMABLE;
            case UPSELL -> ItemRole.UPSELL;
            case GIFT -> ItemRole.GIFT;
        };
    }

    private static PublishedBundle.Item item(BundleQuote.Line line, ItemRole role, Map<Long, ShelfProduct> products) {
        var product = products.get(line.productId());
        if (product == null) {
            throw new IllegalStateException("a quoted product is not on the shelf: " + line.productId());
        }
        return new PublishedBundle.Item(
                product.id(),
                product.name(),
                product.nameEn(),
                product.picture(),
                line.quantity(),
                product.price(),
                stock(line),
                role,
                line.required(),
                line.required() || !line.isSoldOut());
    }

    private static StockState stock(BundleQuote.Line line) {
        var deliverable = line.deliverable();
        if (deliverable == null || deliverable > ProductFilter.LOW_STOCK) {
            return StockState.IN_STOCK;
        }
        return deliverable == 0 ? StockState.SOLD_OUT : StockState.LOW;
    }

    private static Map<Long, ProductFacts> facts(Map<Long, ShelfProduct> products) {
        return products.values().stream()
                .map(product ->
                        new ProductFacts(product.id(), product.price(), null, product.stock(), sale(product.state())))
                .collect(Collectors.toMap(ProductFacts::id, facts -> facts));
    }

    static ProductFacts.Sale sale(ProductState state) {
        return switch (state) {
            case ACTIVE -> ProductFacts.Sale.ON_SALE;
            case PAUSED -> ProductFacts.Sale.PAUSED;
            case ARCHIVED -> ProductFacts.Sale.ARCHIVED;
        };
    }
}
