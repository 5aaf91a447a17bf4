package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.Choice;
import app.dapei.bundles.core.Occasion;
import app.dapei.bundles.core.ProductFacts;
import app.dapei.bundles.core.SlotRole;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ShelfProduct;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what viewers see of one bundle. */
final class Publication {

    private final StoredBundle bundle;
    private final BundleDraft draft;
    private final Adjustment adjustment;
    private final PricedProducts.Gathered products;
    private final @Nullable Long basis;
    private final @Nullable String scenarioEn;
    private final BundlePictures pictures;
    private final Choice choice;

    Publication(
            StoredBundle bundle,
            Adjustment adjustment,
            PricedProducts.Gathered products,
            @Nullable Long basis,
            @Nullable String scenarioEn,
            BundlePictures pictures) {
        this.bundle = bundle;
        this.adjustment = adjustment;
        this.products = products;
        this.basis = basis;
        this.scenarioEn = scenarioEn;
        this.pictures = pictures;
        draft = bundle.draft();
        choice = adjustment.choice(draft).atStock(draft, products.facts());
    }

    /** Empty where stock rules hide it, or it cannot be quoted. */
    Optional<PublishedBundle> published(Currency currency) {
        return adjustment.effect() == Adjustment.Effect.HIDDEN
                ? Optional.empty()
                : BundleQuote.of(draft, products.facts(), choice, Occasion.NONE).map(quote -> of(quote, currency));
    }

    private PublishedBundle of(BundleQuote offered, Currency currency) {
        var items = items();
        return new PublishedBundle(
                bundle.id(),
                draft.name(),
                draft.nameEn(),
                draft.scenario(),
                scenarioEn,
                items.getFirst(),
                items.subList(1, items.size()),
                offered.price(),
                offered.sum(),
                offered.saving(),
                currency,
                offered.available(),
                bundle.position(),
                bundle.version(),
                adjustment.effect(),
                basis(offered.sum()),
                picture(items));
    }

    /** What is offered must be what was arranged. */
    private PublishedBundle.@Nullable Picture picture(List<PublishedBundle.Item> items) {
        boolean asArranged = choice.promoted() == Choice.NONE
                && items.stream().allMatch(item -> item.offered() && item.substituteFor() == null);
        return asArranged
                ? pictures.path(bundle.id(), draft, products.shown(), null)
                        .map(path -> new PublishedBundle.Picture(
                                path, draft.picture().tag()))
                        .orElse(null)
                : null;
    }

    /** The basis is that of the whole bundle; what is left out takes its part along. */
    private @Nullable Long basis(long offeredSum) {
        long whole =
                BundleQuote.of(draft, products.facts()).map(BundleQuote::sum).orElse(offeredSum);
        return basis == null || whole == 0 ? basis : Long.valueOf(basis * Math.min(offeredSum, whole) / whole);
    }

    private List<PublishedBundle.Item> items() {
        var items = new ArrayList<PublishedBundle.Item>();
        if (choice.promoted() == Choice.NONE) {
            var main = new BundleSlot(
                    Objects.requireNonNull(draft.mainProductId()), draft.mainQuantity(), SlotRole.COMPLEMENT, true);
            items.add(item(Choice.NONE, main, ItemRole.MAIN));
        }
        for (int slot = 0; slot < draft.slots().size(); slot++) {
            var at = draft.slots().get(slot);
            if (slot == choice.promoted()) {
                items.addFirst(item(slot, at, ItemRole.MAIN));
            } else {
                items.add(item(slot, at, role(at.role())));
            }
        }
        return items;
    }

    private PublishedBundle.Item item(int slot, BundleSlot at, ItemRole role) {
        long productId = choice.taken().getOrDefault(slot, at.productId());
        var product = product(productId);
        return new PublishedBundle.Item(
                product.id(),
                product.name(),
                product.nameEn(),
                product.picture(),
                at.quantity(),
                product.price(),
                stock(productId, at.quantity()),
                role,
                at.required(),
                slot == Choice.NONE || choice.takes(slot),
                slot,
                productId == at.productId() ? null : at.productId(),
                alternates(at, productId));
    }

    private List<PublishedBundle.Alternate> alternates(BundleSlot at, long shownId) {
        return at.alternates().stream()
                .filter(id -> id != shownId && products.shown().containsKey(id))
                .map(this::product)
                .map(product -> new PublishedBundle.Alternate(
                        product.id(),
                        product.name(),
                        product.nameEn(),
                        product.picture(),
                        product.price(),
                        stock(product.id(), at.quantity())))
                .toList();
    }

    private ShelfProduct product(long productId) {
        var product = products.shown().get(productId);
        if (product == null) {
            throw new IllegalStateException("a quoted product is not on the shelf: " + productId);
        }
        return product;
    }

    private StockState stock(long productId, int quantity) {
        @Nullable ProductFacts facts = products.facts().get(productId);
        var deliverable = facts == null ? Integer.valueOf(0) : facts.deliverable(quantity);
        if (deliverable == null || deliverable > ProductFilter.LOW_STOCK) {
            return StockState.IN_STOCK;
        }
        return deliverable == 0 ? StockState.SOLD_OUT : StockState.LOW;
    }

    private static ItemRole role(SlotRole role) {
        return switch (role) {
            case COMPLEMENT -> ItemRole.COMPLEMENT;
            case CONSUMABLE -> ItemRole.CONSUMABLE;
            case UPSELL -> ItemRole.UPSELL;
            case GIFT -> ItemRole.GIFT;
        };
    }
}
