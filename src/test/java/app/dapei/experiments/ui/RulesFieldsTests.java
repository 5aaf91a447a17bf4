package app.dapei.experiments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.experiments.Design;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.Setup;
import app.dapei.experiments.Subject;
import app.dapei.experiments.core.SamplePlan.Metric;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.NumberField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RulesFieldsTests extends PortalViewTest {

    @Autowired
    Experiments experiments;

    private final WizardModel model = new WizardModel();

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
    }

    @Test
    void keepsABanditsRulesWithTheExperimentAndShowsThem() {
        model.design = Design.BANDIT;
        model.subject = Subject.OTHER;
        model.name = "Mat or lamp";
        model.baseline = new Metric.Share(0.05);
        UI.getCurrent().add(new RulesFields(model));
        field("return-days").setValue(7.0);
        field("floor").setValue(10.0);
        field("least-users").setValue(250.0);
        field("cadence").setValue(30.0);
        var id = experiments.plan(model.draft("Conversion", false).orElseThrow());
        var setup = experiments.get(id).draft().setup();
        assertThat(setup.bandit()).isEqualTo(new Setup.Bandit(0.1, 250, 30));
        assertThat(setup.maturity().returnDays()).isEqualTo(7);
        navigate("experiments/" + id, ExperimentView.class);
        assertThat(find(DescriptionList.Description.class).all())
                .extracting(DescriptionList.Description::getText)
                .contains("7", "10", "250", "30");
    }

    @Test
    void namesFieldValueAndRemedyWhereARuleCannotHold() {
        model.design = Design.BANDIT;
        var fields = new RulesFields(model);
        UI.getCurrent().add(fields);
        field("cadence").setValue(5.0);
        assertThat(field("cadence").getErrorMessage())
                .isEqualTo("“Minutes between two moves” must be 15 to 10,080; 5.00 does not fit."
                        + " Enter 15, for example.");
        assertThat(fields.fit()).isFalse();
        assertThat(model.cadenceMinutes).isEqualTo(60);
        field("cadence").setValue(15.0);
        assertThat(fields.fit()).isTrue();
        field("floor").setValue(51.0);
        assertThat(field("floor").isInvalid()).isTrue();
    }

    @Test
    void asksOnlyBanditsHowSharesMove() {
        UI.getCurrent().add(new RulesFields(model));
        assertThat(field("return-days").getValue()).isEqualTo(15);
        assertThat(find(NumberField.class).withTestId("floor").all()).isEmpty();
    }

    private NumberField field(String testId) {
        return find(NumberField.class).withTestId(testId).single();
    }
}
