package app.dapei.mining.ui;

import app.dapei.mining.MiningRun.Counts;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;

/** Accounts for a run: how many rules there could have been, how many were tested, left out and why, and kept. */
class RunAccount extends Composite<Details> {

    private final Formats formats = new Formats(getLocale());
    private final NativeTableBody body = new NativeTableBody();

    RunAccount(Counts counts) {
        getContent()
                .setSummaryText(
                        getTranslation("mining.account", formats.count(counts.kept()), formats.count(counts.tested())));
        row("candidates", Math.round(counts.candidates()), 0);
        row("tested", counts.tested(), counts.tested());
        row("belowConfidence", counts.belowConfidence(), counts.tested());
        row("notSignificant", counts.notSignificant(), counts.tested());
        row("notProductive", counts.notProductive(), counts.tested());
        if (counts.notIndependent() > 0) {
            row("notIndependent", counts.notIndependent(), counts.tested());
        }
        row("kept", counts.kept(), counts.tested());
        row("stored", counts.stored(), 0);
        row("leftOut", counts.leftOut(), 0);
        row("stamped", counts.stampedOrders(), 0);
        row("promotion", counts.promotionOrders(), 0);
        var table = new NativeTable(body);
        table.addClassNames("figure-table", "run-account");
        getContent().add(table);
        getContent().setTestId("run-account");
    }

    private void row(String key, long count, long of) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(getTranslation("mining.account." + key));
        row.addDataCell().setText(formats.count(count));
        var bar = row.addDataCell();
        if (of > 0) {
            var fill = new Div();
            fill.addClassName("score-fill");
            fill.setWidth(Math.round(100.0 * count / of) + "%");
            var track = new Div(fill);
            track.addClassName("score-bar");
            bar.add(track);
        }
        row.addDataCell().setText(getTranslation("mining.account." + key + ".why"));
        body.add(row);
    }
}
