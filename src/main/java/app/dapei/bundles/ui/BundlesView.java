package app.dapei.bundles.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.bundles.BundleBatch;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.BundlePictures;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.PriceLedger;
import app.dapei.bundles.Scenarios;
import app.dapei.bundles.ui.parts.BundlesNavigation;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import app.dapei.shared.ui.ScreenWidth;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shop's bundles: a list, and beside it by address the one that is open. */
@Route(value = BundlesNavigation.BUNDLES, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "bundles.title", order = 230, icon = "vaadin:package")
@PermitAll
class BundlesView extends MasterDetailLayout implements AfterNavigationObserver, MainLayout.Titled {

    private final transient Bundles bundles;
    private final boolean mayEdit;
    private final BundleGrid grid;
    private final PageHeader header;
    private final TextField search = new TextField();
    private final Select<BundleState> states = new Select<>();
    private transient BundleFilter filter = BundleFilter.ALL;
    private boolean adopting;

    BundlesView(
            Bundles bundles,
            BundleBatch batch,
            BundlePictures pictures,
            PriceLedger ledger,
            CurrentShop current,
            Scenarios scenarios) {
        this.bundles = bundles;
        var role = current.user().map(PortalUser::role).orElse(Role.HOST);
        mayEdit = role.mayEdit();
        var texts = new BundleTexts(this, getLocale(), current.get(), scenarios.names(getLocale()));
        grid = new BundleGrid(texts, role.mayReadFigures());
        grid.setItemsPageable(page -> bundles.find(filter, page), page -> count())
                .setIdentifierProvider(BundleRow::id);
        grid.addItemClickListener(click -> open(click.getItem().id()));
        header = new PageHeader(
                getTranslation("bundles.title"), actions(texts, pictures, ledger, role.mayReadFigures()));
        var page = new Div(header, filterBar(), grid);
        if (mayEdit) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            page.addComponentAtIndex(2, new BulkBar(grid, batch, texts, this::refresh));
        }
        page.addClassNames("page", "page-fill");
        setMaster(page);
        setMasterSize("520px", true);
        setDetailSize("480px");
        setSizeFull();
        addDetailEscapePressListener(escape -> open(null));
        addBackdropClickListener(click -> open(null));
        ScreenWidth.whenNarrow(this, grid.columnChooser()::setCompact);
    }

    private Component[] actions(BundleTexts texts, BundlePictures pictures, PriceLedger ledger, boolean withMargin) {
        var actions = new ArrayList<Component>();
        actions.add(grid.columnChooser());
        actions.add(new BundleExport(bundles, pictures, texts, withMargin).link(() -> filter));
        if (withMargin) {
            actions.add(new PriceBookExport(ledger, texts).link());
        }
        if (mayEdit) {
            var add = new Button(
                    getTranslation("bundles.add"),
                    VaadinIcon.PLUS.create(),
                    click -> ui().navigate(NewBundleView.class));
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add.setTestId("add-bundle");
            actions.add(add);
        }
        return actions.toArray(Component[]::new);
    }

    private Component filterBar() {
        search.setPlaceholder(getTranslation("bundles.filter.search"));
        search.setAriaLabel(getTranslation("bundles.filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("280px");
        search.setTestId("search-bundles");
        search.addValueChangeListener(change -> change(filter.withText(change.getValue())));
        states.setItems(BundleState.values());
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(getTranslation("bundles.filter.state"));
        states.setPlaceholder(getTranslation("bundles.filter.state"));
        states.setAriaLabel(getTranslation("bundles.state"));
        states.setItemLabelGenerator(state ->
                state == null ? getTranslation("bundles.filter.state") : getTranslation("bundles.state." + state));
        states.setWidth("190px");
        states.setTestId("filter-state");
        states.addValueChangeListener(change -> change(filter.withState(change.getValue())));
        var bar = new Div(search, states);
        bar.addClassName("filter-bar");
        return bar;
    }

    private int count() {
        var count = bundles.count(filter);
        header.setRemark(getTranslation("bundles.count", count));
        return Math.toIntExact(count);
    }

    @Override
    public String titleKey() {
        return "bundles.title";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        adopt(BundleQuery.filter(event.getLocation().getQueryParameters()));
        grid.mark(
                event.getRouteParameters().get("bundleId").map(UUID::fromString).orElse(null));
    }

    private void change(BundleFilter other) {
        if (!adopting && !other.equals(filter)) {
            var at = ui().getActiveViewLocation();
            ui().getPage()
                    .getHistory()
                    .replaceState(null, new Location(at.getSegments(), BundleQuery.parameters(other)));
            adopt(other);
            refresh();
        }
    }

    private void adopt(BundleFilter other) {
        adopting = true;
        filter = other;
        search.setValue(other.text());
        states.setValue(other.state());
        grid.setQuery(BundleQuery.parameters(other).getQueryString());
        grid.setEmptyStateComponent(emptyState());
        adopting = false;
    }

    private Component emptyState() {
        if (!filter.equals(BundleFilter.ALL)) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("bundles.empty.filtered"),
                    new Button(getTranslation("bundles.filter.clear"), click -> change(BundleFilter.ALL)));
        }
        var empty = new EmptyState(VaadinIcon.PACKAGE, getTranslation("bundles.empty"));
        if (mayEdit) {
            var add = new Button(getTranslation("bundles.add"), click -> ui().navigate(NewBundleView.class));
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            empty.add(add);
        }
        return empty;
    }

    /** Opens a bundle beside the list, or closes it; the list's filter stays. */
    void open(@Nullable UUID bundleId) {
        if (bundleId == null) {
            ui().navigate(BundlesView.class, BundleQuery.parameters(filter));
        } else {
            ui().navigate(
                            BundleView.class,
                            new RouteParameters("bundleId", bundleId.toString()),
                            BundleQuery.parameters(filter));
        }
    }

    /** Reads the list again, because a bundle changed. */
    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private UI ui() {
        return getUI().orElseThrow();
    }
}
