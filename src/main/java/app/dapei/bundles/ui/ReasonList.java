package app.dapei.bundles.ui;

import app.dapei.bundles.BundleReasons.Reason;
import app.dapei.catalog.ShelfProduct;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** Why a bundle's products belong together: one sentence per pair, as the orders said then. */
final class ReasonList extends UnorderedList {

    ReasonList(BundleTexts texts, List<Reason> reasons, Map<Long, ShelfProduct> products) {
        addClassName("reason-list");
        for (var reason : reasons) {
            var product = products.get(reason.associatedId());
            if (product != null) {
                var evidence = reason.evidence();
                add(new ListItem(texts.text(
                        "reason.text",
                        texts.formats().count((long) evidence.mainOrders()),
                        texts.formats().count((long) evidence.together()),
                        product.name(texts.locale()),
                        texts.formats().count((long) evidence.orders()),
                        texts.formats().date(reason.firstDay()),
                        texts.formats().date(reason.lastDay()))));
            }
        }
    }
}
