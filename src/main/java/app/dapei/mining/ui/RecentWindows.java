package app.dapei.mining.ui;

import app.dapei.mining.MiningPlan;
import app.dapei.mining.PairCounts;
import app.dapei.mining.core.PairLedger;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** How often two products went together in the last days, up to the order that came a moment ago. */
class RecentWindows extends Composite<Div> {

    private final Formats formats = new Formats(getLocale());

    RecentWindows(PairCounts counts, long product, long other) {
        getContent().addClassName("evidence-recent");
        getContent().setTestId("recent-windows");
        getContent().add(new H3(getTranslation("mining.recent")));
        var pairs = MiningPlan.WINDOWS.stream()
                .flatMap(window -> counts.pair(product, other, window).stream().map(pair -> row(window, pair)))
                .toList();
        if (pairs.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("mining.recent.counting")));
            return;
        }
        var header = new NativeTableRow();
        for (var column : List.of("window", "together", "share", "lift")) {
            header.addHeaderCell().setText(getTranslation("mining.recent." + column));
        }
        var table = new NativeTable(
                new NativeTableHeader(header), new NativeTableBody(pairs.toArray(NativeTableRow[]::new)));
        table.addClassName("figure-table");
        getContent().add(table);
    }

    private NativeTableRow row(int window, PairLedger.Pair pair) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(getTranslation("mining.form.days", window));
        row.addDataCell()
                .setText(getTranslation(
                        "mining.grid.together.value", formats.count((long) pair.together()), formats.count((long)
                                pair.ofProduct())));
        boolean known = pair.together() > 0;
        row.addDataCell().setText(known ? formats.percent(pair.evidence().confidence()) : Formats.NOTHING);
        row.addDataCell().setText(known ? formats.decimal(pair.evidence().lift(), 1) + "×" : Formats.NOTHING);
        return row;
    }
}
