package app.dapei.ingest.ui;

import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.Imports;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;

/** What an import would do; nothing has changed yet. */
class DryRunPanel extends Composite<Section> {

    DryRunPanel(Imports imports, ImportBatch batch, Consumer<Runnable> act, Runnable correct) {
        getContent().addClassNames("panel", "import-dry-run");
        boolean something = batch.counts().changesAnything();
        var go = new Button(getTranslation("ingest.dry-run.go"), click -> act.accept(() -> imports.start(batch.id())));
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(true);
        go.setEnabled(something);
        go.setTestId("import-go");
        var back = new Button(getTranslation("ingest.dry-run.correct"), click -> correct.run());
        var giveUp = new Button(
                getTranslation("ingest.dry-run.discard"), click -> act.accept(() -> imports.discard(batch.id())));
        giveUp.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var actions = new Div(go, back, giveUp);
        actions.addClassName("wizard-actions");
        getContent()
                .add(
                        new H2(getTranslation("ingest.dry-run.title")),
                        new Paragraph(
                                getTranslation(something ? "ingest.dry-run.text" : "ingest.refused.NOTHING_TO_DO")),
                        new CountTiles(batch),
                        actions,
                        new IssueList(imports, batch));
    }
}
