package app.dapei.bundles.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A percentage with up to two decimals. */
final class PercentField extends BigDecimalField {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    PercentField(String label, Runnable changed) {
        setLabel(label);
        setSuffixComponent(new Span("%"));
        setValueChangeMode(ValueChangeMode.LAZY);
        setManualValidation(true);
        addClassName("percent");
        addValueChangeListener(change -> {
            setProblem(null);
            changed.run();
        });
    }

    void show(int hundredths) {
        setValue(new BigDecimal(BundleTexts.percent(hundredths)));
    }

    /** The share in hundredths of a percent; empty where it is missing or too fine, which the field then says. */
    Optional<Integer> hundredths() {
        @Nullable BigDecimal value = getValue();
        if (value == null) {
            setProblem(getTranslation("bundles.price.missing"));
            return Optional.empty();
        }
        if (value.stripTrailingZeros().scale() > 2) {
            setProblem(getTranslation("bundles.price.digits", value.toPlainString()));
            return Optional.empty();
        }
        var clamped = value.min(MOST).max(MOST.negate());
        return Optional.of(clamped.movePointRight(2).intValueExact());
    }

    void setProblem(@Nullable String text) {
        setErrorMessage(text == null ? "" : text);
        setInvalid(text != null);
    }
}
