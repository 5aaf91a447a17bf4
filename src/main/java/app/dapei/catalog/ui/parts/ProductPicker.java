package app.dapei.catalog.ui.parts;

import app.dapei.catalog.ProductRow;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductCell;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.data.domain.Pageable;

/** A field that finds a product by name, code or nickname. */
public final class ProductPicker extends ComboBox<ProductRow> {

    private static final long serialVersionUID = 1;

    /**
     * @param label translated; may be empty
     * @param currency of the prices
     * @param search one page of the products that a text names
     */
    public ProductPicker(String label, Currency currency, BiFunction<Pageable, String, List<ProductRow>> search) {
        super(label);
        addClassName("product-picker");
        setItemsPageable(search::apply);
        setItemLabelGenerator(product -> product.name(getLocale()));
        setPlaceholder(getTranslation("catalog.filter.search"));
        setClearButtonVisible(true);
        setPageSize(30);
        getStyle().set("--vaadin-combo-box-overlay-width", "min(420px, 90vw)");
        setRenderer(new ComponentRenderer<>(product -> new ProductCell(
                product.picture(),
                product.name(getLocale()),
                product.sku() + " · " + new Formats(getLocale()).money(new Money(product.price(), currency)))));
    }
}
