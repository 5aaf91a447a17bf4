package app.dapei.ingest.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.ImportRefused;
import app.dapei.ingest.ImportStatus;
import app.dapei.ingest.Imports;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.JobProgressPanel;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** One import, at whatever step it is; the steps are kept by the service, so leaving and reloading lose nothing. */
@Route("import")
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class ImportView extends Main implements HasUrlParameter<Long>, MainLayout.Titled {

    private static final List<String> STEPS = List.of("file", "columns", "check", "import");

    private final Imports imports;
    private final ZoneId zone;
    private final ImportTexts texts = new ImportTexts(getLocale());
    private final Div stepList = new Div();
    private final Div content = new Div();
    private long batchId;
    private boolean correcting;

    ImportView(Imports imports, CurrentShop current) {
        this.imports = imports;
        this.zone = current.get().zone();
        addClassName("page");
        stepList.addClassName("wizard-steps");
        content.addClassName("wizard-content");
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        batchId = parameter;
        var batch = imports.find(batchId).orElseThrow(NotFoundException::new);
        removeAll();
        var header = new PageHeader(batch.fileName(), new Anchor("import", getTranslation("ingest.all")));
        header.setRemark(
                getTranslation("ingest.file.size", new Formats(getLocale()).decimal(batch.fileBytes() / 1048576.0, 1)));
        var wizard = new Div(stepList, content);
        wizard.addClassName("wizard");
        add(header, wizard);
        show();
    }

    @Override
    public String titleKey() {
        return "ingest.title";
    }

    private void show() {
        var batch = imports.get(batchId);
        content.removeAll();
        showSteps(batch.status());
        batch.failed().ifPresent(failure -> {
            var message = new Paragraph(texts.failure(failure));
            message.addClassName("import-failure");
            message.getElement().setAttribute("role", "alert");
            content.add(message);
        });
        content.add(panel(batch));
    }

    private Component panel(ImportBatch batch) {
        return switch (batch.status()) {
            case UPLOADED -> columns(batch);
            case CHECKED -> correcting ? columns(batch) : new DryRunPanel(imports, batch, this::act, this::correct);
            case CHECKING, IMPORTING, UNDOING -> progress(batch);
            case IMPORTED, UNDONE -> new ImportedPanel(imports, batch, zone, this::act);
            case DISCARDED -> new Paragraph(getTranslation("ingest.discarded"));
        };
    }

    private Component columns(ImportBatch batch) {
        return new ColumnsPanel(imports, batch, () -> {
            correcting = false;
            act(() -> imports.check(batchId));
        });
    }

    private void correct() {
        correcting = true;
        show();
    }

    /** Takes a step, says so where it is refused, and shows what is now. */
    private void act(Runnable step) {
        try {
            step.run();
        } catch (ImportRefused refused) {
            Notifications.failure(texts.refused(refused));
        }
        show();
    }

    /** The work's progress; where this node does not do the work, how to look again instead of asking for ever. */
    private Component progress(ImportBatch batch) {
        var work = imports.watch(batchId);
        if (work.get().isEmpty()) {
            var now = imports.get(batchId);
            return now.status().isBusy() ? elsewhere(now) : panel(now);
        }
        return panelOf(batch, new JobProgressPanel(work, "ingest.step.", this::show));
    }

    private Component elsewhere(ImportBatch batch) {
        var again = new Button(getTranslation("ingest.working.again"), click -> show());
        again.setTestId("look-again");
        return panelOf(batch, new Paragraph(getTranslation("ingest.working.elsewhere")), again);
    }

    private Component panelOf(ImportBatch batch, Component... parts) {
        var panel = new Section(
                new H2(getTranslation("ingest.working." + batch.status().name())));
        panel.addClassName("panel");
        panel.add(parts);
        return panel;
    }

    private void showSteps(ImportStatus status) {
        int reached = switch (status) {
            case UPLOADED -> 1;
            case CHECKING -> 2;
            case CHECKED -> correcting ? 1 : 2;
            case IMPORTING -> 3;
            case IMPORTED, UNDOING, UNDONE, DISCARDED -> STEPS.size();
        };
        var list = new OrderedList();
        for (int step = 0; step < STEPS.size(); step++) {
            var item = new ListItem(getTranslation("ingest.steps." + STEPS.get(step)));
            item.addClassName(step < reached ? "done" : step == reached ? "now" : "later");
            if (step == reached) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        stepList.removeAll();
        stepList.add(list);
    }
}
