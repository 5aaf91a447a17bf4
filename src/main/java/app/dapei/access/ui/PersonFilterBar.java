package app.dapei.access.ui;

import app.dapei.access.PersonFilter;
import app.dapei.access.Shop;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Which people are shown. */
final class PersonFilterBar extends Composite<Div> {

    PersonFilterBar(List<Shop> shops, Consumer<PersonFilter> listener) {
        var search = new TextField();
        search.setPlaceholder(getTranslation("access.people.search"));
        search.setAriaLabel(getTranslation("shell.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.KEY_F, KeyModifier.ALT);
        search.addClassName("filter-search");
        search.setTestId("person-search");
        var shop = new ComboBox<Shop>();
        shop.setItems(shops);
        shop.setItemLabelGenerator(one -> one.name(getLocale()));
        shop.setPlaceholder(getTranslation("access.people.any-shop"));
        shop.setAriaLabel(getTranslation("access.people.shop"));
        shop.setClearButtonVisible(true);
        shop.setTestId("person-shop");
        Runnable tell = () -> {
            var chosen = shop.getValue();
            listener.accept(new PersonFilter(search.getValue(), chosen == null ? null : chosen.id()));
        };
        search.addValueChangeListener(change -> tell.run());
        shop.addValueChangeListener(change -> tell.run());
        getContent().addClassName("filter-bar");
        getContent().add(search, shop);
    }
}
