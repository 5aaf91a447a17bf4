package app.dapei.bundles.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundlePictures;
import app.dapei.bundles.BundleReasons;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.BundleVersions;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.Guards;
import app.dapei.bundles.PriceLedger;
import app.dapei.bundles.Scenarios;
import app.dapei.bundles.ui.parts.BundlePanel;
import app.dapei.bundles.ui.parts.BundlesNavigation;
import app.dapei.bundles.ui.parts.ViewerPages;
import app.dapei.catalog.Catalog;
import app.dapei.shared.Money;
import app.dapei.shared.ui.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** One bundle: what it is worth, what is wrong with it, what viewers see, what they were offered before. */
@Route(value = BundlesNavigation.BUNDLES + "/:bundleId(" + BundlesNavigation.ID + ")", layout = BundlesView.class)
@PermitAll
class BundleView extends Article implements BeforeEnterObserver, MainLayout.Titled {

    private final transient Bundles bundles;
    private final transient BundleDesk desk;
    private final transient BundleVersions versions;
    private final transient BundleReasons reasons;
    private final transient PriceLedger ledger;
    private final transient Guards guards;
    private final transient BundlePictures pictures;
    private final transient Catalog catalog;
    private final transient ObjectProvider<ViewerPages> pages;
    private final transient List<BundlePanel> panels;
    private final transient BundleTexts texts;
    private final Role role;

    BundleView(
            Bundles bundles,
            BundleDesk desk,
            BundleVersions versions,
            BundleReasons reasons,
            PriceLedger ledger,
            Guards guards,
            BundlePictures pictures,
            Catalog catalog,
            CurrentShop current,
            Scenarios scenarios,
            ObjectProvider<ViewerPages> pages,
            ObjectProvider<BundlePanel> panels) {
        this.bundles = bundles;
        this.desk = desk;
        this.versions = versions;
        this.reasons = reasons;
        this.ledger = ledger;
        this.guards = guards;
        this.pictures = pictures;
        this.catalog = catalog;
        this.pages = pages;
        this.panels = panels.orderedStream().toList();
        texts = new BundleTexts(this, getLocale(), current.get(), scenarios.names(getLocale()));
        role = current.user().map(PortalUser::role).orElse(Role.HOST);
        addClassName("detail");
    }

    @Override
    public String titleKey() {
        return "bundles.bundle";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = UUID.fromString(event.getRouteParameters().get("bundleId").orElseThrow());
        bundles.find(id).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(BundleRow row) {
        removeAll();
        var problems = new ProblemList(texts);
        problems.show(row.worth());
        var figures = new FiguresPanel(texts, role.mayReadFigures());
        figures.show(row.worth());
        var items = new ItemsTable(texts);
        items.show(row.draft(), row.worth());
        var preview = new PhonePreview(texts);
        var price = row.worth()
                .quote()
                .map(quote ->
                        BundlePictures.tag(new Money(quote.price(), texts.shop().currency())));
        var picture = pictures.path(row.id(), row.draft(), row.worth().products(), price.orElse(null));
        preview.show(row.draft(), row.worth(), picture.orElse(null));
        add(bar(row), new BundleHeading(row, texts, pages), problems, figures, section("items.title", items));
        var why = reasons.of(row.id());
        if (!why.isEmpty()) {
            add(section("reason", new ReasonList(texts, why, row.worth().products())));
        }
        addGuards(row);
        picture.ifPresent(path ->
                add(section("picture", new PictureLinks(texts, path, row.draft().name()))));
        add(section("preview", preview));
        panels.forEach(panel -> panel.content(row)
                .map(content -> titled(getTranslation(panel.titleKey()), content))
                .ifPresent(this::add));
        var prices = ledger.of(row.id());
        if (!prices.isEmpty()) {
            add(section("ledger.title", new PriceBookTable(texts, prices)));
        }
        addVersions(row);
    }

    private void addGuards(BundleRow row) {
        boolean mayPass = role.mayEdit() && row.state() != BundleState.ARCHIVED;
        var panel = new GuardsPanel(
                texts,
                mayPass
                        ? (productId, note) -> {
                            guards.override(row.id(), productId, note);
                            reload(row.id());
                        }
                        : null);
        var pairs = guards.of(row.id());
        panel.show(pairs, row.worth().products());
        if (!pairs.isEmpty()) {
            add(section("guard", panel));
        }
    }

    private void addVersions(BundleRow row) {
        var all = versions.of(row.id());
        var ids = all.stream()
                .flatMap(version -> version.draft().everyProduct().stream())
                .distinct()
                .toList();
        var products = catalog.findAll(ids);
        var changes = new ChangeTexts(
                texts,
                id -> Optional.ofNullable(products.get(id))
                        .map(product -> product.name(getLocale()))
                        .orElse("#" + id));
        boolean mayRestore = role.mayEdit() && row.state() != BundleState.ARCHIVED;
        var actions = new BundleActions(desk, texts, () -> reload(row.id()));
        if (!all.isEmpty()) {
            add(section(
                    "versions",
                    new VersionList(
                            texts, changes, all, mayRestore ? former -> actions.restoreVersion(row, former) : null)));
        }
    }

    private Component bar(BundleRow row) {
        var bar = new Div();
        bar.addClassName("detail-bar");
        if (role.mayEdit()) {
            bar.add(new BundleButtons(texts, new BundleActions(desk, texts, () -> reload(row.id())), row, this::edit));
        }
        var close = new Button(VaadinIcon.CLOSE.create(), click -> list().ifPresent(one -> one.open(null)));
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.addClassName("detail-close");
        close.setAriaLabel(getTranslation("shell.close"));
        bar.add(close);
        return bar;
    }

    private Component section(String titleKey, Component content) {
        return titled(texts.text(titleKey), content);
    }

    private static Component titled(String title, Component content) {
        var section = new Section(new H3(title), content);
        section.addClassName("detail-section");
        return section;
    }

    private void edit(UUID id) {
        getUI().orElseThrow().navigate(BundlesNavigation.editorOf(id));
    }

    private void reload(UUID id) {
        bundles.find(id).ifPresent(this::show);
        list().ifPresent(BundlesView::refresh);
    }

    private Optional<BundlesView> list() {
        return Optional.ofNullable(findAncestor(BundlesView.class));
    }
}
