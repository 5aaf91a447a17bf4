package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.insights.ShopFigures;
import app.dapei.shared.Money;
import app.dapei.shared.NextStep;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import app.dapei.shared.ui.chart.Chart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Where everybody arrives: the shop's headline numbers and what to do next. */
@Route("")
@Menu(title = "insights.overview", order = 0, icon = "vaadin:dashboard")
@PermitAll
class OverviewView extends Main implements MainLayout.Titled {

    private final Formats formats = new Formats(getLocale());
    private final CurrentShop current;

    OverviewView(CurrentShop current, ShopFigures figures, ObjectProvider<NextStep> steps) {
        this.current = current;
        addClassName("page");
        var user = current.user().orElseThrow();
        var header = new PageHeader(getTranslation("insights.overview.hello", user.displayName()));
        add(header);
        if (current.idIfAny().isEmpty()) {
            add(new Paragraph(getTranslation("insights.overview.no-shop")), nextSteps(steps));
            return;
        }
        switch (user.role()) {
            case HOST -> add(nextSteps(steps));
            case MERCHANT, ANALYST, ADMIN -> {
                var headline = figures.headline();
                header.setRemark(
                        getTranslation("insights.overview.period", headline.days(), formats.date(headline.lastDay())));
                add(tiles(headline), columns(chart(headline), nextSteps(steps)));
            }
        }
    }

    @Override
    public String titleKey() {
        return "insights.overview";
    }

    private Component tiles(ShopFigures.Headline headline) {
        var now = headline.now();
        var before = headline.before();
        var tiles = new Div(
                new HeadlineTile(
                        getTranslation("insights.amount"),
                        formats.wholeMoney(new Money(now.amount(), current.get().currency())),
                        change(now.amount(), before.amount())),
                new HeadlineTile(
                        getTranslation("insights.orders"),
                        formats.count(now.orders()),
                        change(now.orders(), before.orders())),
                new HeadlineTile(
                        getTranslation("insights.aov"),
                        now.orders() == 0 ? Formats.NOTHING : money(Math.round((double) now.amount() / now.orders())),
                        getTranslation("insights.aov.base", formats.count(now.orders()))),
                new HeadlineTile(
                        getTranslation("insights.several"),
                        formats.percent(now.severalProducts()),
                        getTranslation(
                                "insights.several.base",
                                formats.count(now.ordersWithSeveral()),
                                formats.count(now.orders()))),
                new HeadlineTile(
                        getTranslation("insights.products"),
                        formats.count(headline.products()),
                        getTranslation(
                                "insights.products.base",
                                formats.count(headline.soldOut()),
                                formats.count(headline.lowStock()))));
        tiles.addClassName("tiles");
        return tiles;
    }

    private String change(long now, long before) {
        if (before == 0) {
            return getTranslation("insights.change.none");
        }
        double share = (double) (now - before) / before;
        var key = share > 0 ? "insights.change.up" : share < 0 ? "insights.change.down" : "insights.change.same";
        return getTranslation(key, formats.percent(Math.abs(share)));
    }

    private String money(long minor) {
        return formats.money(new Money(minor, current.get().currency()));
    }

    private Component chart(ShopFigures.Headline headline) {
        var chart = new Chart(getTranslation("insights.chart"));
        chart.setWidthFull();
        chart.setHeight("280px");
        var days = headline.byDay();
        chart.show(Chart.ChartData.line(
                getTranslation("insights.chart.unit"),
                days.stream().map(day -> formats.date(day.day())).toList(),
                List.of(new Chart.Series(
                        getTranslation("insights.orders"),
                        "main",
                        days.stream().map(day -> (double) day.orders()).toList()))));
        return panel("insights.chart", chart);
    }

    private Component nextSteps(ObjectProvider<NextStep> steps) {
        var list = new Div();
        list.addClassName("next-steps");
        var open = steps.orderedStream().flatMap(step -> step.open().stream()).toList();
        for (var offer : open) {
            var link = new Anchor(offer.path(), getTranslation(offer.actionKey()));
            link.addClassName("next-step-action");
            var step = new Div(
                    new Paragraph(
                            getTranslation(offer.textKey(), offer.parameters().toArray())),
                    link);
            step.addClassName("next-step");
            list.add(step);
        }
        if (open.isEmpty()) {
            list.add(new Paragraph(getTranslation("insights.next.nothing")));
        }
        return panel("insights.next", list);
    }

    private Component columns(Component wide, Component narrow) {
        var columns = new Div(wide, narrow);
        columns.addClassName("two-thirds");
        return columns;
    }

    private Component panel(String titleKey, Component content) {
        var panel = new Section(new H2(getTranslation(titleKey)), content);
        panel.addClassName("panel");
        return panel;
    }
}
