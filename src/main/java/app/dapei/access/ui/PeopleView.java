package app.dapei.access.ui;

import app.dapei.access.LastAdminException;
import app.dapei.access.People;
import app.dapei.access.Person;
import app.dapei.access.PersonFilter;
import app.dapei.access.Roles;
import app.dapei.access.Shop;
import app.dapei.access.Shops;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Moment;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of all shops: add, change, disable, give a new password. */
@Route(PeopleView.ROUTE)
@Menu(title = "access.people", order = 920, icon = "vaadin:users")
@RolesAllowed(Roles.ADMIN)
class PeopleView extends Main implements MainLayout.Titled {

    static final String ROUTE = "people";

    private final People people;
    private final Clock clock;
    private final Map<Long, Shop> shops;
    private final Grid<Person> grid = new Grid<>();
    private final PageHeader header;
    private PersonFilter filter = PersonFilter.ALL;

    PeopleView(People people, Shops shops, Clock clock) {
        this.people = people;
        this.clock = clock;
        this.shops = shops.all().stream().collect(Collectors.toMap(Shop::id, Function.identity()));
        addClassNames("page", "page-fill");
        var add = new Button(getTranslation("access.people.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.setTestId("add-person");
        var export = new CsvDownload(getTranslation("shell.export"), "people.csv", this::headings, this::write);
        header = new PageHeader(getTranslation("access.people"), export, add);
        setUpGrid();
        add(header, new PersonFilterBar(shops.all(), this::show), grid);
    }

    @Override
    public String titleKey() {
        return "access.people";
    }

    private void setUpGrid() {
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("access.people.name"))
                .setSortProperty("name")
                .setFlexGrow(3)
                .setWidth("220px");
        grid.addColumn(person -> getTranslation("access.role." + person.role()))
                .setHeader(getTranslation("access.people.role"))
                .setSortProperty("role")
                .setWidth("110px");
        grid.addColumn(person -> shopName(person.shopId()))
                .setHeader(getTranslation("access.people.shop"))
                .setSortProperty("shop")
                .setWidth("160px");
        grid.addComponentColumn(PeopleView::stateTag)
                .setHeader(getTranslation("access.people.state"))
                .setSortProperty("state")
                .setFlexGrow(0)
                .setWidth("110px");
        grid.addComponentColumn(person -> new Moment(person.lastSignInAt(), clock.instant(), ZoneId.systemDefault()))
                .setHeader(getTranslation("access.people.last"))
                .setSortProperty("last")
                .setWidth("140px");
        grid.addComponentColumn(this::acts).setFlexGrow(0).setWidth("64px");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItemsPageable(page -> people.find(filter, page), page -> count())
                .setIdentifierProvider(Person::id);
        grid.setTestId("people");
    }

    private int count() {
        var count = people.count(filter);
        header.setRemark(Long.toString(count));
        return Math.toIntExact(count);
    }

    private List<String> headings() {
        return Stream.of("name", "username", "role", "shop", "state", "last")
                .map(key -> getTranslation("access.people." + key))
                .toList();
    }

    private void write(CsvText csv) {
        people.forEach(
                filter,
                person -> csv.row(List.of(
                        person.displayName(),
                        person.username(),
                        getTranslation("access.role." + person.role()),
                        shopName(person.shopId()),
                        getTranslation(stateKey(person)),
                        lastSignIn(person))));
    }

    private void show(PersonFilter other) {
        filter = other;
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private String shopName(@Nullable Long shopId) {
        var shop = shopId == null ? null : shops.get(shopId);
        return shop == null ? Formats.NOTHING : shop.name(getLocale());
    }

    private Component name(Person person) {
        var name = new Span(person.displayName());
        name.addClassName("product-cell-name");
        var username = new Span(person.username());
        username.addClassName("product-cell-remark");
        var words = new Div(name, username);
        words.addClassName("product-cell-words");
        var avatar = new Avatar(person.displayName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var cell = new Div(avatar, words);
        cell.addClassName("product-cell");
        return cell;
    }

    private static Span stateTag(Person person) {
        var tag = new Span();
        tag.setText(tag.getTranslation(stateKey(person)));
        tag.addClassNames("tag", person.enabled() ? "positive" : "critical");
        return tag;
    }

    private String lastSignIn(Person person) {
        var at = person.lastSignInAt();
        return at == null ? "" : new Formats(getLocale()).time(at, ZoneId.systemDefault());
    }

    private static String stateKey(Person person) {
        return person.enabled() ? "access.people.enabled" : "access.people.disabled";
    }

    private Component acts(Person person) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var item = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        item.setAriaLabel(getTranslation("access.people.acts", person.displayName()));
        var menu = item.getSubMenu();
        menu.addItem(getTranslation("shell.edit"), click -> edit(person));
        menu.addItem(getTranslation("access.people.reset"), click -> confirmReset(person));
        menu.addItem(
                getTranslation(person.enabled() ? "access.people.disable" : "access.people.enable"),
                click -> enable(person, !person.enabled()));
        return bar;
    }

    private void add() {
        PersonDialog.toAdd(shops.values(), draft -> {
                    var password = people.add(draft);
                    refresh();
                    showPassword(draft.username(), password);
                })
                .open();
    }

    void edit(Person person) {
        PersonDialog.toChange(person, shops.values(), draft -> {
                    people.change(person.id(), draft);
                    refresh();
                })
                .open();
    }

    private void showPassword(String username, String password) {
        NewSecretDialog.ofPassword(getTranslation("access.password.new", username), password)
                .open();
    }

    private void confirmReset(Person person) {
        var dialog = new ConfirmDialog(
                getTranslation("access.people.reset"),
                getTranslation("access.people.reset.text", person.displayName()),
                getTranslation("access.people.reset"),
                confirmed -> reset(person));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.open();
    }

    void reset(Person person) {
        showPassword(person.username(), people.resetPassword(person.id()));
    }

    void enable(Person person, boolean enabled) {
        try {
            people.setEnabled(person.id(), enabled);
            refresh();
            Notifications.done(getTranslation(
                    enabled ? "access.people.is-enabled" : "access.people.is-disabled", person.displayName()));
        } catch (LastAdminException last) {
            Notifications.failure(getTranslation("access.people.last-admin"));
        }
    }
}
