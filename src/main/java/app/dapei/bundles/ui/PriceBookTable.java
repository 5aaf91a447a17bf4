package app.dapei.bundles.ui;

import app.dapei.bundles.PriceLedger;
import app.dapei.bundles.core.PriceClaim;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The price book of one bundle: each price that was published, by whom, and whether its saving was borne by real sales. */
final class PriceBookTable extends Div {

    private final transient BundleTexts texts;

    PriceBookTable(BundleTexts texts, List<PriceLedger.Entry> entries) {
        this.texts = texts;
        setTestId("price-book");
        var header = new NativeTableRow();
        for (var key : List.of("ledger.at", "price", "ledger.told", "ledger.lawful")) {
            var cell = header.addHeaderCell();
            cell.setText(texts.text(key));
            cell.addClassName(key.equals("ledger.at") ? "text" : "number");
        }
        var body = new NativeTableBody();
        entries.forEach(entry -> body.add(row(entry)));
        var table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("items-table");
        add(new Paragraph(texts.text("ledger.lead", PriceClaim.ARTICLE)), table);
    }

    private NativeTableRow row(PriceLedger.Entry entry) {
        var claim = entry.claim();
        var row = new NativeTableRow();
        var when = row.addDataCell();
        var at = new Span(texts.formats().time(entry.at(), texts.shop().zone()));
        var who = new Span(texts.text("ledger.by", entry.version(), entry.actor()));
        who.addClassName("meta");
        when.add(new Div(at), new Div(who));
        number(row, texts.money(claim.price()));
        number(row, texts.money(claim.saving()));
        var lawful = row.addDataCell();
        lawful.addClassName("number");
        lawful.add(new Span(claim.basis() == null ? Formats.NOTHING : texts.money(claim.lawfulSaving())));
        if (claim.isTooHigh()) {
            var tag = new Span(texts.text("ledger.too-high"));
            tag.addClassNames("tag", "caution");
            lawful.add(new Div(tag));
        }
        return row;
    }

    private static void number(NativeTableRow row, String text) {
        var cell = row.addDataCell();
        cell.setText(text);
        cell.addClassName("number");
    }
}
