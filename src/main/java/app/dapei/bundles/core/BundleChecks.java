package app.dapei.bundles.core;

import app.dapei.bundles.core.Problem.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong with a draft, in the order of the editor's fields. */
public final class BundleChecks {

    private final BundleDraft draft;
    private final Map<Long, ProductFacts> products;
    private final List<Problem> problems = new ArrayList<>();

    private BundleChecks(BundleDraft draft, Map<Long, ProductFacts> products) {
        this.draft = draft;
        this.products = products;
    }

    /**
     * Checks a draft.
     *
     * @param products the facts of the draft's products, by number; one that is missing is not known to the shop
     */
    public static List<Problem> check(BundleDraft draft, Map<Long, ProductFacts> products) {
        var checks = new BundleChecks(draft, products);
        checks.main();
        checks.slots();
        checks.texts();
        checks.price();
        return List.copyOf(checks.problems);
    }

    private void texts() {
        length(Field.NAME, draft.name(), 1, BundleDraft.NAME_LIMIT);
        var nameEn = draft.nameEn();
        length(Field.NAME_EN, nameEn == null ? "" : nameEn, 0, BundleDraft.NAME_LIMIT);
        length(Field.SCENARIO, draft.scenario(), 0, BundleDraft.SCENARIO_LIMIT);
    }

    private void length(Field field, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            problems.add(new Problem.WrongLength(field, length, least, most));
        }
    }

    private void main() {
        var mainId = draft.mainProductId();
        if (mainId == null) {
            problems.add(new Problem.NoMain());
            return;
        }
        quantity(Field.MAIN_QUANTITY, Problem.NO_SLOT, draft.mainQuantity());
        product(Field.MAIN, Problem.NO_SLOT, mainId, draft.mainQuantity());
    }

    private void slots() {
        if (draft.slots().isEmpty()) {
            problems.add(new Problem.NoAssociated());
        }
        if (draft.slots().size() > BundleDraft.SLOT_LIMIT) {
            problems.add(new Problem.TooManySlots(draft.slots().size(), BundleDraft.SLOT_LIMIT));
        }
        var seen = new HashSet<Long>();
        for (int i = 0; i < draft.slots().size(); i++) {
            var slot = draft.slots().get(i);
            if (isMain(slot.productId())) {
                problems.add(new Problem.MainAsSlot(i, slot.productId()));
            } else if (!seen.add(slot.productId())) {
                problems.add(new Problem.SameProductTwice(i, slot.productId()));
            }
            quantity(Field.SLOT_QUANTITY, i, slot.quantity());
            product(Field.SLOTS, i, slot.productId(), slot.quantity());
        }
    }

    private boolean isMain(long productId) {
        var mainId = draft.mainProductId();
        return mainId != null && mainId == productId;
    }

    private void quantity(Field field, int slot, int quantity) {
        if (quantity < 1 || quantity > BundleDraft.QUANTITY_LIMIT) {
            problems.add(new Problem.WrongQuantity(field, slot, quantity, BundleDraft.QUANTITY_LIMIT));
        }
    }

    private void product(Field field, int slot, long productId, int quantity) {
        var facts = products.get(productId);
        if (facts == null) {
            problems.add(new Problem.UnknownProduct(field, slot, productId));
            return;
        }
        switch (facts.sale()) {
            case ARCHIVED -> problems.add(new Problem.NotOnSale(field, slot, productId, true));
            case PAUSED -> problems.add(new Problem.NotOnSale(field, slot, productId, false));
            case ON_SALE -> stock(field, slot, facts, Math.max(1, quantity));
        }
    }

    private void stock(Field field, int slot, ProductFacts facts, int quantity) {
        var deliverable = facts.deliverable(quantity);
        if (deliverable != null && deliverable == 0) {
            problems.add(new Problem.SoldOut(field, slot, facts.id()));
        }
    }

    private void price() {
        if (draft.price() instanceof PriceRule.PercentOff percent
                && (percent.hundredths() < 0 || percent.hundredths() > PriceRule.PercentOff.WHOLE)) {
            problems.add(new Problem.PercentOutOfRange(percent.hundredths()));
            return;
        }
        var sum = sum();
        if (sum == null) {
            return;
        }
        long price = draft.price().price(sum);
        if (price > sum) {
            problems.add(new Problem.PriceAboveSum(price, sum));
        } else if (price < 1) {
            problems.add(new Problem.PriceTooLow(price));
        } else {
            BundleQuote.of(draft, products).ifPresent(this::worth);
        }
    }

    private void worth(BundleQuote quote) {
        if (quote.price() < quote.knownCost()) {
            problems.add(new Problem.PriceBelowCost(quote.price(), quote.knownCost()));
        }
        int unknown =
                (int) quote.lines().stream().filter(line -> line.cost() == null).count();
        if (unknown > 0) {
            problems.add(new Problem.CostNotKnown(unknown));
        }
        if (quote.saving() == 0) {
            problems.add(new Problem.NoSaving());
        }
    }

    /** What the items cost one by one; null where the draft cannot be summed up yet. */
    private @Nullable Long sum() {
        return BundleQuote.of(draft.withPrice(new PriceRule.PercentOff(0)), products)
                .map(BundleQuote::sum)
                .orElse(null);
    }
}
