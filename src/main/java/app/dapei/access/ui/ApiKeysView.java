package app.dapei.access.ui;

import app.dapei.access.ApiKeyDraft;
import app.dapei.access.ApiKeyRow;
import app.dapei.access.ApiKeys;
import app.dapei.access.ApiScope;
import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Moment;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The API keys of the entered shop: make one, see which are used, revoke one. */
@Route(ApiKeysView.ROUTE)
@Menu(title = "access.keys", order = 930, icon = "vaadin:key")
@RolesAllowed(Roles.ADMIN)
class ApiKeysView extends Main implements MainLayout.Titled {

    static final String ROUTE = "api-keys";

    private final ApiKeys keys;
    private final Clock clock;
    private final ZoneId zone;
    private final Grid<ApiKeyRow> grid = new Grid<>();
    private final EmptyState empty;
    private final PageHeader header;

    ApiKeysView(ApiKeys keys, CurrentShop current, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.zone = current.get().zone();
        addClassNames("page", "page-fill");
        var description = new Anchor("api/docs", getTranslation("access.keys.docs"), AnchorTarget.BLANK);
        var add = new Button(getTranslation("access.keys.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.setTestId("add-key");
        var export = new CsvDownload(
                getTranslation("shell.export"),
                "api-keys-" + current.get().code() + ".csv",
                this::headings,
                this::write);
        header = new PageHeader(getTranslation("access.keys"), description, export, add);
        empty = new EmptyState(VaadinIcon.KEY, getTranslation("access.keys.none"));
        setUpGrid();
        add(header, empty, grid);
        refresh();
    }

    @Override
    public String titleKey() {
        return "access.keys";
    }

    private void setUpGrid() {
        grid.addComponentColumn(ApiKeysView::name)
                .setHeader(getTranslation("access.keys.name"))
                .setComparator(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)))
                .setFlexGrow(2)
                .setWidth("220px");
        grid.addColumn(this::scopes)
                .setHeader(getTranslation("access.keys.scopes"))
                .setFlexGrow(3)
                .setWidth("200px");
        grid.addColumn(ApiKeyRow::perSecond)
                .setHeader(getTranslation("access.keys.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("130px");
        grid.addComponentColumn(row -> new Moment(row.lastUsedAt(), clock.instant(), zone))
                .setHeader(getTranslation("access.keys.used"))
                .setComparator(
                        Comparator.comparing(ApiKeyRow::lastUsedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .setWidth("140px");
        grid.addComponentColumn(row -> new Moment(row.createdAt(), clock.instant(), zone))
                .setHeader(getTranslation("access.keys.made"))
                .setComparator(Comparator.comparing(ApiKeyRow::createdAt))
                .setWidth("140px");
        grid.addColumn(ApiKeyRow::createdBy)
                .setHeader(getTranslation("access.keys.by"))
                .setSortable(true)
                .setWidth("120px");
        grid.addComponentColumn(this::door)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("130px");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setTestId("api-keys");
    }

    private List<String> headings() {
        return Stream.of("name", "scopes", "rate", "used", "made", "by", "revoked")
                .map(key -> getTranslation("access.keys." + key))
                .toList();
    }

    private void write(CsvText csv) {
        var formats = new Formats(getLocale());
        for (var row : keys.all()) {
            var used = row.lastUsedAt();
            csv.row(List.of(
                    row.name(),
                    scopes(row),
                    Integer.toString(row.perSecond()),
                    used == null ? "" : formats.time(used, zone),
                    formats.time(row.createdAt(), zone),
                    row.createdBy(),
                    row.revoked() ? getTranslation("access.keys.revoked") : ""));
        }
    }

    private static Component name(ApiKeyRow row) {
        var name = new Span(row.name());
        name.addClassName("product-cell-name");
        var id = new Code("dpk_" + row.id() + "_…");
        id.addClassName("product-cell-remark");
        var words = new Div(name, id);
        words.addClassName("product-cell-words");
        var cell = new Div(words);
        cell.addClassName("product-cell");
        return cell;
    }

    private String scopes(ApiKeyRow row) {
        return row.scopes().stream().sorted().map(this::word).collect(Collectors.joining(" · "));
    }

    private String word(ApiScope scope) {
        return getTranslation("access.scope." + scope.name());
    }

    private Component door(ApiKeyRow row) {
        if (row.revoked()) {
            var tag = new Span(getTranslation("access.keys.revoked"));
            tag.addClassNames("tag", "critical");
            return tag;
        }
        var revoke = new Button(getTranslation("access.keys.revoke"), click -> confirmRevoke(row));
        revoke.setAriaLabel(getTranslation("access.keys.revoke") + " " + row.name());
        return revoke;
    }

    private void add() {
        new ApiKeyDialog(this::create).open();
    }

    void create(ApiKeyDraft draft) {
        var key = keys.create(draft);
        refresh();
        NewSecretDialog.ofKey(getTranslation("access.keys.new", draft.name()), key)
                .open();
    }

    private void confirmRevoke(ApiKeyRow row) {
        var dialog = new ConfirmDialog(
                getTranslation("access.keys.revoke"),
                getTranslation("access.keys.revoke.text", row.name()),
                getTranslation("access.keys.revoke"),
                confirmed -> revoke(row));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.open();
    }

    void revoke(ApiKeyRow row) {
        keys.revoke(row.id());
        refresh();
        Notifications.done(getTranslation("access.keys.is-revoked", row.name()));
    }

    private void refresh() {
        var rows = keys.all();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        header.setRemark(Integer.toString(rows.size()));
    }
}
