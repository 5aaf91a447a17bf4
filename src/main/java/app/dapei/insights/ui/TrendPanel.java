package app.dapei.insights.ui;

import app.dapei.insights.Cockpit;
import app.dapei.insights.core.Kpi;
import app.dapei.insights.core.Reading;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.chart.Chart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One figure over the period beside the period before, with its target, its table and how it is counted. */
final class TrendPanel extends Section {

    TrendPanel(Kpi kpi, List<Cockpit.Point> points, @Nullable Double target, KpiTexts texts, String refreshed) {
        addClassName("panel");
        add(new H2(texts.name(kpi)));
        if (points.stream().noneMatch(point -> point.now() instanceof Reading.Known)) {
            add(new Paragraph(texts.text("chart.thin", texts.formats().count(kpi.leastBase()))));
        } else {
            add(chart(kpi, points, target, texts));
            add(new Details(texts.text("chart.table"), table(kpi, points, texts)));
        }
        add(definition(kpi, texts, refreshed));
    }

    private static Component chart(Kpi kpi, List<Cockpit.Point> points, @Nullable Double target, KpiTexts texts) {
        double factor = kpi.unit() == Kpi.Unit.PERCENT ? 100 : kpi.unit() == Kpi.Unit.RATIO ? 1 : .01;
        var series = new ArrayList<Chart.Series>();
        series.add(new Chart.Series(
                texts.text("chart.now"),
                "main",
                points.stream().map(point -> value(point.now(), factor)).toList()));
        series.add(new Chart.Series(
                texts.text("chart.before"),
                "former",
                points.stream().map(point -> value(point.before(), factor)).toList()));
        if (target != null) {
            series.add(new Chart.Series(
                    texts.text("chart.target"), "target", Collections.nCopies(points.size(), target * factor)));
        }
        var chart = new Chart(texts.name(kpi));
        chart.setWidthFull();
        chart.setHeight("280px");
        chart.show(Chart.ChartData.line(
                kpi.unit() == Kpi.Unit.PERCENT ? "%" : "",
                points.stream()
                        .map(point -> texts.formats().date(point.first()))
                        .toList(),
                series));
        return chart;
    }

    private static @Nullable Double value(Reading reading, double factor) {
        return reading instanceof Reading.Known known ? Math.round(known.value() * factor * 1_000) / 1_000.0 : null;
    }

    private static Component table(Kpi kpi, List<Cockpit.Point> points, KpiTexts texts) {
        var table = new PlainTable(List.of(
                texts.text("chart.from"), texts.text("chart.now"), texts.text("base"), texts.text("chart.before")));
        for (Cockpit.Point point : points) {
            table.row(List.of(
                    texts.formats().date(point.first()),
                    texts.value(kpi, point.now()),
                    texts.base(kpi, point.now()),
                    texts.value(kpi, point.before())));
        }
        return table;
    }

    /** Formula, numerator, denominator, base, clock, when it is settled, refresh time. */
    private static Component definition(Kpi kpi, KpiTexts texts, String refreshed) {
        var definition = new Paragraph(texts.text(
                "definition",
                texts.name(kpi.numerator()),
                texts.name(kpi.denominator()),
                texts.text("base-of." + kpi.base().name().toLowerCase(Locale.ROOT)),
                texts.text("clock." + KpiTexts.lower(kpi.clock())),
                kpi.matureAfterDays() == 0
                        ? texts.text("settled-at-once")
                        : texts.text("settled-after", kpi.matureAfterDays()),
                refreshed.isEmpty() ? Formats.NOTHING : refreshed));
        definition.addClassName("meta");
        return definition;
    }
}
