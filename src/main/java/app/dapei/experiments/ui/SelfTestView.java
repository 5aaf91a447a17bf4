package app.dapei.experiments.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.AaReplays;
import app.dapei.experiments.AaReplays.Answer;
import app.dapei.experiments.AaReplays.Question;
import app.dapei.experiments.MetricLibrary;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.JobProgressPanel;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** Whether the engine is honest: it is let loose on a past in which there was nothing to find. */
@Route(value = "experiments/self-test", layout = MainLayout.class)
@RolesAllowed({Roles.ANALYST, Roles.MERCHANT, Roles.ADMIN})
class SelfTestView extends Main implements MainLayout.Titled {

    private static final int MOST_METRICS = 12;
    private static final List<String> USUAL =
            List.of("CONVERSION", "CTR", "ATTACH_VIEWER", "REVENUE_PER_VIEWER", "AOV", "RETURN_RATE");

    private final transient AaReplays replays;
    private final transient CurrentShop current;
    private final transient MetricNames names;
    private final Select<Integer> days = choice("days", 90, 30, 90, 365);
    private final Select<Integer> runs = choice("runs", 200, 200, 500, 1000);
    private final Select<Double> alpha = Levels.alpha(this, getLocale());
    private final MultiSelectComboBox<String> metrics = new MultiSelectComboBox<>();
    private final Button start = new Button(getTranslation("experiments.self-test.start"), VaadinIcon.PLAY.create());
    private final Div content = new Div();

    SelfTestView(AaReplays replays, MetricLibrary library, CurrentShop current) {
        this.replays = replays;
        this.current = current;
        this.names = new MetricNames(this, getLocale(), library, current.get().currency());
        addClassName("page");
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start-self-test");
        start.addClickListener(click -> start());
        content.addClassName("stack");
        content.getElement().setAttribute("aria-live", "polite");
        add(new PageHeader(getTranslation("experiments.self-test")), asking(), content, new TermsPanel());
        show();
    }

    @Override
    public String titleKey() {
        return "experiments.self-test";
    }

    private Section asking() {
        metrics.setLabel(getTranslation("experiments.self-test.metrics"));
        metrics.setItems(names.codes());
        metrics.setItemLabelGenerator(names::name);
        metrics.setValue(USUAL);
        metrics.setTestId("metrics");
        metrics.setWidth("min(100%, 420px)");
        var fields = new Div(metrics, days, runs, alpha, start);
        fields.addClassName("form-line");
        var panel = new Section(
                new H2(getTranslation("experiments.self-test.question")),
                new Paragraph(getTranslation("experiments.self-test.text")),
                fields);
        panel.addClassName("panel");
        return panel;
    }

    private Select<Integer> choice(String key, int chosen, Integer... items) {
        var select = new Select<Integer>();
        select.setLabel(getTranslation("experiments.self-test." + key));
        select.setItems(items);
        select.setValue(chosen);
        select.setTestId(key);
        return select;
    }

    private void start() {
        int chosen = metrics.getValue().size();
        metrics.setInvalid(chosen == 0 || chosen > MOST_METRICS);
        metrics.setErrorMessage(getTranslation("experiments.self-test.error", MOST_METRICS, chosen));
        if (!metrics.isInvalid()) {
            replays.start(
                    new Question(days.getValue(), List.copyOf(metrics.getValue()), runs.getValue(), alpha.getValue()));
            show();
        }
    }

    private void show() {
        content.removeAll();
        var running = replays.running();
        start.setEnabled(running.isEmpty());
        running.ifPresent(id -> content.add(progress(id)));
        if (running.isEmpty()) {
            replays.last().ifPresent(this::show);
        }
    }

    private Section progress(UUID id) {
        var panel = new Section(
                new H2(getTranslation("experiments.self-test.running")),
                new JobProgressPanel(() -> replays.progress(id), "experiments.self-test.step.", this::show));
        panel.addClassName("panel");
        return panel;
    }

    private void show(Answer answer) {
        content.add(
                switch (answer) {
                    case Answer.Done done ->
                        new ReplayResult(done, names, current.get().zone());
                    case Answer.TooFew(var question, int viewers) ->
                        nothing("too-few", viewers, question.days(), AaReplays.FEWEST_VIEWERS);
                    case Answer.Cancelled() -> nothing("cancelled");
                    case Answer.Failed() -> nothing("failed");
                });
    }

    private EmptyState nothing(String key, Object... parameters) {
        return new EmptyState(VaadinIcon.FLASK, getTranslation("experiments.self-test." + key, parameters));
    }
}
