package app.dapei.bundles.ui;

import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.ui.RulePart.Kind;
import app.dapei.catalog.ShelfProduct;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a bundle's price is made: a kind of rule, and the numbers that it takes. */
final class PriceRuleField extends Composite<Div> {

    private final Select<Kind> kind = new Select<>();
    private final Div place = new Div();
    private final Paragraph meaning = new Paragraph();
    private final Map<Kind, RulePart> parts = new EnumMap<>(Kind.class);
    private final Runnable changed;
    private boolean showing = true;

    PriceRuleField(Currency currency, Runnable changed) {
        this.changed = changed;
        kind.setLabel(text("price.rule"));
        kind.setItems(Kind.ALL);
        kind.setItemLabelGenerator(one -> text("rule." + one));
        kind.setTestId("price-rule");
        kind.setValue(Kind.PERCENT_OFF);
        makeParts(currency);
        kind.addValueChangeListener(change -> {
            showPart();
            tell();
        });
        place.addClassName("price-part");
        meaning.addClassName("meta");
        getContent().addClassName("price-rule");
        getContent().add(kind, place, meaning);
        showPart();
        showing = false;
    }

    private void makeParts(Currency currency) {
        parts.put(Kind.PERCENT_OFF, new SimpleParts.Percent(text("rule.PERCENT_OFF"), this::tell));
        parts.put(
                Kind.AMOUNT_OFF,
                new SimpleParts.Amount(text("rule.AMOUNT_OFF"), currency, PriceRule.AmountOff::new, this::tell));
        parts.put(
                Kind.FIXED_PRICE,
                new SimpleParts.Amount(text("rule.FIXED_PRICE"), currency, PriceRule.FixedPrice::new, this::tell));
        parts.put(Kind.PER_ITEM_PRICE, new PerItemPart(currency, getLocale(), this::tell));
        parts.put(Kind.TIERED, new TierPart(text("rule.TIERED.add"), this::tell));
        parts.put(Kind.NTH_ITEM, new SimpleParts.Nth(text("rule.NTH_ITEM.nth"), text("rule.NTH_ITEM.off"), this::tell));
        parts.put(
                Kind.UNLOCK,
                new SimpleParts.Unlock(
                        text("rule.UNLOCK.before"), text("rule.UNLOCK.after"), text("rule.UNLOCK.likes"), this::tell));
    }

    void show(PriceRule rule) {
        showing = true;
        kind.setValue(Kind.of(rule));
        part().show(rule);
        showPart();
        showing = false;
    }

    /** Tells which products the bundle has now. */
    void offer(Collection<ShelfProduct> products) {
        showing = true;
        parts.values().forEach(part -> part.offer(products));
        showing = false;
    }

    /** The rule; empty where a number is missing or cannot be read, which its field then says. */
    Optional<PriceRule> rule() {
        return part().rule();
    }

    /** Shows what is wrong with the numbers; null = nothing. */
    void setProblem(@Nullable String text) {
        part().setProblem(text);
    }

    void focus() {
        part().focus();
    }

    private RulePart part() {
        return Objects.requireNonNull(parts.get(kind.getValue()));
    }

    private void showPart() {
        place.removeAll();
        place.add(part().component());
        meaning.setText(text("rule." + kind.getValue() + ".means"));
    }

    private String text(String key) {
        return getTranslation("bundles." + key);
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }
}
