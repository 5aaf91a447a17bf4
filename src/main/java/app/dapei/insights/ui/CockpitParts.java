package app.dapei.insights.ui;

import app.dapei.insights.Breakdown;
import app.dapei.insights.Breakdowns;
import app.dapei.insights.BundleHealth;
import app.dapei.insights.BundleReports;
import app.dapei.insights.Retention;
import app.dapei.insights.ui.NextStepsPanel.Step;
import app.dapei.live.AssociationMeters;
import app.dapei.shared.Rate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a horizon's tab shows below its figures: what to do next, and its tables. */
final class CockpitParts {

    private static final long LEAST = 30;

    private final Breakdowns breakdowns;
    private final BundleReports bundles;
    private final Retention retention;
    private final AssociationMeters meters;
    private final KpiTexts texts;
    private final Locale reader;

    CockpitParts(
            Breakdowns breakdowns,
            BundleReports bundles,
            Retention retention,
            AssociationMeters meters,
            KpiTexts texts,
            Locale reader) {
        this.breakdowns = breakdowns;
        this.bundles = bundles;
        this.retention = retention;
        this.meters = meters;
        this.texts = texts;
        this.reader = reader;
    }

    /** The panel beside the chart, and the tables below. */
    record Parts(Component next, List<Component> tables) {}

    Parts of(CockpitQuery query) {
        var advice = new Advice(texts);
        var steps = new ArrayList<Step>();
        var tables = new ArrayList<Component>();
        switch (query.horizon()) {
            case SHORT -> {
                List<Breakdown> scripts = breakdowns.of(Breakdown.By.SCRIPT, query.filter(), reader);
                steps.addAll(advice.ofScripts(scripts));
                tables.add(funnel(
                        query,
                        query.by() == Breakdown.By.SCRIPT
                                ? scripts
                                : breakdowns.of(query.by(), query.filter(), reader)));
            }
            case MID -> {
                List<BundleHealth> health = bundles.health(query.filter(), reader);
                steps.addAll(advice.ofBundles(health));
                tables.add(new BundleTable(texts).of(health));
                tables.add(new AssociationPanel(meters.curve(), texts));
            }
            case LONG -> {
                List<BundleHealth> health = bundles.health(query.filter(), reader);
                Rate with = retention.again90(query.filter(), true);
                Rate without = retention.again90(query.filter(), false);
                steps.addAll(advice.ofRetention(with, without));
                steps.addAll(advice.ofBundles(health));
                tables.add(new CohortHeat(retention.cohorts(null), texts));
                tables.add(again(with, without));
                tables.add(new BundleTable(texts).of(health));
            }
        }
        return new Parts(
                new NextStepsPanel(texts.text("next"), steps, texts.text("next.none"), advice.levers(query.horizon())),
                tables);
    }

    private Component funnel(CockpitQuery query, List<Breakdown> rows) {
        var table = new FigureGrid<>("funnel", texts.text("funnel"), texts.text("funnel.remark"), rows)
                .words(texts.text("by." + KpiTexts.lower(query.by())), Breakdown::name)
                .number(
                        texts.text("measure.exposures"),
                        row -> texts.formats().count(row.exposures()),
                        Breakdown::exposures)
                .number(
                        texts.text("measure.exposed_viewers"),
                        row -> texts.formats().count(row.viewers()),
                        Breakdown::viewers)
                .number(
                        texts.text("kpi.click-times"),
                        row -> texts.rate(row.clicks(), LEAST),
                        row -> KpiTexts.plain(row.clicks()))
                .number(
                        texts.text("kpi.click-viewers"),
                        row -> texts.rate(row.clickers(), LEAST),
                        row -> KpiTexts.plain(row.clickers()))
                .number(
                        texts.text("kpi.convert-times"),
                        row -> texts.rate(row.converts(), LEAST),
                        row -> KpiTexts.plain(row.converts()))
                .number(
                        texts.text("kpi.convert-viewers"),
                        row -> texts.rate(row.buyers(), LEAST),
                        row -> KpiTexts.plain(row.buyers()));
        if (query.by() == Breakdown.By.SCRIPT) {
            table.words(
                    texts.text("funnel.verdict"),
                    row -> row.verdict() == null ? "" : texts.text("verdict." + KpiTexts.lower(row.verdict())));
        }
        var tabs = new Div();
        tabs.addClassName("by-tabs");
        for (Breakdown.By by : Breakdown.By.values()) {
            var link = new Anchor(query.with(by).address(), texts.text("by." + KpiTexts.lower(by)));
            link.setClassName("chosen", by == query.by());
            link.getElement().setAttribute("router-link", true);
            tabs.add(link);
        }
        return new Div(tabs, table);
    }

    private Component again(Rate with, Rate without) {
        var panel = new Section(new H2(texts.text("again")));
        panel.addClassName("panel");
        var table = new PlainTable(
                List.of(texts.text("again.first"), texts.text("kpi.repurchase-90"), texts.text("again.counts")));
        table.row(List.of(texts.text("again.with"), texts.rate(with, LEAST), texts.counts(with)));
        table.row(List.of(texts.text("again.without"), texts.rate(without, LEAST), texts.counts(without)));
        var remark = new Paragraph(texts.text("again.remark"));
        remark.addClassName("meta");
        panel.add(table, remark);
        return panel;
    }
}
