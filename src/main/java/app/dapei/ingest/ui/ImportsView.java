package app.dapei.ingest.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.Imports;
import app.dapei.ingest.reader.TableUnreadable;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import app.dapei.shared.ui.UploadTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where an import begins: drop a file; and where former imports are found again. */
@Route("import")
@Menu(title = "ingest.title", order = 130, icon = "vaadin:upload")
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class ImportsView extends Main implements MainLayout.Titled {

    private final Imports imports;
    private final CurrentShop current;
    private final ImportTexts texts = new ImportTexts(getLocale());
    private final Formats formats = new Formats(getLocale());

    ImportsView(Imports imports, CurrentShop current) {
        this.imports = imports;
        this.current = current;
        addClassName("page");
        var header = new PageHeader(
                getTranslation("ingest.title"),
                TemplateDownload.orders(getTranslation("ingest.template.orders")),
                TemplateDownload.products(getTranslation("ingest.template.products")));
        add(header, dropZone(), history());
    }

    @Override
    public String titleKey() {
        return "ingest.title";
    }

    private Component dropZone() {
        var upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, imports.largestFile()));
        upload.setI18n(UploadTexts.oneFile(
                this,
                getTranslation("ingest.failure.TOO_LARGE", formats.count(imports.largestFile() >> 20)),
                getTranslation("ingest.failure.NOT_A_TABLE")));
        upload.setTestId("import-upload");
        upload.addFileRejectedListener(rejected -> Notifications.failure(rejected.getErrorMessage()));
        upload.setWidthFull();
        var accepted = new Paragraph(getTranslation("ingest.drop.accepted"));
        accepted.addClassName("meta");
        var zone = new Section(
                new H2(getTranslation("ingest.drop.title")),
                new Paragraph(getTranslation("ingest.drop.text")),
                upload,
                accepted);
        zone.addClassNames("panel", "import-drop");
        return zone;
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (var content = event.getInputStream()) {
            long batchId = imports.upload(event.getFileName(), content).id();
            ui.access(() -> ui.navigate(ImportView.class, batchId));
        } catch (TableUnreadable unreadable) {
            ui.access(() -> Notifications.failure(
                    getTranslation("ingest.unreadable", event.getFileName(), texts.unreadable(unreadable))));
        }
    }

    private Component history() {
        var zone = current.get().zone();
        var grid = new Grid<ImportBatch>();
        grid.addComponentColumn(batch -> new Anchor("import/" + batch.id(), batch.fileName()))
                .setHeader(getTranslation("ingest.history.file"))
                .setComparator(Comparator.comparing(ImportBatch::fileName))
                .setFlexGrow(2);
        grid.addColumn(batch -> texts.format(batch.format()))
                .setHeader(getTranslation("ingest.history.format"))
                .setSortable(true);
        grid.addComponentColumn(batch -> texts.status(batch.status()))
                .setHeader(getTranslation("ingest.history.status"))
                .setComparator(Comparator.comparing(ImportBatch::status));
        grid.addColumn(this::changes)
                .setHeader(getTranslation("ingest.history.changes"))
                .setComparator(Comparator.comparing(batch -> batch.counts().ordersNew()))
                .setFlexGrow(2);
        grid.addColumn(batch -> formats.time(batch.createdAt(), zone))
                .setHeader(getTranslation("ingest.history.when"))
                .setComparator(Comparator.comparing(ImportBatch::createdAt));
        grid.addColumn(ImportBatch::createdBy)
                .setHeader(getTranslation("ingest.history.who"))
                .setSortable(true);
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("ingest.history.empty"));
        grid.setItems(imports.latest());
        var head = new Div(
                new H2(getTranslation("ingest.history")),
                new CsvDownload(
                        getTranslation("shell.export"),
                        "imports-" + current.get().code() + ".csv",
                        this::headings,
                        this::write));
        head.addClassName("panel-head");
        var panel = new Section(head, new Div(grid));
        panel.addClassName("panel");
        return panel;
    }

    private List<String> headings() {
        return Stream.of("file", "format", "status", "changes", "when", "who")
                .map(key -> getTranslation("ingest.history." + key))
                .toList();
    }

    private void write(CsvText csv) {
        var zone = current.get().zone();
        for (var batch : imports.latest()) {
            csv.row(List.of(
                    batch.fileName(),
                    texts.format(batch.format()),
                    texts.status(batch.status()).getText(),
                    changes(batch),
                    formats.time(batch.createdAt(), zone),
                    batch.createdBy()));
        }
    }

    private String changes(ImportBatch batch) {
        var counts = batch.counts();
        return getTranslation(
                "ingest.history.counts",
                formats.count(counts.ordersNew()),
                formats.count(counts.productsNew()),
                formats.count(counts.issues()));
    }
}
