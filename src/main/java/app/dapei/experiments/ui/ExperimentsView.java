package app.dapei.experiments.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.ExperimentResult;
import app.dapei.experiments.ExperimentResults;
import app.dapei.experiments.ExperimentState;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.EmptyState;
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
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop's experiments, newest first: where each stands and what to do next. */
@Route(value = "experiments", layout = MainLayout.class)
@Menu(title = "experiments.title", order = 400, icon = "vaadin:flask")
@RolesAllowed({Roles.ANALYST, Roles.MERCHANT, Roles.ADMIN})
class ExperimentsView extends Main implements MainLayout.Titled {

    private final CurrentShop current;
    private final Map<UUID, ExperimentResult> results = new HashMap<>();
    private final Formats formats = new Formats(getLocale());
    private final Grid<ExperimentDetails> grid = new Grid<>();

    ExperimentsView(Experiments experiments, ExperimentResults reader, CurrentShop current) {
        this.current = current;
        addClassNames("page", "page-fill");
        var add = new Button(
                getTranslation("experiments.new"),
                VaadinIcon.PLUS.create(),
                click -> getUI().orElseThrow().navigate(NewTrialView.class));
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.setVisible(current.user().map(user -> user.role().mayEdit()).orElse(false));
        add.setTestId("new-experiment");
        var all = experiments.latest();
        all.forEach(one -> reader.of(one).ifPresent(result -> results.put(one.id(), result)));
        var export = new CsvDownload(
                getTranslation("shell.export"),
                "experiments-" + current.get().code() + ".csv",
                this::headings,
                csv -> experiments.latest().forEach(one -> csv.row(cells(one))));
        var selfTest = new Button(
                getTranslation("experiments.self-test"),
                VaadinIcon.CHECK_CIRCLE_O.create(),
                click -> getUI().orElseThrow().navigate(SelfTestView.class));
        selfTest.setTestId("self-test");
        var header = new PageHeader(getTranslation("experiments.title"), selfTest, export, add);
        header.setRemark(getTranslation("experiments.count", all.size()));
        if (all.isEmpty()) {
            add(header, nothing());
        } else {
            add(header, filterBar(all), grid);
            setUp();
            grid.setItems(all);
        }
    }

    @Override
    public String titleKey() {
        return "experiments.title";
    }

    private EmptyState nothing() {
        return new EmptyState(VaadinIcon.FLASK, getTranslation("experiments.empty"));
    }

    private Component filterBar(List<ExperimentDetails> all) {
        var search = new TextField();
        search.setPlaceholder(getTranslation("experiments.search"));
        search.setAriaLabel(getTranslation("experiments.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setTestId("search-experiments");
        var state = new Select<ExperimentState>();
        state.setItems(ExperimentState.values());
        state.setEmptySelectionAllowed(true);
        state.setPlaceholder(getTranslation("experiments.any-state"));
        state.setEmptySelectionCaption(getTranslation("experiments.any-state"));
        state.setAriaLabel(getTranslation("experiments.state"));
        state.setItemLabelGenerator(
                one -> getTranslation(one == null ? "experiments.any-state" : "experiments.state." + one));
        state.setTestId("filter-state");
        search.addValueChangeListener(change -> show(all, search.getValue(), state.getValue()));
        state.addValueChangeListener(change -> show(all, search.getValue(), state.getValue()));
        var bar = new Div(search, state);
        bar.addClassName("filter-bar");
        return bar;
    }

    private void show(List<ExperimentDetails> all, String text, @Nullable ExperimentState state) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        grid.setItems(all.stream()
                .filter(one -> state == null || one.state() == state)
                .filter(one -> String.join(" ", one.draft().name(), one.draft().question(), one.learned())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList());
    }

    private void setUp() {
        grid.setTestId("experiments");
        grid.setEmptyStateText(getTranslation("experiments.none-found"));
        grid.addComponentColumn(ExperimentsView::link)
                .setHeader(getTranslation("experiments.name"))
                .setComparator(Comparator.comparing(one -> one.draft().name()))
                .setFlexGrow(2);
        grid.addComponentColumn(one -> new StateTag(one.state()))
                .setHeader(getTranslation("experiments.state"))
                .setComparator(Comparator.comparing(ExperimentDetails::state));
        grid.addColumn(one -> one.draft().metric())
                .setTooltipGenerator(one -> one.draft().metric())
                .setHeader(getTranslation("experiments.metric"))
                .setSortable(true);
        grid.addColumn(one -> formats.percent(progress(one)))
                .setHeader(getTranslation("experiments.progress"))
                .setComparator(Comparator.comparingDouble(this::progress))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(this::next)
                .setTooltipGenerator(this::next)
                .setHeader(getTranslation("experiments.next"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(this::started)
                .setHeader(getTranslation("experiments.started"))
                .setComparator(Comparator.comparing(
                        ExperimentDetails::startedAt, Comparator.nullsLast(Comparator.naturalOrder())));
        grid.addItemClickListener(click -> open(click.getItem()));
    }

    private static RouterLink link(ExperimentDetails one) {
        var name = one.draft().name();
        var link = new RouterLink(name, ExperimentView.class, to(one));
        link.addClassName("experiment-link");
        link.getElement().setAttribute("title", name);
        return link;
    }

    private static RouteParameters to(ExperimentDetails one) {
        return new RouteParameters("experimentId", one.id().toString());
    }

    private List<String> headings() {
        return Stream.of("name", "state", "metric", "progress", "next", "started")
                .map(key -> getTranslation("experiments." + key))
                .toList();
    }

    private List<String> cells(ExperimentDetails one) {
        return List.of(
                one.draft().name(),
                getTranslation("experiments.state." + one.state()),
                one.draft().metric(),
                formats.percent(progress(one)),
                next(one),
                started(one));
    }

    private void open(ExperimentDetails one) {
        getUI().orElseThrow().navigate(ExperimentView.class, to(one));
    }

    private String next(ExperimentDetails one) {
        return switch (one.state()) {
            case DRAFT -> getTranslation("experiments.next.start");
            case RUNNING -> running(one);
            case STOPPED -> getTranslation("experiments.decision." + one.decision());
        };
    }

    private double progress(ExperimentDetails one) {
        var result = results.get(one.id());
        return result == null ? one.progress() : result.health().progress();
    }

    private String running(ExperimentDetails one) {
        var result = results.get(one.id());
        if (result == null) {
            return one.reading()
                    .map(read -> verdict(read.decision().verdict()))
                    .orElseGet(() -> getTranslation("experiments.next.count"));
        }
        var left = result.health().daysLeft();
        var wait = left.isEmpty()
                ? getTranslation("experiments.verdict.KEEP_RUNNING")
                : getTranslation("experiments.health.left") + ": " + formats.count(left.getAsLong());
        return result.reading()
                .map(read -> read.decision().verdict())
                .filter(verdict -> verdict != Verdict.KEEP_RUNNING)
                .map(this::verdict)
                .orElse(wait);
    }

    private String verdict(Verdict verdict) {
        return getTranslation("experiments.verdict." + verdict);
    }

    private String started(ExperimentDetails one) {
        var at = one.startedAt();
        return at == null ? Formats.NOTHING : formats.time(at, current.get().zone());
    }
}
