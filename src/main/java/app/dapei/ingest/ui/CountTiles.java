package app.dapei.ingest.ui;

import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.core.ImportKind;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** What a dry run found or an import did, as headline numbers. */
class CountTiles extends Composite<Div> {

    CountTiles(ImportBatch batch) {
        getContent().addClassName("tiles");
        var counts = batch.counts();
        var format = batch.format();
        if (format == null || format.kind() != ImportKind.PRODUCTS) {
            add("orders", counts.ordersNew(), counts.ordersUpdated(), counts.ordersSame());
            add("lines", counts.lines(), counts.returns(), counts.rows());
        }
        add("products", counts.productsNew(), counts.productsUpdated(), counts.productsSame());
        add("issues", counts.errors(), counts.warnings(), counts.notes());
    }

    private void add(String name, int value, int second, int third) {
        var formats = new Formats(getLocale());
        getContent()
                .add(new HeadlineTile(
                        getTranslation("ingest.counts." + name),
                        formats.count((long) value),
                        getTranslation(
                                "ingest.counts." + name + ".base", formats.count((long) second), formats.count((long)
                                        third))));
    }
}
