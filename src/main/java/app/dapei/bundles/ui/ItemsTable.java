package app.dapei.bundles.ui;

import app.dapei.bundles.BundleAssessment;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.catalog.ShelfProduct;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.catalog.ui.parts.StockTag;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductCell;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bundle's items: what of the bundle's price is paid for each, what it costs by itself, its stock. */
final class ItemsTable extends NativeTable {

    private final transient BundleTexts texts;
    private final NativeTableBody body = new NativeTableBody();

    ItemsTable(BundleTexts texts) {
        this.texts = texts;
        addClassName("items-table");
        var header = new NativeTableRow();
        for (var key : List.of("item", "item.share", "item.stock")) {
            var cell = header.addHeaderCell();
            cell.setText(texts.text(key));
            cell.addClassName(key.equals("item") ? "text" : "number");
        }
        add(new NativeTableHeader(header), body);
    }

    void show(BundleDraft draft, BundleAssessment worth) {
        body.removeAll();
        var mainId = draft.mainProductId();
        if (mainId != null) {
            add(worth, mainId, draft.mainQuantity(), texts.text("role.MAIN"), line(worth, 0));
        }
        for (int i = 0; i < draft.slots().size(); i++) {
            var slot = draft.slots().get(i);
            add(worth, slot.productId(), slot.quantity(), remark(slot), line(worth, i + 1));
        }
    }

    private String remark(BundleSlot slot) {
        return slot.required() ? texts.role(slot.role()) : texts.text("optional", texts.role(slot.role()));
    }

    private static BundleQuote.@Nullable Line line(BundleAssessment worth, int index) {
        return worth.quote().map(quote -> quote.lines().get(index)).orElse(null);
    }

    private void add(
            BundleAssessment worth, long productId, int quantity, String remark, BundleQuote.@Nullable Line line) {
        var product = worth.products().get(productId);
        if (product == null) {
            return;
        }
        var row = new NativeTableRow();
        row.addDataCell().add(cell(product, remark));
        row.addDataCell().add(prices(product, quantity, line));
        var stock = row.addDataCell();
        stock.add(new StockTag(product.stock()));
        stock.addClassName("number");
        body.add(row);
    }

    /** What of the bundle's price is paid for it, over what it costs by itself. */
    private Component prices(ShelfProduct product, int quantity, BundleQuote.@Nullable Line line) {
        var share = new Span(line == null ? Formats.NOTHING : texts.money(line.share()));
        if (line != null && quantity > 1) {
            var units = line.units();
            share.setTitle(texts.text("item.share.units", texts.money(units[quantity - 1]), texts.money(units[0])));
        }
        var alone = new Span(
                quantity == 1
                        ? texts.text("item.alone", texts.money(product.price()))
                        : texts.text("item.alone.each", quantity, texts.money(product.price())));
        alone.addClassName("meta");
        var cell = new Div(share, new Div(alone));
        cell.addClassName("number");
        return cell;
    }

    private ProductCell cell(ShelfProduct product, String remark) {
        var name = CatalogNavigation.linkTo(product.id(), product.name(texts.locale()));
        return new ProductCell(
                new ProductPicture(product.picture(), product.name(), ProductPicture.Size.SMALL),
                name,
                product.sku() + " · " + remark);
    }
}
