package app.dapei.catalog.ui.parts;

import app.dapei.catalog.ProductFilter;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Units on hand, with a word and a colour where they are few or none. */
public final class StockTag extends Span {

    /** @param stock units on hand; null = not counted */
    public StockTag(@Nullable Integer stock) {
        addClassName("stock-tag");
        if (stock == null) {
            setText(Formats.NOTHING);
            setTitle(getTranslation("catalog.stock.unknown"));
            return;
        }
        if (stock > 0) {
            add(new Span(new Formats(getLocale()).count(stock.longValue())));
        }
        if (stock <= ProductFilter.LOW_STOCK) {
            var tag = new Span(getTranslation(stock == 0 ? "catalog.stock.SOLD_OUT" : "catalog.stock.LOW"));
            tag.addClassNames("tag", stock == 0 ? "critical" : "caution");
            add(tag);
        }
    }
}
