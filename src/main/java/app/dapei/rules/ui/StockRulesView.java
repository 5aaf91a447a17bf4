package app.dapei.rules.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.Bundles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.rules.DryRun;
import app.dapei.rules.StockRules;
import app.dapei.rules.core.Rule;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.PageRequest;

/** What becomes of bundles when something runs low: the rules, what they did, and what they would do. */
@Route(value = RulesNavigation.PATH, layout = MainLayout.class)
@Menu(title = "rules.title", order = 250, icon = "vaadin:automation")
@RolesAllowed({"MERCHANT", "ANALYST", "ADMIN"})
class StockRulesView extends Div implements MainLayout.Titled {

    private static final int MOST_BUNDLES = 500;

    private final transient StockRules rules;
    private final transient Bundles bundles;
    private final RuleGrid grid;
    private final FiringGrid log;

    StockRulesView(
            StockRules rules, DryRun dryRun, Bundles bundles, Catalog catalog, CurrentShop current, Clock clock) {
        this.rules = rules;
        this.bundles = bundles;
        var role = current.user().map(PortalUser::role).orElse(Role.ANALYST);
        var texts = new RuleTexts(this, getLocale(), current.get(), catalog, bundles);
        addClassName("page");
        grid = new RuleGrid(texts, role, new RuleActs(rules, this::edit, this::refresh));
        log = new FiringGrid(texts, role.mayEdit(), this::undo);
        log.setItemsPageable(rules::log, page -> Math.toIntExact(rules.logged()));
        var header = new PageHeader(getTranslation("rules.title"), new FiringExport(rules, texts).link());
        if (role.mayEdit()) {
            var add =
                    new Button(getTranslation("rules.add"), VaadinIcon.PLUS.create(), click -> add(role == Role.ADMIN));
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add.setTestId("add-rule");
            header.add(add);
        }
        var preview = new DryRunPanel(
                texts,
                dryRun,
                current.get(),
                clock,
                (page, text) -> catalog.find(ProductFilter.ALL.withText(text), page));
        add(
                header,
                new Paragraph(getTranslation("rules.lead")),
                grid,
                section("rules.dry"),
                preview,
                section("rules.log"),
                log);
        refresh();
    }

    private Div section(String key) {
        var title = new H2(getTranslation(key));
        var section = new Div(title, new Paragraph(getTranslation(key + ".lead")));
        section.addClassName("section-head");
        return section;
    }

    @Override
    public String titleKey() {
        return "rules.title";
    }

    private void add(boolean admin) {
        new RuleDialog(
                        null,
                        admin,
                        bundles.find(BundleFilter.ALL, PageRequest.of(0, MOST_BUNDLES)),
                        (bundle, draft) -> {
                            rules.add(bundle, draft);
                            refresh();
                        })
                .open();
    }

    private void edit(Rule rule) {
        new RuleDialog(rule, false, List.of(), (bundle, draft) -> {
                    rules.change(rule.id(), draft);
                    refresh();
                })
                .open();
    }

    private void undo(long firingId) {
        Notifications.done(getTranslation(rules.undo(firingId) ? "rules.undone" : "rules.undone.late"));
        refresh();
    }

    private void refresh() {
        grid.setItems(rules.all());
        log.getDataProvider().refreshAll();
    }
}
