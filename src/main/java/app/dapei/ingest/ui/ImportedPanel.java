package app.dapei.ingest.ui;

import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.ImportStatus;
import app.dapei.ingest.Imports;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** What an import has done, where to go next, and the way to take it back as a whole. */
class ImportedPanel extends Composite<Section> {

    private final Imports imports;
    private final ImportBatch batch;
    private final ZoneId zone;
    private final Consumer<Runnable> act;

    ImportedPanel(Imports imports, ImportBatch batch, ZoneId zone, Consumer<Runnable> act) {
        this.imports = imports;
        this.batch = batch;
        this.zone = zone;
        this.act = act;
        getContent().addClassNames("panel", "import-done");
        boolean undone = batch.status() == ImportStatus.UNDONE;
        getContent()
                .add(
                        new H2(getTranslation(undone ? "ingest.undone.title" : "ingest.done.title")),
                        new Paragraph(getTranslation(undone ? "ingest.undone.text" : "ingest.done.text")));
        if (undone) {
            return;
        }
        var next = new Anchor(miningPath(), getTranslation("ingest.done.mine"));
        next.addClassName("next-step-action");
        var undo = new Button(getTranslation("ingest.undo"), click -> confirm());
        undo.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        undo.setTestId("import-undo");
        var actions = new Div(next, undo);
        actions.addClassName("wizard-actions");
        getContent().add(new CountTiles(batch), actions, new IssueList(imports, batch));
    }

    /** The miner's screen, set to the days of these orders, which may be long past. */
    private String miningPath() {
        return imports.orderSpan(batch.id())
                .map(span -> "mining?from=" + day(span.start()) + "&to=" + day(span.end()))
                .orElse("mining");
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private void confirm() {
        var dialog = new ConfirmDialog(
                getTranslation("ingest.undo.question"),
                getTranslation("ingest.undo.text", batch.fileName()),
                getTranslation("ingest.undo"),
                confirmed -> act.accept(() -> imports.undo(batch.id())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.open();
    }
}
