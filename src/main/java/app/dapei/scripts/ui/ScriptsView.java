package app.dapei.scripts.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.Scenarios;
import app.dapei.scripts.ScriptDesk;
import app.dapei.scripts.ScriptFilter;
import app.dapei.scripts.ScriptRow;
import app.dapei.scripts.Scripts;
import app.dapei.scripts.WatchedPhrases;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** The library of scripts. */
@Route(ScriptsNavigation.SCRIPTS)
@Menu(title = "scripts.scripts", order = 240, icon = "vaadin:quote-left")
@PermitAll
class ScriptsView extends Div implements MainLayout.Titled {

    private final transient Scripts scripts;
    private final transient ScriptDesk desk;
    private final transient WatchedPhrases phrases;
    private final transient ScriptTexts texts;
    private final transient Map<UUID, String> bundleNames = new HashMap<>();
    private final transient Map<String, String> scenarioNames;
    private final boolean mayEdit;
    private final Grid<ScriptRow> grid = new Grid<>();
    private final PageHeader header;
    private transient ScriptFilter filter = ScriptFilter.ALL;

    ScriptsView(
            Scripts scripts,
            ScriptDesk desk,
            WatchedPhrases phrases,
            Bundles bundles,
            Scenarios scenarios,
            CurrentShop current) {
        this.scripts = scripts;
        this.desk = desk;
        this.phrases = phrases;
        texts = new ScriptTexts(this, getLocale(), current.get());
        mayEdit = current.user()
                .map(PortalUser::role)
                .filter(role -> role.mayEdit())
                .isPresent();
        bundles.find(BundleFilter.ALL, PageRequest.of(0, 500))
                .forEach(row -> bundleNames.put(row.id(), row.name(getLocale())));
        scenarioNames = scenarios.names(getLocale());
        header = new PageHeader(texts.text("scripts"), actions());
        setUpGrid();
        addClassNames("page", "page-fill");
        add(header, filterBar(), grid);
        refresh();
    }

    private Component[] actions() {
        var actions = new ArrayList<Component>();
        var watched = new Button(texts.text("phrases"), click -> new PhrasesDialog(phrases, texts, mayEdit).open());
        watched.setTestId("phrases");
        actions.add(watched);
        actions.add(new CsvDownload(
                texts.text("export"),
                "scripts.csv",
                () -> List.of(
                        texts.text("title"),
                        texts.text("bundle"),
                        texts.text("kind"),
                        texts.text("language"),
                        texts.text("text"),
                        texts.text("updatedAt")),
                csv -> scripts.find(filter)
                        .forEach(row -> csv.row(Arrays.asList(
                                row.draft().title(),
                                bundleName(row),
                                texts.kind(row.draft().kind()),
                                texts.language(row.draft().language()),
                                row.draft().whole(),
                                texts.formats()
                                        .time(row.updatedAt(), texts.shop().zone()))))));
        if (mayEdit) {
            var add = new Button(texts.text("add"), VaadinIcon.PLUS.create(), click -> go("new"));
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add.setTestId("add-script");
            actions.add(add);
        }
        return actions.toArray(Component[]::new);
    }

    private Component filterBar() {
        var search = new TextField();
        search.setPlaceholder(texts.text("filter.search"));
        search.setAriaLabel(texts.text("filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setTestId("search-scripts");
        search.addValueChangeListener(change -> show(filter.withText(change.getValue())));
        var kinds = select("kind", ScriptKind.values(), one -> texts.kind(one));
        kinds.addValueChangeListener(change -> show(filter.withKind(change.getValue())));
        var languages = select("language", ScriptLanguage.values(), one -> texts.language(one));
        languages.addValueChangeListener(change -> show(filter.withLanguage(change.getValue())));
        var archived = new Checkbox(texts.text("filter.archived"));
        archived.addValueChangeListener(change -> show(filter.withArchived(change.getValue())));
        var bar = new Div(search, kinds, languages, archived);
        bar.addClassName("filter-bar");
        return bar;
    }

    private <T> Select<T> select(String key, T[] values, Function<T, String> label) {
        var select = new Select<T>();
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.text("filter." + key));
        select.setPlaceholder(texts.text("filter." + key));
        select.setAriaLabel(texts.text(key));
        select.setItemLabelGenerator(one -> one == null ? texts.text("filter." + key) : label.apply(one));
        return select;
    }

    private void setUpGrid() {
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::title)
                .setHeader(texts.text("title"))
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(row -> row.draft().title()));
        grid.addColumn(this::bundleName)
                .setHeader(texts.text("bundle"))
                .setFlexGrow(2)
                .setSortable(true);
        grid.addColumn(row -> texts.kind(row.draft().kind()))
                .setHeader(texts.text("kind"))
                .setSortable(true);
        grid.addColumn(row -> texts.language(row.draft().language()))
                .setHeader(texts.text("language"))
                .setSortable(true);
        grid.addColumn(this::time)
                .setHeader(texts.text("time"))
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true);
        grid.addColumn(ScriptRow::version)
                .setHeader(texts.text("version.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true);
        grid.addColumn(row -> texts.formats().time(row.updatedAt(), texts.shop().zone()))
                .setHeader(texts.text("updatedAt"))
                .setComparator(Comparator.comparing(ScriptRow::updatedAt));
        if (mayEdit) {
            grid.addComponentColumn(this::buttons).setFlexGrow(0).setWidth("90px");
        }
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.QUOTE_LEFT, texts.text("empty")));
    }

    private Component title(ScriptRow row) {
        var link = new Anchor(ScriptsNavigation.pathOf(row.id()), row.draft().title());
        link.addClassName("product-cell-name");
        var scenario = new Span(
                scenarioNames.getOrDefault(row.draft().scenario(), row.draft().scenario()));
        scenario.addClassName("product-cell-remark");
        var words = new Div(link, scenario);
        words.addClassName("product-cell-words");
        return words;
    }

    private String bundleName(ScriptRow row) {
        @Nullable UUID id = row.bundleId();
        return id == null ? Formats.NOTHING : bundleNames.getOrDefault(id, Formats.NOTHING);
    }

    private String time(ScriptRow row) {
        var language = row.draft().language();
        return ScriptTexts.time(language.seconds(row.draft().whole(), language.usualPace()));
    }

    private Component buttons(ScriptRow row) {
        var icon = row.archived() ? VaadinIcon.ARROW_BACKWARD : VaadinIcon.ARCHIVE;
        var button = new Button(icon.create(), click -> archive(row, !row.archived()));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(texts.text(row.archived() ? "restore" : "archive"));
        button.setTooltipText(texts.text(row.archived() ? "restore" : "archive"));
        button.setTestId("archive-script");
        return button;
    }

    private void archive(ScriptRow row, boolean archived) {
        desk.archive(row.id(), archived);
        refresh();
        Notifications.undoable(
                texts.text(archived ? "archived" : "restored", row.draft().title()), texts.text("undo"), () -> {
                    desk.archive(row.id(), !archived);
                    refresh();
                });
    }

    private void show(ScriptFilter other) {
        filter = other;
        refresh();
    }

    private void refresh() {
        var rows = scripts.find(filter);
        grid.setItems(rows);
        header.setRemark(texts.text("count", rows.size()));
    }

    private void go(String id) {
        getUI().orElseThrow().navigate(ScriptsNavigation.SCRIPTS + "/" + id);
    }

    @Override
    public String titleKey() {
        return "scripts.scripts";
    }
}
