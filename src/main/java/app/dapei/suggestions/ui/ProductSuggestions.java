package app.dapei.suggestions.ui;

import app.dapei.access.CurrentShop;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.catalog.ui.parts.ProductPanel;
import app.dapei.shared.ui.ProductCell;
import app.dapei.shared.ui.ProductPicture;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.Suggestions;
import app.dapei.suggestions.ui.parts.SuggestionsNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** What goes with a product, on the product's own screen. */
@org.springframework.stereotype.Component
@Order(10)
class ProductSuggestions implements ProductPanel {

    private static final int MOST = 5;

    private final Suggestions suggestions;
    private final CurrentShop current;

    ProductSuggestions(Suggestions suggestions, CurrentShop current) {
        this.suggestions = suggestions;
        this.current = current;
    }

    @Override
    public String titleKey() {
        return "suggestions.of-product";
    }

    @Override
    public Optional<Component> content(ProductRow product) {
        var found = suggestions.ofProduct(product.id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var panel = new Companions(current);
        found.stream().limit(MOST).forEach(panel::add);
        panel.addLink(product.id(), found.size());
        return Optional.of(panel);
    }

    /** The best companions, one row each. */
    private static final class Companions extends Div {

        private final transient SuggestionTexts texts;

        Companions(CurrentShop current) {
            texts = new SuggestionTexts(this, getLocale(), current.get());
            addClassName("companions");
        }

        void add(Suggestion suggestion) {
            var other = suggestion.associated();
            var evidence = suggestion.facts().evidence();
            var name = CatalogNavigation.linkTo(other.id(), other.name(texts.locale()));
            var score = new Span(texts.formats().count((long) suggestion.score().rounded()));
            score.addClassName("companion-score");
            score.setTitle(texts.text("score"));
            var row = new Div(
                    new ProductCell(
                            new ProductPicture(other.picture(), other.name(), ProductPicture.Size.SMALL),
                            name,
                            texts.text("of", evidence.together(), evidence.mainOrders())),
                    score);
            row.addClassName("companion");
            add(row);
        }

        void addLink(long productId, int count) {
            add(new Anchor(SuggestionsNavigation.pathOf(productId), texts.text("see-all", count)));
        }
    }
}
