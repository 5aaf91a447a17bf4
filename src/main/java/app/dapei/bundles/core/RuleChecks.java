package app.dapei.bundles.core;

import app.dapei.bundles.core.Problem.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what is wrong with the values of a price rule by themselves. */
final class RuleChecks {

    static final int MOST_TIERS = 5;
    static final int MOST_NTH = 10;
    static final long MOST_LIKES = 10_000_000;

    private final List<Problem> problems = new ArrayList<>();

    private RuleChecks() {}

    static List<Problem> check(PriceRule rule, Map<Long, ProductFacts> products) {
        var checks = new RuleChecks();
        switch (rule) {
            case PriceRule.FixedPrice fixed -> {}
            case PriceRule.AmountOff off -> {}
            case PriceRule.PercentOff percent -> checks.percent(percent.hundredths());
            case PriceRule.PerItemPrice perItem -> checks.perItem(perItem, products);
            case PriceRule.Tiered tiered -> checks.tiers(tiered);
            case PriceRule.NthItem nth -> checks.nth(nth);
            case PriceRule.Unlock unlock -> checks.unlock(unlock);
        }
        return List.copyOf(checks.problems);
    }

    private void percent(int hundredths) {
        if (hundredths < 0 || hundredths > PriceRule.WHOLE) {
            problems.add(new Problem.PercentOutOfRange(hundredths));
        }
    }

    private void perItem(PriceRule.PerItemPrice rule, Map<Long, ProductFacts> products) {
        rule.prices().forEach((id, price) -> {
            var facts = products.get(id);
            if (facts != null && (price < 0 || price > facts.price())) {
                problems.add(new Problem.ItemPriceOutOfRange(id, price, facts.price()));
            }
        });
    }

    /** As the trade has it: whoever takes more saves more. */
    private void tiers(PriceRule.Tiered rule) {
        range(Measure.TIERS, rule.tiers().size(), 1, MOST_TIERS);
        int items = 0;
        int hundredths = 0;
        for (var tier : rule.tiers()) {
            range(Measure.TIER_ITEMS, tier.items(), items + 1L, BundleDraft.SLOT_LIMIT);
            percent(tier.hundredths());
            if (tier.hundredths() <= hundredths) {
                problems.add(new Problem.TierSavesNoMore(tier.items(), tier.hundredths(), hundredths));
            }
            items = tier.items();
            hundredths = tier.hundredths();
        }
    }

    private void nth(PriceRule.NthItem rule) {
        range(Measure.NTH, rule.nth(), 2, MOST_NTH);
        percent(rule.hundredths());
    }

    private void unlock(PriceRule.Unlock rule) {
        percent(rule.lockedHundredths());
        percent(rule.hundredths());
        range(Measure.LIKES, rule.likes(), 1, MOST_LIKES);
        if (rule.hundredths() <= rule.lockedHundredths()) {
            problems.add(new Problem.UnlockSavesNoMore(rule.hundredths(), rule.lockedHundredths()));
        }
    }

    private void range(Measure measure, long value, long least, long most) {
        if (value < least || value > most) {
            problems.add(new Problem.OutOfRange(measure, value, least, most));
        }
    }
}
