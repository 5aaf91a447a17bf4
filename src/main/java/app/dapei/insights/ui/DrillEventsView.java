package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.Funnels;
import app.dapei.insights.Cockpit;
import app.dapei.insights.Drill;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The viewer events behind the cockpit's figures, under the same filter, as far back as they are kept. */
@Route("cockpit/events")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class DrillEventsView extends Main implements MainLayout.Titled, BeforeEnterObserver {

    private final Drill drill;
    private final Cockpit cockpit;
    private final CurrentShop current;

    DrillEventsView(Drill drill, Cockpit cockpit, CurrentShop current) {
        this.drill = drill;
        this.cockpit = cockpit;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String titleKey() {
        return "insights.drill.events";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = CockpitQuery.of(event.getLocation().getQueryParameters(), cockpit.lastDay());
        var texts = new KpiTexts(this, getLocale(), current.get().currency());
        Formats formats = texts.formats();
        List<ActivityEvent> rows = drill.events(query.filter());
        removeAll();
        var header = new PageHeader(
                getTranslation("insights.drill.events"),
                new Anchor(query.address(), getTranslation("insights.cockpit")));
        header.setRemark(getTranslation(
                "insights.drill.remark",
                formats.date(query.filter().first()),
                formats.date(query.filter().last()),
                formats.count(rows.size()),
                formats.count(Funnels.MOST_EVENTS)));
        add(
                header,
                new FigureGrid<>(
                                "events",
                                texts.text("drill.events"),
                                texts.text(
                                        "drill.kept",
                                        formats.time(
                                                drill.eventsSince(),
                                                current.get().zone())),
                                rows)
                        .words(
                                texts.text("drill.at"),
                                row -> formats.time(row.at(), current.get().zone()))
                        .words(texts.text("drill.kind"), row -> texts.text("kind." + KpiTexts.lower(row.kind())))
                        .words(texts.text("drill.viewer"), ActivityEvent::viewer)
                        .words(texts.text("drill.product"), row -> text(row.productId()))
                        .words(texts.text("by.bundle"), row -> text(row.bundleId()))
                        .words(texts.text("by.session"), row -> text(row.session()))
                        .words(texts.text("by.script"), row -> text(row.script()))
                        .words(texts.text("filter.arm"), row -> text(row.arm())));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, Formats.NOTHING);
    }
}
