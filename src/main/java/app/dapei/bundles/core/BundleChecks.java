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
        checks.demonstration();
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
            alternates(i, slot);
        }
    }

    private void alternates(int index, BundleSlot slot) {
        if (slot.alternates().size() > BundleSlot.ALTERNATE_LIMIT) {
            problems.add(new Problem.TooManyAlternates(index, slot.alternates().size(), BundleSlot.ALTERNATE_LIMIT));
        }
        var seen = new HashSet<>(draft.productIds());
        for (var id : slot.alternates()) {
            boolean known = products.containsKey(id);
            if (!known || !seen.add(id)) {
                problems.add(new Problem.WrongAlternate(index, id, known));
            }
        }
    }

    private void demonstration() {
        var shown = draft.demonstration();
        if (shown.steps().size() > Demonstration.STEP_LIMIT) {
            problems.add(new Problem.WrongDemonstration(shown.steps().getLast(), Demonstration.STEP_LIMIT));
        }
        if (shown.media().size() > Demonstration.MEDIA_LIMIT) {
            problems.add(new Problem.WrongDemonstration(shown.media().getLast(), Demonstration.MEDIA_LIMIT));
        }
        shown.steps().stream()
                .filter(step -> step.length() > Demonstration.STEP_LENGTH)
                .forEach(step -> problems.add(new Problem.WrongDemonstration(step, Demonstration.STEP_LENGTH)));
        shown.media().stream()
                .filter(address -> !Demonstration.isAddress(address))
                .forEach(address -> problems.add(new Problem.WrongDemonstration(address, Demonstration.MEDIA_LENGTH)));
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
        var wrong = RuleChecks.check(draft.price(), products);
        problems.addAll(wrong);
        var sum = sum();
        if (!wrong.isEmpty() || sum == null) {
            return;
        }
        floor(sum);
        if (outside(sum)) {
            return;
        }
        BundleQuote.of(draft, products).ifPresent(this::worth);
    }

    private void floor(long sum) {
        var manual = draft.floor();
        if (manual != null && (manual < 0 || manual > sum)) {
            problems.add(new Problem.FloorOutOfRange(manual, sum));
        }
        if (draft.minimumMargin() < 0 || draft.minimumMargin() > sum) {
            problems.add(new Problem.FloorOutOfRange(draft.minimumMargin(), sum));
        }
    }

    /** A price that nobody can be quoted. */
    private boolean outside(long sum) {
        long price = asked(sum);
        if (price > sum) {
            problems.add(new Problem.PriceAboveSum(price, sum));
        } else if (price < 1) {
            problems.add(new Problem.PriceTooLow(price));
        }
        return price > sum || price < 1;
    }

    private long asked(long sum) {
        return draft.price() instanceof PriceRule.OfSum ofSum
                ? ofSum.price(sum)
                : BundleQuote.of(draft, products).map(BundleQuote::rulePrice).orElse(0L);
    }

    private void worth(BundleQuote quote) {
        deepest(quote);
        int unknown =
                (int) quote.lines().stream().filter(line -> line.cost() == null).count();
        if (unknown > 0) {
            problems.add(new Problem.CostNotKnown(unknown));
        }
        if (quote.saving() == 0) {
            problems.add(new Problem.NoSaving());
        }
    }

    /** What likes unlock is a price, too; it must hold the floor as well. */
    private void deepest(BundleQuote quote) {
        long price = BundleQuote.of(draft, products, Choice.whole(draft), Occasion.ofUnlocked())
                .map(BundleQuote::rulePrice)
                .orElse(quote.rulePrice());
        var floor = quote.floor();
        if (price < quote.knownCost()) {
            problems.add(new Problem.PriceBelowCost(price, quote.knownCost()));
        } else if (floor != null && price < floor) {
            problems.add(new Problem.PriceBelowFloor(price, floor));
        }
    }

    /** What the items cost one by one; null where the draft cannot be summed up yet. */
    private @Nullable Long sum() {
        return BundleQuote.of(draft.withPrice(new PriceRule.PercentOff(0)), products)
                .map(BundleQuote::sum)
                .orElse(null);
    }
}
