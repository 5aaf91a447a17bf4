package app.dapei.bundles.ui;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.SlotRole;
import app.dapei.catalog.ProductRow;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductCell;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** One associated product in the editor. */
final class SlotRow extends Div {

    private final long productId;
    private final AlternateList alternates;
    private final IntegerField quantity = new IntegerField();
    private final Select<SlotRole> role = new Select<>();
    private final Checkbox required = new Checkbox();
    private final Span problem = new Span();

    /** What the buttons of a row do. */
    interface Moves {

        void changed();

        void move(SlotRow row, int by);

        void remove(SlotRow row);
    }

    SlotRow(ProductRow product, BundleSlot slot, Currency currency, EditorLookups lookups, Moves moves) {
        productId = slot.productId();
        alternates = new AlternateList(slot.alternates(), currency, lookups, moves::changed);
        addClassName("slot-row");
        setTestId("slot-" + product.sku());
        var name = product.name(getLocale());
        var formats = new Formats(getLocale());
        var price = formats.money(new Money(product.price(), currency));
        var stock = getTranslation("bundles.slot.stock", formats.count(product.stock()));
        var handle = VaadinIcon.MENU.create();
        handle.addClassName("slot-handle");
        var cell = new Div(new ProductCell(product.picture(), name, product.sku() + " · " + price + " · " + stock));
        cell.addClassName("slot-product");
        setUp(slot, name, moves);
        var buttons = new Div(
                new RowButton(VaadinIcon.ARROW_UP, "bundles.slot.up", name, () -> moves.move(this, -1)),
                new RowButton(VaadinIcon.ARROW_DOWN, "bundles.slot.down", name, () -> moves.move(this, 1)),
                new RowButton(VaadinIcon.TRASH, "bundles.slot.remove", name, () -> moves.remove(this)));
        buttons.addClassName("slot-buttons");
        problem.addClassName("field-problem");
        problem.setVisible(false);
        add(handle, cell, quantity, role, required, buttons, alternates, problem);
    }

    private void setUp(BundleSlot slot, String name, Moves moves) {
        quantity.setAriaLabel(getTranslation("bundles.slot.quantity", name));
        quantity.setMin(1);
        quantity.setMax(BundleDraft.QUANTITY_LIMIT);
        quantity.setStepButtonsVisible(true);
        quantity.setManualValidation(true);
        quantity.setValue(slot.quantity());
        quantity.addValueChangeListener(change -> moves.changed());
        role.setAriaLabel(getTranslation("bundles.slot.role", name));
        role.setItems(SlotRole.values());
        role.setItemLabelGenerator(one -> getTranslation("bundles.role." + one));
        role.setValue(slot.role());
        role.addValueChangeListener(change -> moves.changed());
        required.setLabel(getTranslation("bundles.required"));
        required.setValue(slot.required());
        required.addValueChangeListener(change -> moves.changed());
    }

    /** What the row says now; a quantity that is missing counts as 0, which is refused. */
    BundleSlot slot() {
        var typed = quantity.getValue();
        return new BundleSlot(
                productId, typed == null ? 0 : typed, role.getValue(), required.getValue(), alternates.ids());
    }

    /** Shows what is wrong with the row, or with its quantity alone; null = nothing. */
    void setProblem(@Nullable String text, boolean ofQuantity, boolean refuses) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
        problem.setClassName("caution", !refuses);
        quantity.setInvalid(text != null && ofQuantity);
    }
}
