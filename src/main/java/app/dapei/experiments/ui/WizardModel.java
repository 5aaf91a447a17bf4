package app.dapei.experiments.ui;

import app.dapei.experiments.Design;
import app.dapei.experiments.ExperimentDraft;
import app.dapei.experiments.ReadingMode;
import app.dapei.experiments.Setup;
import app.dapei.experiments.Setup.ArmPlan;
import app.dapei.experiments.Setup.Audience;
import app.dapei.experiments.Setup.ChosenMetric;
import app.dapei.experiments.Subject;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.SamplePlan.Metric;
import app.dapei.experiments.core.SamplePlan.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An experiment while it is being planned, step by step; nothing is lost on the way back. */
final class WizardModel {

    String name = "";
    String question = "";
    Design design = Design.VIEWER_SPLIT;
    Subject subject = Subject.BUNDLE;
    final List<Arm> arms = new ArrayList<>(List.of(new Arm("A"), new Arm("B")));

    @Nullable
    String room;

    double coverage = 1;
    String layer = "";
    double layerFrom;
    double layerTo = 1;
    int windowMinutes = Setup.Windows.USUAL.minutes();
    int burnIn = Setup.Windows.USUAL.burnIn();
    double floor = Setup.Bandit.USUAL.floor();
    int leastUsers = Setup.Bandit.USUAL.leastUsers();
    int cadenceMinutes = Setup.Bandit.USUAL.cadenceMinutes();
    int returnDays = Setup.Maturity.USUAL.returnDays();
    final Set<String> goals = new LinkedHashSet<>(List.of("CONVERSION"));
    final Set<String> secondary = new LinkedHashSet<>(List.of("AOV"));
    final Map<String, Double> guardrails = new LinkedHashMap<>(Map.of("RETURN_RATE", 0.02));
    ReadingMode mode = ReadingMode.ONCE;
    int looks = 4;
    double lift = 0.2;
    double alpha = 0.05;
    double power = 0.8;
    int leastDays = 7;

    @Nullable
    Metric baseline;

    double unitsPerDay;

    /** An arm while it is being planned. */
    static final class Arm {
        String name;
        double weight = 0.5;

        @Nullable
        UUID bundle;

        @Nullable
        UUID script;

        String instruction = "";

        Arm(String name) {
            this.name = name;
        }
    }

    /** The goal that the sample is planned for. */
    String firstGoal() {
        return goals.iterator().next();
    }

    /** What the sample is planned for; empty where the shop's past says nothing of the goal. */
    Optional<Question> question() {
        var now = baseline;
        if (now == null || lift > now.largestLift()) {
            return Optional.empty();
        }
        var traffic = unitsPerDay >= 1 ? OptionalLong.of((long) unitsPerDay) : OptionalLong.empty();
        return Optional.of(new Question(now, lift, arms.size(), alpha, power, traffic, mode == ReadingMode.ANY_TIME));
    }

    /** The draft as it stands; empty where the sample cannot be planned. */
    Optional<ExperimentDraft> draft(String metricName, boolean lessIsBetter) {
        return question()
                .map(plan -> new ExperimentDraft(
                        name.isBlank() ? metricName : name,
                        question,
                        metricName,
                        lessIsBetter,
                        arms.stream().map(arm -> arm.name.strip()).toList(),
                        plan,
                        leastDays,
                        setup()));
    }

    private Setup setup() {
        double sum = arms.stream().mapToDouble(arm -> arm.weight).sum();
        return new Setup(
                design,
                subject,
                arms.stream()
                        .map(arm -> new ArmPlan(
                                design.isPlayed() ? 1.0 / arms.size() : arm.weight / sum,
                                subject.isOfBundles() ? arm.bundle : null,
                                arm.instruction,
                                subject == Subject.SCRIPT ? arm.script : null))
                        .toList(),
                new Audience(room, design.isPlayed() ? 1 : coverage, layer, layerFrom, layerTo),
                new Setup.Windows(windowMinutes, burnIn),
                design == Design.BANDIT ? new Setup.Bandit(floor, leastUsers, cadenceMinutes) : Setup.Bandit.USUAL,
                new Setup.Reading(mode, mode == ReadingMode.LOOKS ? looks : 1),
                new Setup.Maturity(Setup.Maturity.USUAL.outcomeHours(), returnDays),
                metrics());
    }

    private List<ChosenMetric> metrics() {
        var metrics = new ArrayList<ChosenMetric>();
        goals.forEach(code -> metrics.add(new ChosenMetric(code, MetricRole.GOAL, 0)));
        secondary.stream()
                .filter(code -> !goals.contains(code))
                .forEach(code -> metrics.add(new ChosenMetric(code, MetricRole.SECONDARY, 0)));
        guardrails.forEach((code, margin) -> {
            if (!goals.contains(code)) {
                metrics.add(new ChosenMetric(code, MetricRole.GUARDRAIL, margin));
            }
        });
        return metrics;
    }
}
