package app.dapei.experiments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.dapei.activity.ActivityKind;
import app.dapei.experiments.MetricForm;
import app.dapei.experiments.MetricLibrary;
import app.dapei.experiments.OwnMetric;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnMetricFormTests extends PortalViewTest {

    @Autowired
    MetricLibrary library;

    private final List<OwnMetric> made = new ArrayList<>();
    private MetricsStep step;
    private final WizardModel model = new WizardModel();

    @BeforeEach
    void openTheStep() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
        var names = new MetricNames(UI.getCurrent(), Translations.ENGLISH, library, shop.currency());
        step = new MetricsStep(model, names, metric -> {
            var kept = library.add(metric);
            made.add(kept);
            return kept;
        });
        UI.getCurrent().add(new Div(step.show()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void makesAMetricFromWhatViewersDoAndExplainsItInWords() {
        name().setValue("Talks");
        ((Select<ActivityKind>) find(Select.class).withTestId("own-kind").single()).setValue(ActivityKind.COMMENT);
        ((Select<MetricForm>) find(Select.class).withTestId("own-form").single()).setValue(MetricForm.VALUE);
        save();
        assertThat(library.own())
                .extracting(OwnMetric::name, OwnMetric::kind, OwnMetric::form)
                .containsExactly(tuple("Talks", "COMMENT", MetricForm.VALUE));
        assertThat(model.secondary).contains(made.getFirst().code());
        assertThat(find(Div.class).all())
                .anyMatch(line -> line.getText().equals("Talks: Own metric: how often a viewer did this: comment."));
    }

    @Test
    void saysWhatIsWrongWithTheName() {
        save();
        assertThat(name().getErrorMessage()).isEqualTo("Name the metric, for example “Likes”.");
        name().setValue("Likes");
        save();
        name().setValue("Likes");
        save();
        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("There is a metric “Likes” already. Choose another name.");
        assertThat(library.own()).hasSize(1);
    }

    private TextField name() {
        return find(TextField.class).withTestId("own-name").single();
    }

    private void save() {
        test(find(Button.class).withTestId("own-save").single()).click();
    }
}
