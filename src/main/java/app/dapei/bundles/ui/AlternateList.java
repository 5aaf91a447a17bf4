package app.dapei.bundles.ui;

import app.dapei.catalog.ui.parts.ProductPicker;
import app.dapei.shared.ui.ProductCell;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The products that stand in for one that is sold out, the best first. */
final class AlternateList extends Details {

    private static final long serialVersionUID = 1;

    private final transient EditorLookups lookups;
    private final transient Runnable changed;
    private final Div list = new Div();
    private final List<Long> ids = new ArrayList<>();

    AlternateList(List<Long> alternates, Currency currency, EditorLookups lookups, Runnable changed) {
        this.lookups = lookups;
        this.changed = changed;
        ids.addAll(alternates);
        list.addClassName("slot-list");
        var picker = new ProductPicker(getTranslation("bundles.alternate.add"), currency, lookups.search());
        picker.setWidthFull();
        picker.addValueChangeListener(change -> {
            var product = change.getValue();
            if (product != null) {
                picker.clear();
                if (!ids.contains(product.id())) {
                    ids.add(product.id());
                    moved();
                }
            }
        });
        addClassName("slot-alternates");
        add(list, picker);
        arrange();
    }

    List<Long> ids() {
        return List.copyOf(ids);
    }

    private void moved() {
        arrange();
        changed.run();
    }

    private void arrange() {
        setSummaryText(getTranslation("bundles.alternates", ids.size()));
        list.removeAll();
        for (int i = 0; i < ids.size(); i++) {
            list.add(row(i));
        }
    }

    private Div row(int index) {
        var product = lookups.product().apply(ids.get(index));
        var name = product.name(getLocale());
        var up = button(VaadinIcon.ARROW_UP, "bundles.slot.up", name, () -> ids.add(index - 1, ids.remove(index)));
        up.setEnabled(index > 0);
        var remove = button(VaadinIcon.TRASH, "bundles.slot.remove", name, () -> ids.remove(index));
        var buttons = new Div(up, remove);
        buttons.addClassName("slot-buttons");
        var row = new Div(new ProductCell(product.picture(), (index + 1) + ". " + name, product.sku()), buttons);
        row.addClassName("slot-product");
        return row;
    }

    private RowButton button(VaadinIcon icon, String key, String name, Runnable act) {
        return new RowButton(icon, key, name, () -> {
            act.run();
            moved();
        });
    }
}
