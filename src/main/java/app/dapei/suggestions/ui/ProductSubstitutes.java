package app.dapei.suggestions.ui;

import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.catalog.ui.parts.ProductPanel;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductCell;
import app.dapei.shared.ui.ProductPicture;
import app.dapei.suggestions.ProductSubstitute;
import app.dapei.suggestions.ShopKnowledge;
import app.dapei.suggestions.core.Substitute.Sign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** What stands for a product, on the product's own screen: to be offered instead and not beside it. */
@org.springframework.stereotype.Component
@Order(11)
class ProductSubstitutes implements ProductPanel {

    private static final int MOST = 5;

    private final ShopKnowledge knowledge;

    ProductSubstitutes(ShopKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String titleKey() {
        return "suggestions.substitutes";
    }

    @Override
    public Optional<Component> content(ProductRow product) {
        var found = knowledge.substitutes(product.id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var panel = new Substitutes();
        found.stream().limit(MOST).forEach(panel::add);
        return Optional.of(panel);
    }

    private static final class Substitutes extends Div {

        private final transient Formats formats = new Formats(getLocale());

        Substitutes() {
            addClassNames("companions", "substitutes");
        }

        void add(ProductSubstitute substitute) {
            var other = substitute.product();
            add(new ProductCell(
                    new ProductPicture(other.picture(), other.name(), ProductPicture.Size.SMALL),
                    CatalogNavigation.linkTo(other.id(), other.name(getLocale())),
                    reason(substitute)));
        }

        private String reason(ProductSubstitute substitute) {
            var together = formats.count((long) substitute.together());
            return substitute.sign() == Sign.RARELY_TOGETHER
                    ? getTranslation(
                            "suggestions.substitute." + Sign.RARELY_TOGETHER,
                            together,
                            formats.decimal(substitute.byChance(), 0))
                    : getTranslation(
                            "suggestions.substitute." + Sign.LOOKED_AT_NOT_BOUGHT,
                            formats.count((long) substitute.visits()),
                            together);
        }
    }
}
