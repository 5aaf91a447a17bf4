package app.dapei.insights.ui;

import app.dapei.insights.Cockpit;
import app.dapei.insights.core.Reading;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A figure with its base, its change, the usual weekday, the target and whether it is settled; leads to its chart. */
final class KpiTile extends Anchor {

    KpiTile(Cockpit.Line line, KpiTexts texts, String href, boolean chosen, boolean mature) {
        super(href);
        addClassNames("tile", "kpi-tile");
        setClassName("chosen", chosen);
        getElement().setAttribute("router-link", true);
        getElement().setAttribute("aria-current", chosen ? "true" : "false");
        setTestId("kpi-" + line.kpi().key());
        add(span("tile-name", texts.name(line.kpi())), span("tile-value", texts.value(line.kpi(), line.now())));
        add(span("tile-base", texts.base(line.kpi(), line.now())));
        var change = span("kpi-change", texts.change(line.now(), line.before()));
        change.addClassName(colour(line));
        add(change);
        if (line.lastDay() instanceof Reading.Known && line.sameWeekdays() instanceof Reading.Known) {
            add(span(
                    "tile-base",
                    texts.text(
                            "weekday",
                            texts.value(line.kpi(), line.lastDay()),
                            texts.value(line.kpi(), line.sameWeekdays()))));
        }
        Double target = line.target();
        if (target != null) {
            add(span("tile-base", texts.text("target-is", texts.value(line.kpi(), target))));
        }
        if (!mature) {
            var tag = span("tag", texts.text("immature", line.kpi().matureAfterDays()));
            tag.addClassNames("caution");
            add(tag);
        }
    }

    private static String colour(Cockpit.Line line) {
        if (line.now() instanceof Reading.Known now
                && line.before() instanceof Reading.Known before
                && now.value() != before.value()) {
            boolean up = now.value() > before.value();
            return up == line.kpi().lessIsBetter() ? "falling" : "rising";
        }
        return "unknown";
    }

    private static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
