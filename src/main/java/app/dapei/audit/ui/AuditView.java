package app.dapei.audit.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.audit.AuditFilter;
import app.dapei.audit.AuditTrail;
import app.dapei.audit.AuditTrail.AuditEntry;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Who did what: of the shop worked in; for an ADMIN who has entered none, of the installation. */
@Route("audit")
@Menu(title = "audit.title", order = 940, icon = "vaadin:clipboard-text")
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class AuditView extends Main implements MainLayout.Titled {

    private final Formats formats = new Formats(getLocale());
    private final AuditTrail trail;
    private final ActTexts acts;
    private final ZoneId zone;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final PageHeader header;
    private AuditFilter filter = AuditFilter.ALL;

    AuditView(AuditTrail trail, CurrentShop current, I18NProvider translations, Clock clock) {
        this.trail = trail;
        acts = new ActTexts(translations, getLocale());
        zone = current.idIfAny().isPresent() ? current.get().zone() : ZoneOffset.UTC;
        var code = current.idIfAny().isPresent() ? current.get().code() : "all";
        var headings = Stream.of("at", "actor", "act", "subject", "detail")
                .map(key -> getTranslation("audit." + key))
                .toList();
        header = new PageHeader(
                getTranslation("audit.title"),
                new CsvDownload(getTranslation("shell.export"), "audit-" + code + ".csv", () -> headings, this::write));
        addClassNames("page", "page-fill");
        setUpGrid(headings);
        add(header, new AuditFilterBar(trail.acts(), acts, zone, clock, this::show), grid);
    }

    @Override
    public String titleKey() {
        return "audit.title";
    }

    private void setUpGrid(List<String> headings) {
        grid.addColumn(entry -> formats.time(entry.at(), zone))
                .setHeader(headings.get(0))
                .setSortProperty("at")
                .setFlexGrow(0)
                .setWidth("150px");
        grid.addColumn(AuditEntry::actor)
                .setHeader(headings.get(1))
                .setSortProperty("actor")
                .setWidth("110px")
                .setFlexGrow(1);
        grid.addColumn(entry -> acts.of(entry.act()))
                .setHeader(headings.get(2))
                .setSortProperty("act")
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addColumn(AuditEntry::subject)
                .setHeader(headings.get(3))
                .setSortProperty("subject")
                .setWidth("160px")
                .setFlexGrow(2);
        grid.addColumn(AuditEntry::detail)
                .setHeader(headings.get(4))
                .setWidth("220px")
                .setFlexGrow(4)
                .setTooltipGenerator(AuditEntry::detail);
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItemsPageable(page -> trail.find(filter, page), page -> count());
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.CLIPBOARD_TEXT, getTranslation("audit.empty")));
        grid.setTestId("audit");
    }

    private int count() {
        var count = trail.count(filter);
        header.setRemark(getTranslation("audit.count", count));
        return Math.toIntExact(count);
    }

    private void show(AuditFilter other) {
        filter = other;
        grid.getDataProvider().refreshAll();
    }

    private void write(CsvText csv) {
        trail.forEach(
                filter,
                entry -> csv.row(List.of(
                        formats.time(entry.at(), zone),
                        entry.actor(),
                        acts.of(entry.act()),
                        entry.subject(),
                        entry.detail())));
    }
}
