package app.dapei.bundles.ui;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.shared.ui.AmountField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Currency;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The least that a bundle may cost: by hand, and by what must be left after the costs; the higher one holds. */
final class FloorFields extends Composite<Div> {

    private final AmountField floor;
    private final AmountField margin;

    FloorFields(Currency currency, Runnable changed) {
        floor = new AmountField(getTranslation("bundles.floor"), currency);
        floor.setHelperText(getTranslation("bundles.floor.help"));
        floor.setTestId("price-floor");
        margin = new AmountField(getTranslation("bundles.minimum-margin"), currency);
        margin.setHelperText(getTranslation("bundles.minimum-margin.help"));
        margin.setTestId("minimum-margin");
        for (var field : fields()) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setManualValidation(true);
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> {
                field.setErrorMessage(getTranslation("bundles.price.bad", field.getValue()));
                field.setInvalid(isUnreadable(field));
                changed.run();
            });
        }
        getContent().addClassName("form-row");
        getContent().add(floor, margin);
    }

    private AmountField[] fields() {
        return new AmountField[] {floor, margin};
    }

    private static boolean isUnreadable(AmountField field) {
        return !field.isEmpty() && field.amount().isEmpty();
    }

    void show(BundleDraft draft) {
        floor.setAmount(draft.floor());
        margin.setAmount(draft.minimumMargin() == 0 ? null : Long.valueOf(draft.minimumMargin()));
    }

    /** Whether both fields are empty or can be read. */
    boolean isReadable() {
        return Stream.of(fields()).noneMatch(FloorFields::isUnreadable);
    }

    /** The draft with what the fields say. */
    BundleDraft applied(BundleDraft draft) {
        var manual = floor.amount();
        return draft.withFloor(
                manual.isPresent() ? Long.valueOf(manual.getAsLong()) : null,
                margin.amount().orElse(0));
    }

    /** Shows what is wrong; null = nothing but what cannot be read. */
    void setProblem(@Nullable String text) {
        var field = floor.isEmpty() ? margin : floor;
        for (var one : fields()) {
            if (!isUnreadable(one)) {
                boolean wrong = one == field && text != null;
                one.setErrorMessage(wrong ? text : "");
                one.setInvalid(wrong);
            }
        }
    }

    void focus() {
        (floor.isEmpty() ? margin : floor).focus();
    }
}
