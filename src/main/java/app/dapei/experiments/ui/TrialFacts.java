package app.dapei.experiments.ui;

import app.dapei.experiments.Design;
import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.Setup;
import app.dapei.experiments.core.MetricRole;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an experiment was planned with; it does not change once it runs. */
final class TrialFacts extends Section {

    private final Formats formats = new Formats(getLocale());
    private final DescriptionList list = new DescriptionList();

    /** @param scripts titles of scripts by their ids */
    TrialFacts(ExperimentDetails one, MetricNames metrics, Function<UUID, String> scripts) {
        addClassNames("panel", "trial-facts");
        var draft = one.draft();
        var setup = draft.setup();
        var plan = draft.plan();
        if (!draft.question().isEmpty()) {
            line("experiments.question", draft.question());
        }
        line(
                "experiments.design",
                getTranslation("experiments.design." + setup.design()) + " · "
                        + getTranslation("experiments.subject." + setup.subject()));
        line("experiments.arms", arms(one, scripts));
        var room = setup.audience().room();
        line(
                "experiments.audience",
                (room == null ? getTranslation("experiments.rooms.all") : room) + " · "
                        + formats.percent(setup.audience().coverage()));
        for (var role : MetricRole.values()) {
            var names = setup.metrics().stream()
                    .filter(metric -> metric.role() == role)
                    .map(metric -> metrics.name(metric.code())
                            + (role == MetricRole.GUARDRAIL
                                    ? " (" + metrics.formats(metric.code()).loss(metric.margin()) + ")"
                                    : ""))
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                line("experiments.role." + role, names);
            }
        }
        line(
                "experiments.plan.reading",
                getTranslation("experiments.mode." + setup.reading().mode()));
        line(
                "experiments.plan.sample",
                getTranslation(
                        setup.design().isPlayed() ? "experiments.sample.windows" : "experiments.sample.viewers",
                        formats.count(one.unitsPerArm()),
                        formats.percent(plan.lift()),
                        formats.percent(plan.power()),
                        formats.percent(plan.alpha())));
        line("experiments.least-days", formats.count(draft.leastDays()));
        line("experiments.rules.return-days", formats.count(setup.maturity().returnDays()));
        if (setup.design() == Design.BANDIT) {
            var bandit = setup.bandit();
            line("experiments.rules.floor", formats.decimal(100 * bandit.floor(), 0));
            line("experiments.rules.least-users", formats.count(bandit.leastUsers()));
            line("experiments.rules.cadence", formats.count(bandit.cadenceMinutes()));
        }
        add(new H2(getTranslation("experiments.planned")), list);
    }

    private String arms(ExperimentDetails one, Function<UUID, String> scripts) {
        var texts = new ArrayList<String>();
        for (int arm = 0; arm < one.draft().arms().size(); arm++) {
            var plan = one.draft().setup().arms().get(arm);
            texts.add(one.draft().arms().get(arm) + " " + formats.percent(plan.weight()) + said(plan, scripts));
        }
        return String.join(" · ", texts);
    }

    private static String said(Setup.ArmPlan plan, Function<UUID, String> scripts) {
        var script = plan.scriptId();
        var said = Stream.of(script == null ? "" : scripts.apply(script), plan.instruction())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private void line(String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
