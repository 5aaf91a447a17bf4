package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.insights.Breakdown;
import app.dapei.insights.Breakdowns;
import app.dapei.insights.BundleReports;
import app.dapei.insights.Cockpit;
import app.dapei.insights.KpiFilter;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.Kpi;
import app.dapei.insights.core.Kpis;
import app.dapei.insights.core.Reading;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The last seven days in a few sentences, made by rules from the figures; read in a minute, or printed. */
@Route("cockpit/week")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class WeekView extends Main implements MainLayout.Titled {

    private static final List<Kpi> TOLD =
            List.of(Kpis.ORDER_VALUE, Kpis.SPEND_PER_BUYER, Kpis.ATTACH_ORDERS, Kpis.UNITS_PER_ORDER);
    private static final List<Kpi> SHORT = List.of(Kpis.CLICK_RATE_VIEWERS, Kpis.WATCH_CONVERSION, Kpis.GPM);

    private final Cockpit cockpit;
    private final KpiTexts texts;
    private final Div summary = new Div();

    WeekView(Cockpit cockpit, Breakdowns breakdowns, BundleReports bundles, CurrentShop current) {
        this.cockpit = cockpit;
        texts = new KpiTexts(this, getLocale(), current.get().currency());
        addClassName("page");
        summary.addClassNames("panel", "summary");
        var week = KpiFilter.lastDays(7, cockpit.lastDay());
        var print = new Button(
                getTranslation("insights.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        var header = new PageHeader(
                getTranslation("insights.week"), print, new Anchor("cockpit", getTranslation("insights.cockpit")));
        header.setRemark(getTranslation(
                "insights.drill.days",
                texts.formats().date(week.first()),
                texts.formats().date(week.last())));
        add(header, summary);
        sales(week);
        tell(week, Horizon.MID, TOLD);
        tell(week, Horizon.SHORT, SHORT);
        var advice = new Advice(texts);
        var quarter = KpiFilter.lastDays(Horizon.MID.days(), cockpit.lastDay());
        advice.ofScripts(breakdowns.of(Breakdown.By.SCRIPT, quarter, getLocale()))
                .forEach(step -> say(step.sentence()));
        advice.ofBundles(bundles.health(quarter, getLocale())).forEach(step -> say(step.sentence()));
    }

    @Override
    public String titleKey() {
        return "insights.week";
    }

    private void sales(KpiFilter week) {
        Cockpit.Line line = line(week, Horizon.MID, Kpis.ORDER_VALUE);
        if (line.now().below() == 0) {
            say(texts.text("week.nothing"));
            return;
        }
        say(texts.text(
                "week.sales",
                texts.value(Kpis.SPEND_PER_BUYER, line.now().above()),
                texts.formats().count(line.now().below()),
                texts.change(sum(line.now()), sum(line.before()))));
    }

    private static Reading sum(Reading reading) {
        return new Reading.Known(reading.above(), reading.above(), 1);
    }

    private void tell(KpiFilter week, Horizon horizon, List<Kpi> kpis) {
        for (Kpi kpi : kpis) {
            Cockpit.Line line = line(week, horizon, kpi);
            if (line.now() instanceof Reading.Known) {
                say(texts.text(
                        "week.figure",
                        texts.name(kpi),
                        texts.value(kpi, line.now()),
                        texts.change(line.now(), line.before())));
            }
        }
    }

    private Cockpit.Line line(KpiFilter week, Horizon horizon, Kpi kpi) {
        return cockpit.report(horizon, week).lines().stream()
                .filter(line -> line.kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private void say(String sentence) {
        summary.add(new Paragraph(sentence));
    }
}
