package app.dapei.suggestions.ui;

import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ui.parts.ProductPicker;
import app.dapei.suggestions.ui.SuggestionQuery.Shown;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Currency;
import java.util.function.Consumer;

/** Which suggestions are shown. */
final class SuggestionFilterBar extends Div {

    private final transient Catalog catalog;
    private final ProductPicker product;
    private final TextField search = new TextField();
    private final Select<Shown> shown = new Select<>();
    private final transient Consumer<SuggestionQuery> changed;
    private transient SuggestionQuery query = SuggestionQuery.ALL;
    private boolean adopting;

    SuggestionFilterBar(Catalog catalog, Currency currency, Consumer<SuggestionQuery> changed) {
        this.catalog = catalog;
        this.changed = changed;
        addClassName("filter-bar");
        product = new ProductPicker(
                getTranslation("suggestions.filter.product"),
                currency,
                (page, text) -> catalog.find(ProductFilter.ALL.withText(text), page));
        product.setWidth("300px");
        product.setTestId("suggestion-product");
        product.addValueChangeListener(change -> tell(query.withProduct(
                change.getValue() == null ? null : change.getValue().id())));
        search.setLabel(getTranslation("suggestions.filter.text"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setTestId("suggestion-search");
        search.addValueChangeListener(change -> tell(query.withText(change.getValue())));
        shown.setLabel(getTranslation("suggestions.filter.shown"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> getTranslation("suggestions.filter." + one));
        shown.setWidth("210px");
        shown.setTestId("suggestion-shown");
        shown.addValueChangeListener(change -> tell(query.withShown(change.getValue())));
        add(product, search, shown);
    }

    void show(SuggestionQuery other) {
        adopting = true;
        query = other;
        var productId = other.productId();
        product.setValue(productId == null ? null : catalog.find(productId).orElse(null));
        search.setValue(other.text());
        shown.setValue(other.shown());
        adopting = false;
    }

    private void tell(SuggestionQuery other) {
        if (!adopting) {
            changed.accept(other);
        }
    }
}
