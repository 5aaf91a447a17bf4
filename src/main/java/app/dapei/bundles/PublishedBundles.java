package app.dapei.bundles;

import app.dapei.access.Shops;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What viewers may see of a shop's bundles, without sign-in. Whoever calls must have decided that the shop is open to
 * the caller. What it answers changes with {@link BundlePublished}, {@link BundleUnpublished}, {@link BundleChanged},
 * {@link app.dapei.catalog.ProductChanged} and with what {@link BundleAdjustments} and {@link StockCounts} say. What
 * somebody pays who takes only some of the items tells {@link BundlePrices}.
 */
@Service
public class PublishedBundles {

    private final BundleQueries queries;
    private final PricedProducts products;
    private final Adjusted adjusted;
    private final PriceLedger ledger;
    private final BundlePictures pictures;
    private final Shops shops;

    PublishedBundles(
            BundleQueries queries,
            PricedProducts products,
            Adjusted adjusted,
            PriceLedger ledger,
            BundlePictures pictures,
            Shops shops) {
        this.queries = queries;
        this.products = products;
        this.adjusted = adjusted;
        this.ledger = ledger;
        this.pictures = pictures;
        this.shops = shops;
    }

    /**
     * The published bundles of a shop in their order, at the current prices and stock of their products and as stock
     * rules leave them. One whose price has come to lie above the sum of its items' prices is left out until somebody
     * corrects it.
     *
     * @throws app.dapei.access.UnknownShopException if there is no such shop
     */
    @Transactional(readOnly = true)
    public List<PublishedBundle> ofShop(long shopId) {
        var currency = shops.get(shopId).currency();
        var live = queries.live(shopId);
        var ids = live.stream()
                .flatMap(bundle -> bundle.draft().everyProduct().stream())
                .collect(Collectors.toSet());
        var gathered = products.of(shopId, ids);
        var rules = adjusted.inForce(shopId);
        var bases = ledger.latest(shopId);
        var english = queries.scenariosInEnglish(shopId);
        return live.stream()
                .flatMap(bundle -> new Publication(
                                bundle,
                                rules.getOrDefault(bundle.id(), Adjustment.NONE),
                                gathered,
                                bases.get(bundle.id()),
                                english.get(bundle.draft().scenario()),
                                pictures)
                        .published(currency).stream())
                .toList();
    }
}
