package app.dapei.mining.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductRow;
import app.dapei.mining.AssociationChange;
import app.dapei.mining.ChangeKind;
import app.dapei.mining.MiningRun;
import app.dapei.mining.RunComparisons;
import app.dapei.mining.core.Evidence;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** What has changed between two runs: new, gone, stronger and weaker associations. */
@Route("mining/compare")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class RunComparisonView extends Main implements MainLayout.Titled {

    private static final int PAGE = 500;

    private final transient RunComparisons comparisons;
    private final transient Catalog catalog;
    private final transient CurrentShop current;
    private final Formats formats = new Formats(getLocale());
    private final Select<MiningRun> earlier = new Select<>();
    private final Select<MiningRun> later = new Select<>();
    private final Map<ChangeKind, Tab> tabs = new EnumMap<>(ChangeKind.class);
    private final Tabs kinds = new Tabs();
    private final Grid<NamedChange> grid = new Grid<>();

    /** A change with the products that it names. */
    record NamedChange(
            String antecedent,
            String consequent,
            @Nullable Evidence before,
            @Nullable Evidence after) {}

    RunComparisonView(RunComparisons comparisons, Catalog catalog, CurrentShop current) {
        this.comparisons = comparisons;
        this.catalog = catalog;
        this.current = current;
        addClassNames("page", "page-fill");
        var back = new Anchor("mining", getTranslation("mining.title"));
        var export = new CsvDownload(getTranslation("shell.export"), "changes.csv", this::csvHeader, this::writeCsv);
        add(new PageHeader(getTranslation("mining.compare"), back, export));
        var runs = comparisons.runs();
        if (runs.size() < 2) {
            add(new EmptyState(VaadinIcon.CLUSTER, getTranslation("mining.compare.too-few")));
            return;
        }
        offer(earlier, "mining.compare.earlier", runs, runs.get(1));
        offer(later, "mining.compare.later", runs, runs.getFirst());
        var bar = new Div(earlier, later);
        bar.addClassName("filter-bar");
        for (var kind : ChangeKind.values()) {
            tabs.put(kind, new Tab());
            kinds.add(tabs.get(kind));
        }
        kinds.addSelectedChangeListener(change -> grid.getDataProvider().refreshAll());
        addColumns();
        add(bar, kinds, grid);
        refresh();
    }

    @Override
    public String titleKey() {
        return "mining.compare";
    }

    private void offer(Select<MiningRun> select, String key, List<MiningRun> runs, MiningRun chosen) {
        select.setLabel(getTranslation(key));
        select.setItems(runs);
        select.setItemLabelGenerator(run -> getTranslation(
                "mining.compare.run",
                formats.time(run.requestedAt(), current.get().zone()),
                formats.date(run.plan().firstDay()),
                formats.date(run.plan().lastDay()),
                run.plan().minimumCount()));
        select.setValue(chosen);
        select.setWidth("420px");
        select.addValueChangeListener(change -> refresh());
    }

    private void refresh() {
        var summary =
                comparisons.summary(earlier.getValue().id(), later.getValue().id());
        tabs.forEach((kind, tab) ->
                tab.setLabel(getTranslation("mining.change." + kind, formats.count(summary.getOrDefault(kind, 0L)))));
        grid.getDataProvider().refreshAll();
    }

    private ChangeKind kind() {
        return ChangeKind.values()[Math.max(0, kinds.getSelectedIndex())];
    }

    private void addColumns() {
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        grid.addColumn(NamedChange::antecedent)
                .setHeader(getTranslation("mining.grid.antecedent"))
                .setFlexGrow(2);
        grid.addColumn(NamedChange::consequent)
                .setHeader(getTranslation("mining.grid.consequent"))
                .setFlexGrow(2);
        number("mining.compare.before", change -> share(change.before()));
        number("mining.compare.after", change -> share(change.after()));
        number("mining.compare.lift", change -> lift(change.before()) + " → " + lift(change.after()));
        grid.setItemsPageable(this::find);
        grid.setEmptyStateText(getTranslation("mining.compare.none"));
    }

    private void number(String key, ValueProvider<NamedChange, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String share(@Nullable Evidence evidence) {
        return evidence == null
                ? Formats.NOTHING
                : getTranslation(
                        "mining.compare.share",
                        formats.percent(evidence.confidence()),
                        formats.count((long) evidence.count()),
                        formats.count((long) evidence.antecedentCount()));
    }

    private String lift(@Nullable Evidence evidence) {
        return evidence == null ? Formats.NOTHING : formats.decimal(evidence.lift(), 1) + "×";
    }

    private List<NamedChange> find(Pageable page) {
        var changes =
                comparisons.changes(earlier.getValue().id(), later.getValue().id(), kind(), page);
        var ids = new HashSet<Long>();
        changes.forEach(change -> {
            ids.addAll(change.antecedent());
            ids.add(change.consequent());
        });
        var products = catalog.findAll(ids);
        return changes.stream().map(change -> named(change, products)).toList();
    }

    private NamedChange named(AssociationChange change, Map<Long, ProductRow> products) {
        var antecedent =
                change.antecedent().stream().map(id -> name(products.get(id))).collect(Collectors.joining(" + "));
        return new NamedChange(antecedent, name(products.get(change.consequent())), change.before(), change.after());
    }

    private String name(@Nullable ProductRow product) {
        return product == null ? Formats.NOTHING : product.name(getLocale());
    }

    private List<String> csvHeader() {
        return List.of("antecedent", "consequent", "before_count", "before_of", "after_count", "after_of");
    }

    private void writeCsv(CsvText csv) {
        for (int number = 0; later.getValue() != null; number++) {
            var page = find(PageRequest.of(number, PAGE));
            page.forEach(change -> csv.row(List.of(
                    change.antecedent(),
                    change.consequent(),
                    count(change.before(), Evidence::count),
                    count(change.before(), Evidence::antecedentCount),
                    count(change.after(), Evidence::count),
                    count(change.after(), Evidence::antecedentCount))));
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private static int count(@Nullable Evidence evidence, ToIntFunction<Evidence> which) {
        return evidence == null ? 0 : which.applyAsInt(evidence);
    }
}
