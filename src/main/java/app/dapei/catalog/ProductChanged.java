package app.dapei.catalog;

import app.dapei.shared.Audited;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product was added or changed by a person. Stations above may have to look again at what they built on it.
 *
 * @param shopId its shop
 * @param productId its number
 * @param act {@code PRODUCT_ADDED} or {@code PRODUCT_CHANGED}
 * @param subject its sku
 * @param detail what changed
 */
public record ProductChanged(Long shopId, long productId, String act, String subject, String detail)
        implements Audited {

    static ProductChanged added(long shopId, long productId, ProductDraft draft) {
        return new ProductChanged(shopId, productId, "PRODUCT_ADDED", draft.sku(), "");
    }

    static ProductChanged changed(long shopId, long productId, ProductDraft before, ProductDraft after) {
        var changes = new ArrayList<String>();
        note(changes, "sku", before.sku(), after.sku());
        note(changes, "name", before.name(), after.name());
        note(changes, "price", before.price(), after.price());
        note(changes, "cost", before.cost(), after.cost());
        note(changes, "stock", before.stock(), after.stock());
        note(changes, "state", before.state(), after.state());
        note(changes, "category", before.categoryId(), after.categoryId());
        return new ProductChanged(shopId, productId, "PRODUCT_CHANGED", after.sku(), String.join("; ", changes));
    }

    private static void note(ArrayList<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + before + " → " + after);
        }
    }
}
