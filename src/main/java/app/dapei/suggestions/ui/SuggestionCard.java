package app.dapei.suggestions.ui;

import app.dapei.catalog.ShelfProduct;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.catalog.ui.parts.StockTag;
import app.dapei.shared.ui.ProductPicture;
import app.dapei.suggestions.Suggestion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A suggestion: both products, the reason in a sentence, the score with its parts, what can be done with it. */
final class SuggestionCard extends Article {

    private final transient SuggestionTexts texts;
    private final transient Suggestion suggestion;

    /** What somebody may do with a suggestion. */
    record Acts(Consumer<Suggestion> accept, Consumer<Suggestion> dismiss) {}

    /** @param acts null for somebody who may only read */
    SuggestionCard(SuggestionTexts texts, Suggestion suggestion, @Nullable Acts acts) {
        this.texts = texts;
        this.suggestion = suggestion;
        addClassNames("panel", "suggestion");
        setTestId("suggestion-" + suggestion.main().sku() + "-"
                + suggestion.associated().sku());
        var plus = new Span(VaadinIcon.PLUS.create());
        plus.addClassName("suggestion-plus");
        var products = new Div(product(suggestion.main()), plus, product(suggestion.associated()));
        products.addClassName("suggestion-products");
        var head = new Div(products, score());
        head.addClassName("suggestion-head");
        var reason = new Paragraph(texts.reason(suggestion));
        reason.addClassName("suggestion-reason");
        add(head, reason, foot(acts));
    }

    private Component product(ShelfProduct product) {
        var name = CatalogNavigation.linkTo(product.id(), product.name(texts.locale()));
        name.addClassName("suggestion-name");
        name.setTitle(product.name(texts.locale()));
        var price = new Span(texts.money(product.price()));
        price.addClassName("meta");
        var words = new Div(name, price);
        words.addClassName("suggestion-words");
        var stock = product.stock();
        if (stock != null && stock == 0) {
            words.add(new StockTag(0));
        }
        var cell = new Div(new ProductPicture(product.picture(), product.name(), ProductPicture.Size.MEDIUM), words);
        cell.addClassName("suggestion-product");
        return cell;
    }

    private Component score() {
        var number = new Span(texts.formats().count((long) suggestion.score().rounded()));
        number.addClassName("suggestion-score-value");
        var name = new Span(texts.text("score"));
        name.addClassName("meta");
        var score = new Div(number, name);
        score.addClassName("suggestion-score");
        return score;
    }

    private Component foot(@Nullable Acts acts) {
        var details = new Details(texts.text("parts"), new ScoreParts(texts, suggestion));
        details.addClassName("suggestion-details");
        var buttons = new Div();
        buttons.addClassName("suggestion-acts");
        if (suggestion.facts().evidence().isThin()) {
            buttons.add(tag("thin", "caution"));
        }
        if (suggestion.taken()) {
            var link = new Anchor("bundles?product=" + suggestion.associated().id(), texts.text("taken"));
            link.addClassNames("tag", "positive");
            buttons.add(link);
        } else if (acts != null) {
            buttons.add(dismiss(acts), accept(acts));
        }
        var foot = new Div(details, buttons);
        foot.addClassName("suggestion-foot");
        return foot;
    }

    private Span tag(String key, String kind) {
        var tag = new Span(texts.text(key));
        tag.addClassNames("tag", kind);
        return tag;
    }

    private Button accept(Acts acts) {
        var accept = new Button(texts.text("accept"), click -> acts.accept().accept(suggestion));
        accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        accept.setTestId("accept");
        return accept;
    }

    private Button dismiss(Acts acts) {
        var dismiss = new Button(texts.text("dismiss"), click -> acts.dismiss().accept(suggestion));
        dismiss.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        dismiss.setTestId("dismiss");
        return dismiss;
    }
}
