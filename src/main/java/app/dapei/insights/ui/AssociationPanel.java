package app.dapei.insights.ui;

import app.dapei.bundles.core.AssociationCurve;
import app.dapei.bundles.core.AssociationMeter;
import app.dapei.shared.ui.chart.Chart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How many viewers order, by how many associated products a broadcast showed, and how many are good. */
final class AssociationPanel extends Section {

    AssociationPanel(AssociationCurve curve, KpiTexts texts) {
        addClassName("panel");
        setTestId("association-curve");
        add(new H2(texts.text("association")));
        switch (curve) {
            case AssociationCurve.NotEnough thin -> add(new Paragraph(thin(thin, texts)));
            case AssociationCurve.Fitted fitted ->
                add(
                        new Paragraph(band(fitted, texts)),
                        chart(fitted.points(), texts),
                        new Details(texts.text("chart.table"), table(fitted.points(), texts)));
        }
        var definition = new Paragraph(texts.text("association.definition"));
        definition.addClassName("meta");
        add(definition);
    }

    private static String thin(AssociationCurve.NotEnough thin, KpiTexts texts) {
        return texts.text(
                "association.thin",
                AssociationCurve.ENOUGH_SESSIONS,
                AssociationCurve.ENOUGH_NUMBERS,
                AssociationCurve.ENOUGH_VIEWERS,
                thin.sessions(),
                thin.numbers(),
                AssociationMeter.USUAL.least(),
                AssociationMeter.USUAL.most());
    }

    private static String band(AssociationCurve.Fitted fitted, KpiTexts texts) {
        var good = fitted.good();
        if (good.least() == fitted.points().getFirst().items()
                && good.most() == fitted.points().getLast().items()) {
            return texts.text("association.alike", good.least(), good.most());
        }
        return good.least() == good.most()
                ? texts.text("association.one", good.least())
                : texts.text("association.band", good.least(), good.most());
    }

    private static Component chart(List<AssociationCurve.Point> points, KpiTexts texts) {
        var chart = new Chart(texts.text("association"));
        chart.setWidthFull();
        chart.setHeight("240px");
        chart.show(Chart.ChartData.bar(
                "%",
                points.stream().map(point -> Integer.toString(point.items())).toList(),
                List.of(new Chart.Series(
                                texts.text("association.share"),
                                "main",
                                percents(points, AssociationCurve.Point::share))
                        .withIntervals(
                                percents(points, AssociationCurve.Point::atLeast),
                                percents(points, AssociationCurve.Point::atMost)))));
        return chart;
    }

    private static List<Double> percents(
            List<AssociationCurve.Point> points, ToDoubleFunction<AssociationCurve.Point> share) {
        return points.stream()
                .map(point -> Math.round(share.applyAsDouble(point) * 10_000) / 100.0)
                .toList();
    }

    private static Component table(List<AssociationCurve.Point> points, KpiTexts texts) {
        var table = new PlainTable(List.of(
                texts.text("association.items"),
                texts.text("association.sessions"),
                texts.text("association.viewers"),
                texts.text("association.buyers"),
                texts.text("association.share"),
                texts.text("association.interval")));
        for (var point : points) {
            table.row(List.of(
                    Integer.toString(point.items()),
                    texts.formats().count((long) point.sessions()),
                    texts.formats().count(point.viewers()),
                    texts.formats().count(point.buyers()),
                    texts.formats().percent(point.share()),
                    texts.formats().percent(point.atLeast()) + " – "
                            + texts.formats().percent(point.atMost())));
        }
        return table;
    }
}
