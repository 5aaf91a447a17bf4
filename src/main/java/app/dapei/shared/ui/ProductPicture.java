package app.dapei.shared.ui;

import app.dapei.shared.LetterTile;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * A product's picture; where there is none, or it cannot be loaded, the first letter of its name on a tint that stays
 * the same for the name. It says nothing to a screen reader, because the name stands beside it.
 */
public final class ProductPicture extends Span {

    /**
     * @param url path below the portal or https address; null = none
     * @param name the product's name, or its category's, from which the drawing is made
     */
    public ProductPicture(@Nullable String url, String name, Size size) {
        var tile = LetterTile.of(name);
        addClassNames("product-picture", "size-" + size.pixels, "tint-" + tile.tint());
        getElement().setAttribute("aria-hidden", "true");
        var letter = new Span(tile.letter());
        letter.addClassName("product-picture-letter");
        add(letter);
        if (url != null) {
            var image = new Image(url, "");
            image.getElement().setAttribute("loading", "lazy");
            image.getElement().setAttribute("onerror", "this.style.display='none'");
            add(image);
        }
    }

    /** How large pictures of products are drawn. */
    public enum Size {
        /** 32 px: in a row of a table. */
        SMALL(32),
        /** 48 px: in a list. */
        MEDIUM(48),
        /** 96 px: at the head of a detail. */
        LARGE(96),
        /** 160 px wide and 120 px high: a picture of several products. */
        WIDE(160);

        private final int pixels;

        Size(int pixels) {
            this.pixels = pixels;
        }
    }
}
