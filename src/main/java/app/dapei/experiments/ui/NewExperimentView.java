package app.dapei.experiments.ui;

import app.dapei.access.Roles;
import app.dapei.experiments.ExperimentCalculator;
import app.dapei.experiments.ExperimentDraft;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.UnreachableSampleException;
import app.dapei.experiments.core.ArmsText;
import app.dapei.experiments.core.SamplePlan.Question;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Plans an experiment: question, metric, arms, and the sample that it needs, seen while it is planned. */
@Route(value = "experiments/new/counted", layout = MainLayout.class)
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class NewExperimentView extends Main implements MainLayout.Titled {

    private final Experiments experiments;
    private final TextField name = new TextField(getTranslation("experiments.name"));
    private final TextArea question = new TextArea(getTranslation("experiments.question"));
    private final TextField metric = new TextField(getTranslation("experiments.metric"));
    private final TextArea arms = new TextArea(getTranslation("experiments.arm-names"));
    private final IntegerField leastDays = new IntegerField(getTranslation("experiments.least-days"));
    private final Checkbox lessIsBetter = new Checkbox(getTranslation("experiments.less-is-better"));
    private final PlanForm plan;

    NewExperimentView(Experiments experiments, ExperimentCalculator calculator) {
        this.experiments = experiments;
        addClassName("page");
        setUpFields();
        var answer = new PlanResult();
        plan = new PlanForm(asked -> answer.show(asked, calculator.plan(asked)));
        plan.setArms(2);
        plan.ask();
        arms.addValueChangeListener(change -> {
            if (armsFit()) {
                plan.setArms(names().size());
            }
        });
        var save = new Button(getTranslation("experiments.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setTestId("save");
        var fields = new Div(name, metric, question, arms, leastDays, lessIsBetter);
        fields.addClassName("form-grid");
        var what = new Section(new H2(getTranslation("experiments.what")), fields);
        what.addClassName("panel");
        add(new PageHeader(getTranslation("experiments.counted.title"), save), what, plan, answer);
    }

    @Override
    public String titleKey() {
        return "experiments.counted.title";
    }

    private void setUpFields() {
        name.setMaxLength(ExperimentDraft.LONGEST_NAME);
        name.setTestId("name");
        metric.setMaxLength(ExperimentDraft.LONGEST_NAME);
        metric.setTestId("metric");
        question.setMaxLength(ExperimentDraft.LONGEST_QUESTION);
        question.setHelperText(getTranslation("experiments.question.help"));
        arms.setValue("A\nB");
        arms.setHelperText(getTranslation("experiments.arm-names.help"));
        arms.setTestId("arm-names");
        leastDays.setValue(7);
        leastDays.setTestId("least-days");
    }

    private List<String> names() {
        return arms.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private boolean armsFit() {
        var names = names();
        boolean fits = names.size() >= 2
                && names.size() <= ArmsText.MOST_ARMS
                && names.stream().distinct().count() == names.size()
                && names.stream().allMatch(one -> one.length() <= ExperimentDraft.LONGEST_ARM);
        return show(arms, fits, "experiments.error.arm-names");
    }

    private boolean show(TextFieldBase<?, ?> field, boolean fits, String key) {
        field.setInvalid(!fits);
        field.setErrorMessage(fits ? "" : getTranslation(key));
        return fits;
    }

    private void save() {
        boolean fits = show(name, !name.getValue().isBlank(), "experiments.error.text");
        fits &= show(metric, !metric.getValue().isBlank(), "experiments.error.text");
        fits &= armsFit();
        var days = leastDays.getValue();
        fits &= show(leastDays, days != null && days >= 1 && days <= 90, "experiments.error.days");
        var asked = plan.question();
        if (fits && asked.isPresent()) {
            store(asked.get());
        }
    }

    private void store(Question asked) {
        try {
            var id = experiments.plan(new ExperimentDraft(
                    name.getValue(),
                    question.getValue(),
                    metric.getValue(),
                    lessIsBetter.getValue(),
                    names(),
                    asked,
                    leastDays.getValue()));
            getUI().orElseThrow().navigate(ExperimentView.class, new RouteParameters("experimentId", id.toString()));
        } catch (UnreachableSampleException tooSmall) {
            Notifications.failure(getTranslation("experiments.plan.UNREACHABLE_POWER"));
        }
    }
}
