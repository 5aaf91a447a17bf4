package app.dapei.bundles.ui;

import app.dapei.shared.ui.ProductCell;
import app.dapei.suggestions.Suggestion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** What the orders say goes with the main product, each to add with one click; hidden where they say nothing. */
final class SuggestedItems extends Div {

    private static final int MOST = 4;

    private final transient LongConsumer add;
    private transient List<Suggestion> suggestions = List.of();

    SuggestedItems(LongConsumer add) {
        this.add = add;
        addClassName("suggested-items");
        setTestId("suggested-items");
        setVisible(false);
    }

    void offer(List<Suggestion> others) {
        suggestions = others;
    }

    /** Shows those that are not in the bundle yet. */
    void showWithout(Set<Long> productIds) {
        removeAll();
        var title = new Span(getTranslation("bundles.suggested"));
        title.addClassName("meta");
        add(title);
        suggestions.stream()
                .filter(suggestion ->
                        !productIds.contains(suggestion.associated().id()))
                .limit(MOST)
                .forEach(suggestion -> add(item(suggestion)));
        setVisible(getComponentCount() > 1);
    }

    private Div item(Suggestion suggestion) {
        var product = suggestion.associated();
        var name = product.name(getLocale());
        var evidence = suggestion.facts().evidence();
        var button = new Button(VaadinIcon.PLUS.create(), click -> add.accept(product.id()));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation("bundles.suggested.add", name));
        button.setTestId("suggested-" + product.sku());
        var item = new Div(
                new ProductCell(
                        product.picture(),
                        name,
                        getTranslation("bundles.suggested.of", evidence.together(), evidence.mainOrders())),
                button);
        item.addClassName("suggested-item");
        return item;
    }
}
