package app.dapei.mining.ui;

import app.dapei.catalog.ProductRow;
import app.dapei.mining.AssociationEvidence;
import app.dapei.mining.EvidenceOrder;
import app.dapei.mining.EvidenceSplit;
import app.dapei.mining.EvidenceWeek;
import app.dapei.mining.core.Evidence;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.chart.Chart;
import app.dapei.shared.ui.chart.Chart.ChartData;
import app.dapei.shared.ui.chart.Chart.Series;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;

/** What stands behind an association: with and without bundles, week by week, and the very orders. */
class EvidenceDrawer extends Dialog {

    private final Formats formats = new Formats(getLocale());
    private final AssociationTexts texts = new AssociationTexts(getLocale());
    private final ZoneId zone;

    EvidenceDrawer(EvidenceSources sources, NamedAssociation association) {
        zone = sources.zone();
        var evidence = sources.mined();
        var antecedent = association.antecedent().stream().map(ProductRow::id).toList();
        long consequent = association.consequent().id();
        setHeaderTitle(texts.names(association.antecedent()) + " → "
                + association.consequent().name(getLocale()));
        addClassName("evidence-drawer");
        setWidth("760px");
        add(new Paragraph(texts.sentence(association)));
        evidence.split(antecedent, consequent).ifPresent(split -> add(bundles(split)));
        var weeks = evidence.weeks(antecedent, consequent);
        if (!weeks.isEmpty()) {
            add(new H3(getTranslation("mining.evidence.trend")), trend(weeks));
        }
        if (antecedent.size() == 1) {
            add(new RecentWindows(sources.recent(), antecedent.getFirst(), consequent));
        }
        add(new H3(getTranslation("mining.evidence.orders")), orders(evidence, antecedent, consequent));
        var close = new Button(getTranslation("shell.close"), click -> close());
        getFooter().add(close);
    }

    private Component bundles(EvidenceSplit split) {
        var header = new NativeTableRow();
        for (var column : List.of("", ".together", ".share", ".lift")) {
            header.addHeaderCell().setText(column.isEmpty() ? "" : getTranslation("mining.evidence.column" + column));
        }
        var table = new NativeTable(
                new NativeTableHeader(header),
                new NativeTableBody(
                        row("mining.evidence.all", split.all()), row("mining.evidence.unbundled", split.unbundled())));
        table.addClassName("figure-table");
        var verdict =
                new Paragraph(getTranslation(split.standsAlone() ? "mining.evidence.stands" : "mining.evidence.falls"));
        var box = new Div(table, verdict);
        box.addClassName("evidence-split");
        return box;
    }

    private NativeTableRow row(String key, Evidence counts) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(getTranslation(key));
        row.addDataCell()
                .setText(getTranslation(
                        "mining.grid.together.value", formats.count((long) counts.count()), formats.count((long)
                                counts.antecedentCount())));
        boolean hasBase = counts.antecedentCount() > 0 && counts.consequentCount() > 0;
        row.addDataCell().setText(hasBase ? formats.percent(counts.confidence()) : Formats.NOTHING);
        row.addDataCell().setText(hasBase ? formats.decimal(counts.lift(), 1) + "×" : Formats.NOTHING);
        return row;
    }

    private Component trend(List<EvidenceWeek> weeks) {
        var chart = new Chart(getTranslation("mining.evidence.trend"));
        chart.setWidthFull();
        chart.setHeight("200px");
        chart.show(ChartData.bar(
                getTranslation("mining.evidence.unit"),
                weeks.stream()
                        .map(week -> formats.date(week.monday()) + (week.promotion() ? " ★" : ""))
                        .toList(),
                List.of(
                        new Series(
                                getTranslation("mining.evidence.unbundled"),
                                "associated",
                                weeks.stream()
                                        .map(week -> (double) week.unbundled())
                                        .toList()),
                        new Series(
                                getTranslation("mining.evidence.bundled"),
                                "bundle",
                                weeks.stream()
                                        .map(week -> (double) week.bundled())
                                        .toList()))));
        return chart;
    }

    private Component orders(AssociationEvidence evidence, List<Long> antecedent, long consequent) {
        var grid = new Grid<EvidenceOrder>();
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        grid.addColumn(order -> formats.time(order.orderedAt(), zone))
                .setHeader(getTranslation("mining.evidence.when"));
        grid.addColumn(order -> order.platform() + " " + order.externalNo())
                .setHeader(getTranslation("mining.evidence.order"))
                .setFlexGrow(2);
        grid.addColumn(EvidenceOrder::products)
                .setHeader(getTranslation("mining.evidence.products"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(order -> {
                    var tag = new Span(order.bundled() ? getTranslation("mining.evidence.bundled") : "");
                    if (order.bundled()) {
                        tag.addClassNames("tag", "info");
                    }
                    return tag;
                })
                .setHeader("");
        grid.setItemsPageable(page -> evidence.orders(antecedent, consequent, page));
        grid.setHeight("260px");
        return grid;
    }
}
