package app.dapei.insights.ui;

import app.dapei.insights.core.CohortTable;
import app.dapei.shared.Rate;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Retention by cohort as a table whose cells are the darker the more buyers came back; what is not over is blank. */
final class CohortHeat extends Section {

    /** A share that is coloured fully. */
    private static final double FULL = .25;

    private final KpiTexts texts;

    CohortHeat(CohortTable cohorts, KpiTexts texts) {
        this.texts = texts;
        addClassName("panel");
        var head =
                new Div(new H2(texts.text("cohorts")), new TableFile("cohorts", titles(cohorts), () -> plain(cohorts)));
        head.addClassName("panel-head");
        var remark = new Paragraph(texts.text("cohorts.remark"));
        remark.addClassName("meta");
        var table = new PlainTable(titles(cohorts));
        table.getElement().getClassList().add("cohort-heat");
        for (CohortTable.Row row : cohorts.rows()) {
            table.elements(cells(row, cohorts.months()));
        }
        table.elements(means(cohorts));
        var scroller = new Div(table);
        scroller.addClassName("wide-table");
        add(head, remark, scroller);
    }

    private List<String> titles(CohortTable cohorts) {
        var titles = new ArrayList<String>();
        titles.add(texts.text("cohorts.month"));
        titles.add(texts.text("cohorts.size"));
        for (int k = 1; k <= cohorts.months(); k++) {
            titles.add(texts.text("cohorts.after", k));
        }
        return titles;
    }

    private List<Element> cells(CohortTable.Row row, int months) {
        var cells = new ArrayList<Element>();
        cells.add(PlainTable.cell("th", YearMonth.from(row.month()).toString()));
        cells.add(PlainTable.cell("td", texts.formats().count(row.size())));
        for (int k = 1; k <= months; k++) {
            cells.add(row.after(k).map(this::heat).orElseGet(() -> PlainTable.cell("td", "")));
        }
        return cells;
    }

    private List<Element> means(CohortTable cohorts) {
        var cells = new ArrayList<Element>();
        cells.add(PlainTable.cell("th", texts.text("cohorts.mean")));
        cells.add(PlainTable.cell("td", ""));
        for (int k = 1; k <= cohorts.months(); k++) {
            cells.add(heat(cohorts.mean(k)));
        }
        return cells;
    }

    private Element heat(Rate rate) {
        double share = rate.value().orElse(0);
        Element cell = PlainTable.cell("td", texts.formats().percent(rate));
        cell.getStyle().set("--heat", String.format(Locale.ROOT, "%.0f%%", Math.min(1, share / FULL) * 85));
        cell.setAttribute("title", texts.counts(rate));
        cell.getClassList().add("heat");
        return cell;
    }

    private static List<List<Object>> plain(CohortTable cohorts) {
        var rows = new ArrayList<List<Object>>();
        for (CohortTable.Row row : cohorts.rows()) {
            var cells = new ArrayList<Object>();
            cells.add(YearMonth.from(row.month()).toString());
            cells.add(row.size());
            row.months().forEach(rate -> cells.add(KpiTexts.plain(rate)));
            rows.add(cells);
        }
        return rows;
    }
}
