package app.dapei.bundles.ui;

import app.dapei.access.Shop;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ScreenTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the screens of bundles write states, amounts, rules and counts. */
final class BundleTexts extends ScreenTexts {

    private final Shop shop;
    private final Map<String, String> scenarios;

    /**
     * @param reader asked for translations
     * @param locale the reader's language
     * @param scenarios what to show in place of each scenario's name
     */
    BundleTexts(Component reader, Locale locale, Shop shop, Map<String, String> scenarios) {
        super("bundles", reader, locale, shop.currency(), shop.zone());
        this.shop = shop;
        this.scenarios = scenarios;
    }

    /** A scenario's name in the reader's language, as far as the shop has given it one. */
    String scenario(String name) {
        return scenarios.getOrDefault(name, name);
    }

    Shop shop() {
        return shop;
    }

    String role(SlotRole role) {
        return text("role." + role);
    }

    Span state(BundleState state) {
        var tag = new Span(text("state." + state));
        tag.addClassNames(
                "tag",
                switch (state) {
                    case LIVE -> "positive";
                    case READY -> "info";
                    case PAUSED -> "caution";
                    case DRAFT, ARCHIVED -> "plain";
                });
        return tag;
    }

    String rule(PriceRule rule) {
        return switch (rule) {
            case PriceRule.FixedPrice fixed -> text("rule.FIXED_PRICE.is", money(fixed.price()));
            case PriceRule.PercentOff percent -> text("rule.PERCENT_OFF.is", percent(percent.hundredths()));
            case PriceRule.AmountOff off -> text("rule.AMOUNT_OFF.is", money(off.amount()));
            case PriceRule.PerItemPrice perItem ->
                text("rule.PER_ITEM_PRICE.is", perItem.prices().size());
            case PriceRule.Tiered tiered ->
                tiered.tiers().stream()
                        .map(tier -> text("rule.TIERED.tier", tier.items(), percent(tier.hundredths())))
                        .collect(Collectors.joining(text("rule.TIERED.between")));
            case PriceRule.NthItem nth -> text("rule.NTH_ITEM.is", nth.nth(), percent(nth.hundredths()));
            case PriceRule.Unlock unlock ->
                text(
                        "rule.UNLOCK.is",
                        percent(unlock.lockedHundredths()),
                        percent(unlock.hundredths()),
                        formats().count(unlock.likes()));
        };
    }

    /** Hundredths of a percent as a percentage, as 12.5. */
    static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** What is saved against the sum, as a share. */
    String savedShare(BundleQuote quote) {
        return quote.sum() == 0 ? Formats.NOTHING : formats().percent((double) quote.saving() / quote.sum());
    }

    /** What is left of the price after the costs, as a share. */
    String marginShare(BundleQuote quote) {
        var margin = quote.margin();
        return margin == null || quote.price() == 0
                ? Formats.NOTHING
                : formats().percent((double) margin / quote.price());
    }

    String available(@Nullable Integer available) {
        return available == null ? text("available.uncounted") : formats().count(available);
    }
}
