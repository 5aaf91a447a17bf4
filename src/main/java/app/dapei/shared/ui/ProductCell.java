package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A product where it is named: picture, name, a soft second line. */
public final class ProductCell extends Div {

    private final Div words = new Div();

    /**
     * @param url the product's picture; null = none
     * @param name its name, in the reader's language
     * @param remark second line, usually the sku; empty = none
     */
    public ProductCell(@Nullable String url, String name, String remark) {
        this(new ProductPicture(url, name, ProductPicture.Size.SMALL), new Span(name), remark);
    }

    /**
     * @param picture in the size that the place wants
     * @param name the name as text or link
     * @param remark second line; empty = none
     */
    public ProductCell(ProductPicture picture, Component name, String remark) {
        addClassName("product-cell");
        name.addClassName("product-cell-name");
        words.addClassName("product-cell-words");
        words.add(name);
        if (!remark.isEmpty()) {
            var line = new Span(remark);
            line.addClassName("product-cell-remark");
            words.add(line);
        }
        add(picture, words);
    }
}
