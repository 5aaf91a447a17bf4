package app.dapei.ingest.ui;

import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.ImportIssue;
import app.dapei.ingest.Imports;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The issues that matter most, each with its place, its value, the reason and the remedy; all of them as CSV. */
class IssueList extends Composite<Div> {

    private static final int SHOWN = 100;

    private final ImportTexts texts = new ImportTexts(getLocale());

    IssueList(Imports imports, ImportBatch batch) {
        getContent().addClassName("import-issues");
        if (batch.counts().issues() == 0) {
            return;
        }
        var head = new Div(new H2(getTranslation("ingest.issues")), IssueDownload.of(imports, batch.id(), getLocale()));
        head.addClassName("import-issues-head");
        var grid = new Grid<ImportIssue>();
        grid.addComponentColumn(this::level)
                .setHeader(getTranslation("ingest.issues.level"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(texts::where)
                .setHeader(getTranslation("ingest.issues.where.header"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(issue -> issue.cell() == null ? "" : issue.cell())
                .setHeader(getTranslation("ingest.issues.value"));
        grid.addColumn(issue -> texts.reason(issue.code()))
                .setHeader(getTranslation("ingest.issues.reason"))
                .setTooltipGenerator(issue -> issue.raw())
                .setFlexGrow(4);
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setItems(imports.firstIssues(batch.id(), SHOWN));
        grid.setHeight("320px");
        getContent().add(head, grid);
    }

    private Span level(ImportIssue issue) {
        var tag = new Span(texts.level(issue.code()));
        tag.addClassName("tag");
        tag.addClassName(
                switch (issue.code().level()) {
                    case ERROR -> "critical";
                    case WARNING -> "caution";
                    case NOTE -> "neutral";
                });
        return tag;
    }
}
