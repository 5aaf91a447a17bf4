package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.insights.Breakdown;
import app.dapei.insights.Breakdowns;
import app.dapei.insights.BundleReports;
import app.dapei.insights.Cockpit;
import app.dapei.insights.FilterChoices;
import app.dapei.insights.KpiFilter;
import app.dapei.insights.Retention;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.Kpis;
import app.dapei.live.AssociationMeters;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** The figures at three horizons, each with what to do about it. */
@Route(CockpitQuery.ROUTE)
@Menu(title = "insights.cockpit", order = 10, icon = "vaadin:chart")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class CockpitView extends Main implements MainLayout.Titled, BeforeEnterObserver {

    private final Cockpit cockpit;
    private final FilterChoices choices;
    private final CurrentShop current;
    private final KpiTexts texts;
    private final CockpitParts parts;

    CockpitView(
            Cockpit cockpit,
            FilterChoices choices,
            Breakdowns breakdowns,
            BundleReports bundles,
            Retention retention,
            AssociationMeters meters,
            CurrentShop current) {
        this.cockpit = cockpit;
        this.choices = choices;
        this.current = current;
        texts = new KpiTexts(this, getLocale(), current.get().currency());
        parts = new CockpitParts(breakdowns, bundles, retention, meters, texts, getLocale());
        addClassNames("page", "cockpit");
    }

    @Override
    public String titleKey() {
        return "insights.cockpit";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = CockpitQuery.of(event.getLocation().getQueryParameters(), cockpit.lastDay());
        Cockpit.Report report = cockpit.report(query.horizon(), query.filter());
        String refreshed = report.refreshedAt()
                .map(at -> texts.formats().time(at, current.get().zone()))
                .orElse("");
        removeAll();
        if (isUncounted(report)) {
            add(header(query, report, refreshed), tabs(query), uncounted());
            return;
        }
        CockpitParts.Parts made = parts.of(query);
        add(header(query, report, refreshed), tabs(query), filterBar(query), tiles(query, report));
        var columns = new Div(trend(query, report, refreshed), made.next());
        columns.addClassName("two-thirds");
        add(columns);
        made.tables().forEach(this::add);
    }

    /** Whether the shop is new, or the portal, so that zeros would say something that is not so. */
    private static boolean isUncounted(Cockpit.Report report) {
        return report.refreshedAt().isEmpty()
                && report.lines().stream().allMatch(line -> line.now().below() == 0);
    }

    private Component uncounted() {
        var again = new Button(
                getTranslation("insights.uncounted.again"),
                click -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
        return new EmptyState(VaadinIcon.HOURGLASS, getTranslation("insights.uncounted"), again);
    }

    private Component header(CockpitQuery query, Cockpit.Report report, String refreshed) {
        var header = new PageHeader(
                getTranslation("insights.cockpit"),
                new Anchor("cockpit/week", getTranslation("insights.week")),
                new KeptFilters(choices, query),
                new Anchor(drill(query.filter(), "orders"), getTranslation("insights.drill.orders")),
                new Anchor(drill(query.filter(), "events"), getTranslation("insights.drill.events")));
        KpiFilter filter = query.filter();
        header.setRemark(getTranslation(
                "insights.cockpit.remark",
                texts.formats().date(filter.first()),
                texts.formats().date(filter.last()),
                texts.rate(report.completeness(), 1),
                refreshed.isEmpty() ? getTranslation("insights.counting") : refreshed));
        return header;
    }

    private static String drill(KpiFilter filter, String what) {
        return "cockpit/" + what + "?"
                + new CockpitQuery(Horizon.SHORT, filter, Kpis.CLICK_RATE_TIMES, Breakdown.By.SCRIPT)
                        .parameters()
                        .getQueryString();
    }

    private Component tabs(CockpitQuery query) {
        var tabs = new Nav();
        tabs.addClassName("horizons");
        for (Horizon horizon : Horizon.values()) {
            var link = new Anchor(
                    query.at(horizon).address(),
                    getTranslation("insights.horizon." + horizon.name().toLowerCase(Locale.ROOT)));
            link.getElement().setAttribute("router-link", true);
            link.setClassName("chosen", horizon == query.horizon());
            if (horizon == query.horizon()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        return tabs;
    }

    private Component filterBar(CockpitQuery query) {
        return new CockpitFilterBar(
                query.filter(),
                choices.of(query.filter(), getLocale()),
                cockpit.lastDay(),
                filter -> getUI().ifPresent(ui -> go(ui, query.with(filter))));
    }

    private static void go(UI ui, CockpitQuery query) {
        ui.navigate(CockpitQuery.ROUTE, query.parameters());
    }

    private Component tiles(CockpitQuery query, Cockpit.Report report) {
        var tiles = new Div();
        tiles.addClassName("tiles");
        for (Cockpit.Line line : report.lines()) {
            tiles.add(new KpiTile(
                    line,
                    texts,
                    query.with(line.kpi()).address(),
                    line.kpi().equals(query.kpi()),
                    cockpit.isMature(line.kpi(), query.filter())));
        }
        return tiles;
    }

    private Component trend(CockpitQuery query, Cockpit.Report report, String refreshed) {
        Double target = report.lines().stream()
                .filter(line -> line.kpi().equals(query.kpi()))
                .map(Cockpit.Line::target)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        return new Div(
                new TrendPanel(query.kpi(), cockpit.series(query.kpi(), query.filter()), target, texts, refreshed),
                new TargetEditor(cockpit, query.kpi(), target, current));
    }
}
