package app.dapei.stock.ui;

import app.dapei.stock.StockLevels;
import app.dapei.stock.StockRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** Counts a product anew and sets what is kept back of it. */
final class LevelDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int NOTE_LIMIT = 200;

    private final IntegerField onHand = new IntegerField(getTranslation("stock.onHand"));
    private final IntegerField safety = new IntegerField(getTranslation("stock.safety"));
    private final TextField note = new TextField(getTranslation("stock.note"));

    /** What the person entered. */
    record Change(long onHand, long safety, String note) {}

    LevelDialog(StockRow row, SerializableConsumer<Change> save) {
        setHeaderTitle(row.name(getLocale()));
        setWidth("min(440px, 94vw)");
        prepare(onHand, row.level().onHand(), "count-on-hand");
        onHand.setHelperText(getTranslation("stock.onHand.help", row.level().reserved()));
        prepare(safety, row.level().safety(), "count-safety");
        safety.setHelperText(getTranslation("stock.safety.help"));
        note.setMaxLength(NOTE_LIMIT);
        add(new Paragraph(getTranslation(
                "stock.books",
                row.level().sold(),
                row.level().returned(),
                row.level().supplied())));
        add(new FormLayout(onHand, safety, note));
        var confirm = new Button(getTranslation("stock.save"), click -> confirm(save));
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setTestId("save-level");
        getFooter().add(new Button(getTranslation("stock.cancel"), click -> close()), confirm);
    }

    private void prepare(IntegerField field, long value, String testId) {
        field.setMin(0);
        field.setMax((int) StockLevels.UNITS_LIMIT);
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("stock.bad"))
                .setRequiredErrorMessage(getTranslation("stock.bad"))
                .setMinErrorMessage(getTranslation("stock.bad"))
                .setMaxErrorMessage(getTranslation("stock.bad")));
        field.setValue(Math.toIntExact(value));
        field.setTestId(testId);
    }

    private void confirm(SerializableConsumer<Change> save) {
        var counted = onHand.getValue();
        var kept = safety.getValue();
        if (counted != null && kept != null && !onHand.isInvalid() && !safety.isInvalid()) {
            close();
            save.accept(new Change(counted, kept, note.getValue()));
        }
    }
}
