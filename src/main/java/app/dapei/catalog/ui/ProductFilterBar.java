package app.dapei.catalog.ui;

import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductFilter.StockLevel;
import app.dapei.catalog.ProductState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Which products the list shows. */
final class ProductFilterBar extends Composite<Div> {

    private static final int SEARCH_PAUSE = 300;

    private final TextField search = new TextField();
    private final CategoryCombo category;
    private final Select<ProductState> state = new Select<>();
    private final Select<StockLevel> stock = new Select<>();
    private final Button clear = new Button();
    private final Consumer<ProductFilter> listener;
    private boolean showing;

    ProductFilterBar(CategoryTree tree, Consumer<ProductFilter> listener) {
        this.listener = listener;
        category = new CategoryCombo("", tree);
        setUpSearch();
        category.setPlaceholder(getTranslation("catalog.filter.category"));
        category.setAriaLabel(getTranslation("catalog.category"));
        category.setTestId("filter-category");
        category.addValueChangeListener(change -> tell());
        state.setItems(ProductState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("catalog.filter.state"));
        state.setItemLabelGenerator(
                one -> getTranslation(one == null ? "catalog.filter.state" : "catalog.state." + one));
        state.setAriaLabel(getTranslation("catalog.state"));
        state.setTestId("filter-state");
        state.addValueChangeListener(change -> tell());
        stock.setItems(StockLevel.values());
        stock.setItemLabelGenerator(level -> getTranslation("catalog.filter.stock." + level));
        stock.setAriaLabel(getTranslation("catalog.stock"));
        stock.setTestId("filter-stock");
        stock.setValue(StockLevel.ANY);
        stock.addValueChangeListener(change -> tell());
        clear.setText(getTranslation("catalog.filter.clear"));
        clear.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        clear.setTestId("filter-clear");
        clear.addClickListener(click -> {
            show(ProductFilter.ALL);
            listener.accept(ProductFilter.ALL);
        });
        getContent().addClassName("filter-bar");
        getContent().add(search, category, state, stock, clear);
        show(ProductFilter.ALL);
    }

    /** Shows a filter without telling the listener. */
    void show(ProductFilter filter) {
        showing = true;
        search.setValue(filter.text());
        category.choose(filter.categoryId());
        state.setValue(filter.state());
        stock.setValue(filter.stock());
        clear.setVisible(!filter.equals(ProductFilter.ALL));
        showing = false;
    }

    void show(CategoryTree tree) {
        showing = true;
        category.show(tree);
        showing = false;
    }

    private void setUpSearch() {
        search.setPlaceholder(getTranslation("catalog.filter.search"));
        search.setAriaLabel(getTranslation("shell.search"));
        search.setTooltipText("Alt + F");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_PAUSE);
        search.addFocusShortcut(Key.KEY_F, KeyModifier.ALT);
        search.setTestId("filter-search");
        search.addClassName("filter-search");
        search.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!showing) {
            var filter = new ProductFilter(search.getValue(), category.chosenId(), state.getValue(), stock.getValue());
            clear.setVisible(!filter.equals(ProductFilter.ALL));
            listener.accept(filter);
        }
    }
}
