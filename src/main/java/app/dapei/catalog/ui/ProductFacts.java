package app.dapei.catalog.ui;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ui.parts.StockTag;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.Moment;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a product is: picture, names, price, stock. */
final class ProductFacts extends Composite<Div> {

    private final Formats formats = new Formats(getLocale());
    private final Shop shop;
    private final DescriptionList facts = new DescriptionList();

    ProductFacts(ProductRow product, Shop shop, CategoryTree tree, Role role, Instant now) {
        this.shop = shop;
        facts.addClassName("facts");
        add("price", text(money(product.price())));
        if (role.mayReadFigures()) {
            add("cost", text(money(product.cost())));
            add("margin", text(margin(product)));
        }
        add("stock", new StockTag(product.stock()));
        var path = tree.path(product.categoryId(), getLocale());
        add("category", text(path.isEmpty() ? Formats.NOTHING : path));
        add("aliases", aliases(product));
        add("updatedAt", new Moment(product.updatedAt(), now, shop.zone()));
        getContent().add(head(product), facts);
    }

    private Component head(ProductRow product) {
        var sku = new Span(product.sku());
        sku.addClassName("meta");
        var words = new Div(new H2(product.name(getLocale())), new Div(sku, new StateTag(product.state())));
        var otherName = otherName(product);
        if (otherName != null) {
            var other = new Span(otherName);
            other.addClassName("meta");
            words.add(other);
        }
        var head = new Header(new ProductPicture(product.picture(), product.name(), ProductPicture.Size.LARGE), words);
        head.addClassName("detail-head");
        return head;
    }

    private @Nullable String otherName(ProductRow product) {
        return product.name(getLocale()).equals(product.name()) ? product.nameEn() : product.name();
    }

    private Component aliases(ProductRow product) {
        if (product.aliases().isEmpty()) {
            return text(Formats.NOTHING);
        }
        var tags = new Div();
        tags.addClassName("tags");
        product.aliases().forEach(alias -> {
            var tag = new Span(alias);
            tag.addClassName("tag");
            tags.add(tag);
        });
        return tags;
    }

    private String margin(ProductRow product) {
        var cost = product.cost();
        var share = product.margin();
        return cost == null || share.isEmpty()
                ? Formats.NOTHING
                : money(product.price() - cost) + " · " + formats.percent(share.getAsDouble());
    }

    private void add(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation("catalog." + key)), new DescriptionList.Description(value));
    }

    private String money(@Nullable Long minor) {
        return minor == null ? Formats.NOTHING : formats.money(new Money(minor, shop.currency()));
    }

    private static Span text(String text) {
        return new Span(text);
    }
}
