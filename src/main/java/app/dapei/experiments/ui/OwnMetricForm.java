package app.dapei.experiments.ui;

import app.dapei.activity.ActivityKind;
import app.dapei.experiments.MetricForm;
import app.dapei.experiments.MetricNameTakenException;
import app.dapei.experiments.OwnMetric;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Makes a metric of the shop's own from what viewers do: who did it, or how often. */
final class OwnMetricForm extends Details {

    private final UnaryOperator<OwnMetric> store;
    private final Consumer<OwnMetric> made;
    private final TextField name = new TextField(getTranslation("experiments.own.name"));
    private final Select<ActivityKind> kind = new Select<>();
    private final Select<MetricForm> form = new Select<>();
    private final Checkbox lessIsBetter = new Checkbox(getTranslation("experiments.less-is-better"));

    /**
     * @param store keeps a metric and gives it back with its number
     * @param made  hears of it afterwards
     */
    OwnMetricForm(UnaryOperator<OwnMetric> store, Consumer<OwnMetric> made) {
        this.store = store;
        this.made = made;
        setSummaryText(getTranslation("experiments.own.open"));
        setWidthFull();
        name.setMaxLength(OwnMetric.LONGEST_NAME);
        name.setTestId("own-name");
        kind.setLabel(getTranslation("experiments.own.kind"));
        kind.setItems(ActivityKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("experiments.event." + item));
        kind.setValue(ActivityKind.LIKE);
        kind.setTestId("own-kind");
        form.setLabel(getTranslation("experiments.own.form"));
        form.setItems(MetricForm.SHARE, MetricForm.VALUE);
        form.setItemLabelGenerator(item -> getTranslation("experiments.own.form." + item));
        form.setValue(MetricForm.SHARE);
        form.setTestId("own-form");
        var save = new Button(getTranslation("experiments.own.save"), click -> save());
        save.setTestId("own-save");
        var line = new Div(name, kind, form, lessIsBetter, save);
        line.addClassName("form-line");
        add(new Paragraph(getTranslation("experiments.own.help")), line);
    }

    private void save() {
        var written = name.getValue().strip();
        if (written.isEmpty()) {
            complain("experiments.own.error.name");
            return;
        }
        try {
            var metric = store.apply(
                    new OwnMetric(0, written, kind.getValue().name(), form.getValue(), null, lessIsBetter.getValue()));
            name.clear();
            name.setInvalid(false);
            made.accept(metric);
        } catch (MetricNameTakenException taken) {
            complain("experiments.own.error.taken");
        }
    }

    private void complain(String key) {
        name.setErrorMessage(getTranslation(key, name.getValue().strip()));
        name.setInvalid(true);
    }
}
