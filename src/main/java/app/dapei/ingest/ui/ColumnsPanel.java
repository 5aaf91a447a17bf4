package app.dapei.ingest.ui;

import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.ImportPreview;
import app.dapei.ingest.ImportPreview.Column;
import app.dapei.ingest.ImportRefused;
import app.dapei.ingest.Imports;
import app.dapei.ingest.core.ColumnSpec;
import app.dapei.ingest.core.DateOrder;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Format and columns of a file, to be confirmed or corrected: our field on the left, the file's column on the right. */
class ColumnsPanel extends Composite<Section> {

    private final Imports imports;
    private final ImportTexts texts = new ImportTexts(getLocale());
    private final Runnable check;
    private ImportBatch batch;

    ColumnsPanel(Imports imports, ImportBatch batch, Runnable check) {
        this.imports = imports;
        this.batch = batch;
        this.check = check;
        getContent().addClassNames("panel", "import-columns");
        show();
    }

    private void show() {
        var preview = imports.preview(batch.id());
        getContent().removeAll();
        getContent().add(new H2(getTranslation("ingest.columns.title")), formatChoice());
        var format = batch.format();
        if (format != null) {
            var rows = new Div();
            rows.addClassName("column-map");
            format.columns().forEach(spec -> rows.add(row(spec, preview)));
            getContent().add(new Paragraph(getTranslation("ingest.columns.text")), rows);
        }
        if (batch.dateOrder() == DateOrder.UNDECIDED
                || batch.dateOrder() == DateOrder.DAY_FIRST
                || batch.dateOrder() == DateOrder.MONTH_FIRST) {
            getContent().add(dateChoice());
        }
        getContent().add(checkButton());
    }

    private Component formatChoice() {
        var choice = new Select<ImportFormat>();
        choice.setLabel(getTranslation("ingest.columns.format"));
        choice.setItems(ImportFormat.values());
        choice.setItemLabelGenerator(texts::format);
        choice.setPlaceholder(getTranslation("ingest.format.unknown"));
        choice.setValue(batch.format());
        choice.setTestId("import-format");
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() || change.getValue() != batch.format()) {
                plan(() -> imports.choose(batch.id(), change.getValue()));
            }
        });
        var sureness = new Span(
                batch.format() == null
                        ? getTranslation("ingest.columns.not-recognised")
                        : getTranslation("ingest.columns.confidence", batch.confidence()));
        sureness.addClassNames("tag", batch.confidence() >= 80 ? "positive" : "caution");
        var line = new Div(choice, sureness);
        line.addClassName("import-format");
        return line;
    }

    private Component row(ColumnSpec spec, ImportPreview preview) {
        var name = new Span(texts.field(spec.field()) + (spec.required() ? " *" : ""));
        name.addClassName("column-field");
        int bound = batch.columns().column(spec.field()).orElse(-1);
        var choice = new ComboBox<Column>();
        choice.setAriaLabel(texts.field(spec.field()));
        choice.setItems(preview.columns());
        choice.setItemLabelGenerator(column -> header(column));
        choice.setPlaceholder(getTranslation("ingest.columns.unused"));
        choice.setClearButtonVisible(!spec.required());
        choice.setTestId("column-" + spec.field().name());
        var column = column(preview.columns(), bound);
        choice.setValue(column);
        if (spec.required() && column == null) {
            choice.setInvalid(true);
            choice.setErrorMessage(
                    getTranslation("ingest.columns.needed", spec.names().getFirst()));
        }
        choice.addValueChangeListener(change -> {
            var chosen = change.getValue();
            plan(() -> imports.map(
                    batch.id(),
                    chosen == null
                            ? batch.columns().without(spec.field())
                            : batch.columns().with(spec.field(), chosen.index())));
        });
        var samples = new Span(column == null ? "" : String.join(" · ", column.samples()));
        samples.addClassName("meta");
        var row = new Div(name, choice, samples);
        row.addClassName("column-row");
        return row;
    }

    private Component dateChoice() {
        var choice = new RadioButtonGroup<DateOrder>();
        choice.setLabel(getTranslation("ingest.dates.question"));
        choice.setItems(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);
        choice.setItemLabelGenerator(texts::dateOrder);
        if (batch.dateOrder() != DateOrder.UNDECIDED) {
            choice.setValue(batch.dateOrder());
        }
        choice.addValueChangeListener(change -> plan(() -> imports.readDates(batch.id(), change.getValue())));
        return choice;
    }

    private Component checkButton() {
        var button = new Button(getTranslation("ingest.columns.check"), click -> check.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setDisableOnClick(true);
        button.setTestId("import-check");
        var explained = new Span(getTranslation("ingest.columns.check.text"));
        explained.addClassName("meta");
        var line = new Div(button, explained);
        line.addClassName("wizard-actions");
        return line;
    }

    private void plan(Supplier<ImportBatch> change) {
        try {
            batch = change.get();
        } catch (ImportRefused refused) {
            Notifications.failure(texts.refused(refused));
            batch = imports.get(batch.id());
        }
        show();
    }

    private String header(Column column) {
        return column.header().isEmpty()
                ? getTranslation("ingest.columns.nameless", column.index() + 1)
                : column.header();
    }

    private static @Nullable Column column(List<Column> columns, int index) {
        return columns.stream()
                .filter(column -> column.index() == index)
                .findFirst()
                .orElse(null);
    }
}
