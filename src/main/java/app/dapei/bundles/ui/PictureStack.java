package app.dapei.bundles.ui;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.catalog.ShelfProduct;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** The pictures of a bundle's products, overlapping, the main one first and in front. */
final class PictureStack extends Div {

    private static final int MOST = 3;

    PictureStack(BundleDraft draft, Map<Long, ShelfProduct> products) {
        addClassName("picture-stack");
        var ids = draft.productIds();
        ids.stream().limit(MOST).forEach(id -> {
            var product = products.get(id);
            if (product != null) {
                add(new ProductPicture(product.picture(), product.name(), ProductPicture.Size.SMALL));
            }
        });
        if (ids.size() > MOST) {
            var more = new Span("+" + (ids.size() - MOST));
            more.addClassName("picture-more");
            add(more);
        }
    }
}
