package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.bundles.Adjustment.Effect;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.bundles.core.Demonstration;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.Shelf;
import app.dapei.catalog.ShelfProduct;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.shared.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What the current shop's host can show. */
@Component
class Showables {

    private static final int MOST_PRODUCTS = 30;

    private final PublishedBundles bundles;
    private final Bundles all;
    private final Shelf shelf;
    private final Catalog catalog;
    private final CurrentShop current;

    Showables(PublishedBundles bundles, Bundles all, Shelf shelf, Catalog catalog, CurrentShop current) {
        this.bundles = bundles;
        this.all = all;
        this.shelf = shelf;
        this.catalog = catalog;
        this.current = current;
    }

    /** Published bundles in their order. */
    List<Showable> bundles(Locale locale) {
        return bundles.ofShop(current.id()).stream()
                .map(bundle -> of(bundle, locale))
                .toList();
    }

    /** Published bundles and products whose names contain the text, bundles first. */
    List<Showable> matching(String text, Locale locale) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var found = bundles(locale).stream()
                .filter(bundle -> bundle.name().toLowerCase(Locale.ROOT).contains(wanted));
        var ids = catalog.find(ProductFilter.ALL.withText(text), PageRequest.of(0, MOST_PRODUCTS)).stream()
                .map(product -> product.id())
                .toList();
        var products = shelf.findAll(current.id(), ids);
        var named = ids.stream()
                .flatMap(id -> Optional.ofNullable(products.get(id)).stream())
                .map(product -> of(product, locale));
        return Stream.concat(found, named).toList();
    }

    /** Each of the items; those that are gone without a price. */
    Map<LiveItem, Showable> find(Collection<LiveItem> items, Locale locale) {
        var found = new HashMap<LiveItem, Showable>();
        bundles(locale).forEach(bundle -> found.put(bundle.item(), bundle));
        var ids = items.stream()
                .flatMap(item -> item instanceof ProductItem product ? Stream.of(product.productId()) : Stream.empty())
                .toList();
        shelf.findAll(current.id(), ids)
                .values()
                .forEach(product -> found.put(new ProductItem(product.id()), of(product, locale)));
        items.forEach(item -> found.computeIfAbsent(item, one -> gone(one, locale)));
        return found;
    }

    /** How the host shows an item; nothing where it is no bundle. */
    Demonstration demonstration(@Nullable LiveItem item) {
        return item instanceof BundleItem bundle
                ? all.find(bundle.bundleId())
                        .map(row -> row.draft().demonstration())
                        .orElse(Demonstration.NONE)
                : Demonstration.NONE;
    }

    private Showable gone(LiveItem item, Locale locale) {
        var bundle = item instanceof BundleItem one ? all.find(one.bundleId()) : Optional.<BundleRow>empty();
        var name = bundle.map(row -> row.name(locale)).orElse("–");
        boolean live = bundle.filter(row -> row.state() == BundleState.LIVE).isPresent();
        return new Showable(item, name, null, null, null, null, live ? Effect.HIDDEN : Effect.OFFERED, List.of());
    }

    private static Showable of(PublishedBundle bundle, Locale locale) {
        var parts = Stream.concat(Stream.of(bundle.main()), bundle.items().stream())
                .map(part -> words(part, locale))
                .toList();
        return new Showable(
                new BundleItem(bundle.id()),
                name(bundle.name(), bundle.nameEn(), locale),
                bundle.main().picture(),
                bundle.picture() == null ? null : bundle.picture().path(),
                new Money(bundle.price(), bundle.currency()),
                bundle.available(),
                bundle.effect(),
                parts);
    }

    private static String words(PublishedBundle.Item part, Locale locale) {
        var name = name(part.name(), part.nameEn(), locale);
        return part.quantity() == 1 ? name : name + " ×" + part.quantity();
    }

    private static String name(String name, @Nullable String nameEn, Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }

    private Showable of(ShelfProduct product, Locale locale) {
        var price = new Money(product.price(), current.get().currency());
        return new Showable(
                new ProductItem(product.id()),
                product.name(locale),
                product.picture(),
                null,
                price,
                product.stock(),
                Effect.OFFERED,
                List.of());
    }
}
