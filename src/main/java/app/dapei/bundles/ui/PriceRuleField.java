package app.dapei.bundles.ui;

import app.dapei.bundles.core.PriceRule;
import app.dapei.shared.Money;
import app.dapei.shared.ui.AmountField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a bundle's price is made: a kind, and the number that it takes. */
final class PriceRuleField extends Composite<Div> {

    /** The kinds that can be chosen. */
    enum Kind {
        PERCENT_OFF,
        AMOUNT_OFF,
        FIXED_PRICE
    }

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000_000);

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final BigDecimalField percent = new BigDecimalField();
    private final AmountField amount;
    private final Currency currency;
    private final Runnable changed;
    private boolean showing;

    PriceRuleField(Currency currency, Runnable changed) {
        this.currency = currency;
        this.changed = changed;
        kind.setLabel(getTranslation("bundles.price.rule"));
        kind.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("bundles.rule." + one));
        kind.setTestId("price-rule");
        kind.addValueChangeListener(change -> {
            showField();
            tell();
        });
        percent.setSuffixComponent(new Span("%"));
        percent.setLabel(getTranslation("bundles.rule.PERCENT_OFF"));
        percent.setValueChangeMode(ValueChangeMode.LAZY);
        percent.setTestId("price-percent");
        percent.setManualValidation(true);
        percent.addValueChangeListener(change -> tell());
        amount = new AmountField("", currency);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setTestId("price-amount");
        amount.setManualValidation(true);
        amount.addValueChangeListener(change -> tell());
        getContent().addClassName("price-rule");
        getContent().add(kind, percent, amount);
    }

    void show(PriceRule rule) {
        showing = true;
        switch (rule) {
            case PriceRule.PercentOff off -> {
                kind.setValue(Kind.PERCENT_OFF);
                percent.setValue(new BigDecimal(BundleTexts.percent(off.hundredths())));
            }
            case PriceRule.AmountOff off -> {
                kind.setValue(Kind.AMOUNT_OFF);
                amount.setValue(major(off.amount()));
            }
            case PriceRule.FixedPrice fixed -> {
                kind.setValue(Kind.FIXED_PRICE);
                amount.setValue(major(fixed.price()));
            }
        }
        showField();
        showing = false;
    }

    /** The rule; empty where the number is missing or cannot be read, which the field then says. */
    Optional<PriceRule> rule() {
        return switch (kind.getValue()) {
            case PERCENT_OFF -> percentOff();
            case AMOUNT_OFF -> minor().map(PriceRule.AmountOff::new);
            case FIXED_PRICE -> minor().map(PriceRule.FixedPrice::new);
        };
    }

    /** Shows what is wrong with the number; null = nothing. */
    void setProblem(@Nullable String text) {
        mark(field(), text);
    }

    void focus() {
        if (kind.getValue() == Kind.PERCENT_OFF) {
            percent.focus();
        } else {
            amount.focus();
        }
    }

    private Optional<PriceRule> percentOff() {
        var value = percent.getValue();
        if (value == null) {
            mark(percent, getTranslation("bundles.price.missing"));
            return Optional.empty();
        }
        if (value.stripTrailingZeros().scale() > 2) {
            mark(percent, getTranslation("bundles.price.digits", value.toPlainString()));
            return Optional.empty();
        }
        var clamped = value.min(MOST_PERCENT).max(MOST_PERCENT.negate());
        return Optional.of(new PriceRule.PercentOff(clamped.movePointRight(2).intValueExact()));
    }

    private Optional<Long> minor() {
        var read = amount.amount();
        if (read.isEmpty()) {
            mark(
                    amount,
                    getTranslation(
                            amount.isEmpty() ? "bundles.price.missing" : "bundles.price.bad", amount.getValue()));
            return Optional.empty();
        }
        return Optional.of(read.getAsLong());
    }

    private void showField() {
        boolean isPercent = kind.getValue() == Kind.PERCENT_OFF;
        percent.setVisible(isPercent);
        amount.setVisible(!isPercent);
        amount.setLabel(getTranslation("bundles.rule." + kind.getValue()));
    }

    private String major(long minor) {
        return new Money(minor, currency).major().toPlainString();
    }

    private HasValidation field() {
        return kind.getValue() == Kind.PERCENT_OFF ? percent : amount;
    }

    private static void mark(HasValidation field, @Nullable String text) {
        field.setErrorMessage(text == null ? "" : text);
        field.setInvalid(text != null);
    }

    private void tell() {
        if (!showing) {
            mark(field(), null);
            changed.run();
        }
    }
}
