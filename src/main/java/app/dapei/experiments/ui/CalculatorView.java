package app.dapei.experiments.ui;

import app.dapei.access.Roles;
import app.dapei.experiments.ArmInput;
import app.dapei.experiments.ExperimentCalculator;
import app.dapei.experiments.ExperimentCalculator.Judgement;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Statistics for numbers from anywhere: compare arms, plan a sample. */
@Route(value = "experiments/calculator", layout = MainLayout.class)
@Menu(title = "experiments.calculator", order = 410, icon = "vaadin:calc")
@RolesAllowed({Roles.ANALYST, Roles.MERCHANT, Roles.ADMIN})
class CalculatorView extends Main implements MainLayout.Titled {

    private final ExperimentCalculator calculator;
    private final Div result = new Div();

    CalculatorView(ExperimentCalculator calculator) {
        this.calculator = calculator;
        addClassName("page");
        var sheet = new TabSheet();
        sheet.setWidthFull();
        sheet.add(getTranslation("experiments.tab.compare"), comparing());
        sheet.add(getTranslation("experiments.tab.plan"), planning());
        add(new PageHeader(getTranslation("experiments.calculator")), sheet, new TermsPanel());
    }

    @Override
    public String titleKey() {
        return "experiments.calculator";
    }

    private Div comparing() {
        result.setWidthFull();
        result.getElement().setAttribute("aria-live", "polite");
        return stack(new ArmsForm(this::compare), result);
    }

    private void compare(MetricKind kind, List<ArmInput> arms, Judgement judgement) {
        result.removeAll();
        var analyzed = calculator.compare(arms, judgement);
        result.add(new ArmsResult(kind, arms, analyzed, judgement.alpha()));
    }

    private Div planning() {
        var answer = new PlanResult();
        var form = new PlanForm(question -> answer.show(question, calculator.plan(question)));
        form.ask();
        return stack(form, answer);
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }
}
