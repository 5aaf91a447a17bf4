package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.insights.Cockpit;
import app.dapei.insights.Drill;
import app.dapei.shared.Money;
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

/** The orders behind the cockpit's figures, under the same filter. */
@Route("cockpit/orders")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class DrillOrdersView extends Main implements MainLayout.Titled, BeforeEnterObserver {

    private final Drill drill;
    private final Cockpit cockpit;
    private final CurrentShop current;

    DrillOrdersView(Drill drill, Cockpit cockpit, CurrentShop current) {
        this.drill = drill;
        this.cockpit = cockpit;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String titleKey() {
        return "insights.drill.orders";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = CockpitQuery.of(event.getLocation().getQueryParameters(), cockpit.lastDay());
        var texts = new KpiTexts(this, getLocale(), current.get().currency());
        Formats formats = texts.formats();
        List<Drill.OrderRow> rows = drill.orders(query.filter());
        removeAll();
        var header = new PageHeader(
                getTranslation("insights.drill.orders"),
                new Anchor(query.address(), getTranslation("insights.cockpit")));
        header.setRemark(getTranslation(
                "insights.drill.remark",
                formats.date(query.filter().first()),
                formats.date(query.filter().last()),
                formats.count(rows.size()),
                formats.count(Drill.MOST_ORDERS)));
        add(
                header,
                new FigureGrid<>("orders", texts.text("drill.orders"), "", rows)
                        .words(texts.text("drill.number"), Drill.OrderRow::number)
                        .words(
                                texts.text("drill.at"),
                                row -> formats.time(row.at(), current.get().zone()))
                        .words(texts.text("drill.buyer"), row -> Objects.toString(row.buyer(), Formats.NOTHING))
                        .words(texts.text("drill.status"), row -> texts.text("status." + KpiTexts.lower(row.status())))
                        .number(texts.text("measure.units"), row -> formats.count(row.units()), Drill.OrderRow::units)
                        .number(
                                texts.text("measure.amount"),
                                row -> formats.money(
                                        new Money(row.amount(), current.get().currency())),
                                row -> row.amount() / 100.0)
                        .number(
                                texts.text("drill.bundled"),
                                row -> formats.count(row.bundled()),
                                Drill.OrderRow::bundled)
                        .number(
                                texts.text("drill.returned"),
                                row -> formats.count(row.returned()),
                                Drill.OrderRow::returned));
    }
}
