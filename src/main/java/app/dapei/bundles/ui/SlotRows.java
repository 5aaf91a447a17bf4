package app.dapei.bundles.ui;

import app.dapei.bundles.core.BundleSlot;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ui.parts.ProductPicker;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The associated products in the editor: add by search, order by buttons or by dragging. */
final class SlotRows extends Composite<Div> implements SlotRow.Moves {

    private final Currency currency;
    private final EditorLookups lookups;
    private final Runnable changed;
    private final Div list = new Div();
    private final ProductPicker picker;
    private final Span problem = new Span();
    private final List<SlotRow> rows = new ArrayList<>();

    SlotRows(Currency currency, EditorLookups lookups, Runnable changed) {
        this.currency = currency;
        this.lookups = lookups;
        this.changed = changed;
        list.addClassName("slot-list");
        picker = new ProductPicker(getTranslation("bundles.slot.add"), currency, lookups.search());
        picker.setWidthFull();
        picker.setTestId("add-slot");
        picker.addValueChangeListener(change -> {
            var product = change.getValue();
            if (product != null) {
                picker.clear();
                add(product.id());
            }
        });
        problem.addClassName("field-problem");
        problem.setTestId("slots-problem");
        getContent().addClassName("slot-rows");
        getContent().add(list, picker, problem);
    }

    void show(List<BundleSlot> slots) {
        rows.clear();
        slots.forEach(slot -> rows.add(row(lookups.product().apply(slot.productId()), slot)));
        arrange();
    }

    List<BundleSlot> slots() {
        return rows.stream().map(SlotRow::slot).toList();
    }

    SlotRow row(int index) {
        return rows.get(index);
    }

    /** Adds a product at the end. */
    void add(long productId) {
        rows.add(row(lookups.product().apply(productId), BundleSlot.of(productId)));
        arrange();
        changed.run();
    }

    /** Shows what is wrong with the list as a whole; null = nothing. */
    void setProblem(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }

    void focus() {
        picker.focus();
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public void move(SlotRow row, int by) {
        int from = rows.indexOf(row);
        int to = Math.clamp(from + by, 0, rows.size() - 1);
        if (from != to) {
            rows.remove(from);
            rows.add(to, row);
            arrange();
            changed.run();
        }
    }

    @Override
    public void remove(SlotRow row) {
        rows.remove(row);
        arrange();
        changed.run();
    }

    private SlotRow row(ProductRow product, BundleSlot slot) {
        var row = new SlotRow(product, slot, currency, lookups, this);
        DragSource.create(row);
        DropTarget.create(row)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(rows::contains)
                        .map(SlotRow.class::cast)
                        .ifPresent(dragged -> move(dragged, rows.indexOf(row) - rows.indexOf(dragged))));
        return row;
    }

    private void arrange() {
        list.removeAll();
        rows.forEach(list::add);
        list.setVisible(!rows.isEmpty());
    }
}
