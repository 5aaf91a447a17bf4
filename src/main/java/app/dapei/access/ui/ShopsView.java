package app.dapei.access.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.access.ShopEntrance;
import app.dapei.access.ShopRegister;
import app.dapei.access.ShopRow;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The shops of the installation: open one, enter one. */
@Route(ShopsView.ROUTE)
@Menu(title = "access.shops", order = 910, icon = "vaadin:shop")
@RolesAllowed(Roles.ADMIN)
class ShopsView extends Main implements BeforeEnterObserver, MainLayout.Titled {

    static final String ROUTE = "shops";

    /** Parameter in the address of somebody who came here because a screen needs a shop. */
    static final String ASKED = "choose";

    private final ShopRegister register;
    private final ShopEntrance entrance;
    private final CurrentShop current;
    private final Grid<ShopRow> grid = new Grid<>();
    private final Div hint = new Div(new Paragraph(getTranslation("access.shops.choose")));
    private final PageHeader header;

    ShopsView(ShopRegister register, ShopEntrance entrance, CurrentShop current) {
        this.register = register;
        this.entrance = entrance;
        this.current = current;
        addClassNames("page", "page-fill");
        var open = new Button(getTranslation("access.shops.open"), VaadinIcon.PLUS.create(), click -> openShop());
        open.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        open.setTestId("open-shop");
        var export = new CsvDownload(getTranslation("shell.export"), "shops.csv", this::headings, this::write);
        header = new PageHeader(getTranslation("access.shops"), export, open);
        hint.addClassNames("message", "info");
        hint.setVisible(false);
        hint.setTestId("choose-shop");
        setUpGrid();
        add(header, hint, grid);
        refresh();
    }

    @Override
    public String titleKey() {
        return "access.shops";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        hint.setVisible(event.getLocation().getQueryParameters().getParameters().containsKey(ASKED));
    }

    private void setUpGrid() {
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("access.shops.name"))
                .setComparator(Comparator.comparing(row -> row.shop().name(getLocale())))
                .setFlexGrow(3)
                .setWidth("220px");
        grid.addColumn(row -> row.shop().currency().getCurrencyCode())
                .setHeader(getTranslation("access.shops.currency"))
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("90px");
        grid.addColumn(row -> row.shop().zone().getId())
                .setHeader(getTranslation("access.shops.zone"))
                .setSortable(true)
                .setWidth("150px");
        grid.addColumn(ShopRow::people)
                .setHeader(getTranslation("access.people"))
                .setSortable(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("90px");
        grid.addColumn(row -> new Formats(getLocale())
                        .time(row.createdAt(), row.shop().zone()))
                .setHeader(getTranslation("access.shops.since"))
                .setComparator(Comparator.comparing(ShopRow::createdAt))
                .setWidth("150px");
        grid.addComponentColumn(this::door).setFlexGrow(0).setWidth("130px").setTextAlign(ColumnTextAlign.END);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setTestId("shops");
    }

    private List<String> headings() {
        return Stream.of(
                        "access.shops.name",
                        "access.shops.code",
                        "access.shops.currency",
                        "access.shops.zone",
                        "access.people",
                        "access.shops.since")
                .map(this::getTranslation)
                .toList();
    }

    private void write(CsvText csv) {
        var formats = new Formats(getLocale());
        for (var row : register.all()) {
            var shop = row.shop();
            csv.row(List.of(
                    shop.name(getLocale()),
                    shop.code(),
                    shop.currency().getCurrencyCode(),
                    shop.zone().getId(),
                    Long.toString(row.people()),
                    formats.time(row.createdAt(), shop.zone())));
        }
    }

    private Component name(ShopRow row) {
        var name = new Span(row.shop().name(getLocale()));
        name.addClassName("product-cell-name");
        var code = new Span(row.shop().code());
        code.addClassName("product-cell-remark");
        var words = new Div(name, code);
        words.addClassName("product-cell-words");
        var cell = new Div(words);
        cell.addClassName("product-cell");
        if (row.demo()) {
            var demo = new Span(getTranslation("access.shops.demo"));
            demo.addClassNames("tag", "info");
            cell.add(demo);
        }
        return cell;
    }

    private Component door(ShopRow row) {
        if (Objects.equals(current.idIfAny().orElse(null), row.shop().id())) {
            var leave = new Button(getTranslation("access.shops.leave"), click -> {
                KeptSignIn.keep(entrance.leave());
                start(ROUTE);
            });
            leave.setTestId("leave-shop");
            return leave;
        }
        var enter = new Button(getTranslation("access.shops.enter"), click -> {
            KeptSignIn.keep(entrance.enter(row.shop().id()));
            start("");
        });
        enter.setAriaLabel(
                getTranslation("access.shops.enter") + " " + row.shop().name(getLocale()));
        enter.setTestId("enter-" + row.shop().code());
        return enter;
    }

    /** Begins again, because the frame shows another shop and other screens. */
    private void start(String path) {
        getUI().orElseThrow().getPage().setLocation(path.isEmpty() ? "." : path);
    }

    private void openShop() {
        new ShopDialog(draft -> {
                    register.open(draft);
                    refresh();
                })
                .open();
    }

    private void refresh() {
        var rows = register.all();
        grid.setItems(rows);
        header.setRemark(Integer.toString(rows.size()));
    }
}
