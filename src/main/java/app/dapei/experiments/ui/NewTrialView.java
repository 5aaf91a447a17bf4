package app.dapei.experiments.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.Bundles;
import app.dapei.experiments.ExperimentCalculator;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.MetricLibrary;
import app.dapei.experiments.StartChecks;
import app.dapei.experiments.TrafficEstimate;
import app.dapei.experiments.UnreachableSampleException;
import app.dapei.live.ShopRooms;
import app.dapei.scripts.ScriptFilter;
import app.dapei.scripts.Scripts;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.PageRequest;

/** Plans an experiment in the portal's own rooms: one decision a step, what is decided beside it. */
@Route(value = "experiments/new", layout = MainLayout.class)
@PreserveOnRefresh
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class NewTrialView extends Main implements MainLayout.Titled {

    private static final int MOST_BUNDLES = 200;

    private final WizardModel model = new WizardModel();
    private final Experiments experiments;
    private final StartChecks checks;
    private final ExperimentCalculator calculator;
    private final MetricNames metrics;
    private final List<WizardStep> steps;
    private final Nav index = new Nav();
    private final Section place = new Section();
    private final Aside summary = new Aside();
    private final Button back = new Button(getTranslation("experiments.back"), click -> go(at() - 1));
    private final Button next = new Button(getTranslation("experiments.next-step"), click -> forward());
    private int step;

    NewTrialView(
            Experiments experiments,
            StartChecks checks,
            ExperimentCalculator calculator,
            TrafficEstimate traffic,
            MetricLibrary library,
            Bundles bundles,
            Scripts scripts,
            ShopRooms rooms,
            CurrentShop current) {
        this.experiments = experiments;
        this.checks = checks;
        this.calculator = calculator;
        metrics = new MetricNames(this, getLocale(), library, current.get().currency());
        steps = List.of(
                new QuestionStep(model),
                new DesignStep(model),
                new ArmsStep(
                        model,
                        () -> bundles.find(BundleFilter.ALL, PageRequest.of(0, MOST_BUNDLES)),
                        () -> scripts.find(ScriptFilter.ALL),
                        getLocale()),
                new AudienceStep(model, rooms.all(), getLocale()),
                new MetricsStep(model, metrics, library::add),
                new SampleStep(model, metrics, traffic, calculator, getLocale()));
        addClassName("page");
        next.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        next.setTestId("next");
        back.setTestId("back");
        index.addClassName("wizard-index");
        place.addClassNames("panel", "wizard-place");
        summary.addClassNames("panel", "wizard-summary");
        var columns = new Div(index, place, summary);
        columns.addClassName("trial-wizard");
        var elsewhere = new RouterLink(getTranslation("experiments.counted.link"), NewExperimentView.class);
        add(new PageHeader(getTranslation("experiments.new"), elsewhere), columns);
        go(0);
    }

    @Override
    public String titleKey() {
        return "experiments.new";
    }

    private int at() {
        return step;
    }

    private void forward() {
        if (!steps.get(step).isDone()) {
            return;
        }
        if (step == steps.size() - 1) {
            save();
        } else {
            go(step + 1);
        }
    }

    private void go(int to) {
        step = Math.clamp(to, 0, steps.size() - 1);
        index.removeAll();
        for (int number = 0; number < steps.size(); number++) {
            index.add(entry(number));
        }
        var buttons = new Div(back, next);
        buttons.addClassName("form-line");
        back.setEnabled(step > 0);
        next.setText(getTranslation(step == steps.size() - 1 ? "experiments.save" : "experiments.next-step"));
        place.removeAll();
        place.add(new H2(getTranslation(steps.get(step).key())), steps.get(step).show(), buttons);
        summarise();
    }

    private Button entry(int number) {
        var entry = new Button(
                (number + 1) + "  " + getTranslation(steps.get(number).key()), click -> go(number));
        entry.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        entry.setEnabled(number <= step);
        entry.setClassName("current", number == step);
        return entry;
    }

    private void summarise() {
        summary.removeAll();
        summary.add(new H2(getTranslation("experiments.summary")));
        line("experiments.design." + model.design, "experiments.subject." + model.subject);
        var arms = new ArrayList<String>();
        model.arms.forEach(arm -> arms.add(arm.name));
        text(String.join(" · ", arms));
        if (!model.goals.isEmpty()) {
            text(getTranslation("experiments.role.GOAL") + ": "
                    + String.join(", ", model.goals.stream().map(metrics::name).toList()));
        }
        model.draft(metrics.name(model.firstGoal()), metrics.lessIsBetter(model.firstGoal()))
                .ifPresent(draft -> {
                    long days = calculator
                            .plan(draft.plan())
                            .found()
                            .map(plan -> plan.days().orElse(-1))
                            .orElse(-1L);
                    checks.of(draft, days).forEach(finding -> {
                        var line = new Div(getTranslation("experiments.check." + finding.kind(), finding.detail()));
                        line.addClassNames("finding", finding.kind().blocks() ? "critical" : "caution");
                        summary.add(line);
                    });
                });
    }

    private void line(String first, String second) {
        text(getTranslation(first) + " · " + getTranslation(second));
    }

    private void text(String text) {
        summary.add(new Div(text));
    }

    private void save() {
        var goal = model.firstGoal();
        try {
            model.draft(metrics.name(goal), metrics.lessIsBetter(goal)).ifPresent(draft -> {
                var id = experiments.plan(draft);
                getUI().orElseThrow()
                        .navigate(ExperimentView.class, new RouteParameters("experimentId", id.toString()));
            });
        } catch (UnreachableSampleException tooSmall) {
            Notifications.failure(getTranslation("experiments.plan.UNREACHABLE_POWER"));
        }
    }
}
