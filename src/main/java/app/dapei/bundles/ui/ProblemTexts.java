package app.dapei.bundles.ui;

import app.dapei.bundles.core.Problem;
import app.dapei.catalog.ShelfProduct;
import java.util.Map;

/** Says what is wrong with a bundle: the field, the value, the remedy. */
final class ProblemTexts {

    private final BundleTexts texts;
    private final Map<Long, ShelfProduct> products;

    ProblemTexts(BundleTexts texts, Map<Long, ShelfProduct> products) {
        this.texts = texts;
        this.products = products;
    }

    String text(Problem problem) {
        return switch (problem) {
            case Problem.WrongLength wrong ->
                wrong.length() < wrong.least()
                        ? texts.text("problem.empty." + wrong.field())
                        : texts.text("problem.long", wrong.length(), wrong.most());
            case Problem.WrongQuantity wrong -> texts.text("problem.quantity", wrong.quantity(), wrong.most());
            case Problem.NoMain none -> texts.text("problem.main");
            case Problem.NoAssociated none -> texts.text("problem.slots");
            case Problem.TooManySlots many -> texts.text("problem.many", many.slots(), many.most());
            case Problem.SameProductTwice twice -> texts.text("problem.twice", name(twice.productId()));
            case Problem.MainAsSlot main -> texts.text("problem.main-as-slot", name(main.productId()));
            case Problem.UnknownProduct unknown -> texts.text("problem.unknown");
            case Problem.NotOnSale gone ->
                texts.text(gone.archived() ? "problem.archived" : "problem.paused", name(gone.productId()));
            case Problem.SoldOut out -> texts.text("problem.sold-out", name(out.productId()));
            case Problem.PercentOutOfRange out -> texts.text("problem.percent", BundleTexts.percent(out.hundredths()));
            case Problem.PriceTooLow low -> texts.text("problem.low", texts.money(low.price()));
            case Problem.PriceAboveSum above ->
                texts.text("problem.above-sum", texts.money(above.price()), texts.money(above.sum()));
            case Problem.PriceBelowCost below ->
                texts.text("problem.below-cost", texts.money(below.price()), texts.money(below.cost()));
            case Problem.CostNotKnown unknown -> texts.text("problem.cost", unknown.products());
            case Problem.NoSaving none -> texts.text("problem.no-saving");
            case Problem.OutOfRange out ->
                texts.text(
                        "problem.range." + out.measure(),
                        texts.formats().count(out.value()),
                        texts.formats().count(out.least()),
                        texts.formats().count(out.most()));
            case Problem.ItemPriceOutOfRange item ->
                texts.text(
                        "problem.item-price",
                        name(item.productId()),
                        texts.money(item.price()),
                        texts.money(item.listed()));
            case Problem.TierSavesNoMore tier ->
                texts.text(
                        "problem.tier",
                        tier.items(),
                        BundleTexts.percent(tier.hundredths()),
                        BundleTexts.percent(tier.former()));
            case Problem.UnlockSavesNoMore unlock ->
                texts.text(
                        "problem.unlock",
                        BundleTexts.percent(unlock.hundredths()),
                        BundleTexts.percent(unlock.locked()));
            case Problem.PriceBelowFloor below ->
                texts.text("problem.below-floor", texts.money(below.price()), texts.money(below.floor()));
            case Problem.FloorOutOfRange floor ->
                texts.text("problem.floor", texts.money(floor.floor()), texts.money(floor.sum()));
            case Problem.WrongAlternate wrong ->
                wrong.known()
                        ? texts.text("problem.alternate-twice", name(wrong.productId()))
                        : texts.text("problem.alternate-unknown");
            case Problem.PairNeedsNote pair -> texts.text("problem.pair", name(pair.productId()));
            case Problem.TooManyAlternates many -> texts.text("problem.alternates", many.alternates(), many.most());
            case Problem.WrongDemonstration wrong ->
                texts.text(
                        "problem.demonstration", wrong.text(), texts.formats().count((long) wrong.most()));
        };
    }

    private String name(long productId) {
        var product = products.get(productId);
        return product == null ? Long.toString(productId) : product.name(texts.locale());
    }
}
