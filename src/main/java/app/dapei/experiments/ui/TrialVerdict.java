package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentResult;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.MetricReading;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import app.dapei.experiments.core.TrialAnalysis.TrialReading;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;

/** The verdict first, in a word and a sentence, then why, then what makes it doubtful. A broken split hides the rest. */
final class TrialVerdict extends Section {

    private final MetricNames metrics;
    private final Formats formats = new Formats(getLocale());

    TrialVerdict(ExperimentResult result, MetricNames metrics, ZoneId zone) {
        this.metrics = metrics;
        addClassNames("panel", "verdict");
        setTestId("trial-verdict");
        add(new H2(getTranslation("experiments.result")));
        result.reading()
                .ifPresentOrElse(
                        reading -> show(result, reading),
                        () -> add(new Paragraph(getTranslation("experiments.hidden."
                                + result.details().draft().setup().reading().mode()))));
        result.finalAfter().ifPresent(until -> line("experiments.provisional", "caution", formats.time(until, zone)));
        result.doubts().forEach(doubt -> {
            var amount = doubt.amount();
            line(
                    "experiments.doubt." + doubt.kind(),
                    "meta",
                    amount < 1 ? formats.percent(amount) : formats.decimal(amount, 0));
        });
    }

    private void show(ExperimentResult result, TrialReading reading) {
        var verdict = reading.decision().verdict();
        var tag = new Span(getTranslation("experiments.verdict." + verdict));
        tag.addClassNames("tag", "verdict-tag", colour(verdict));
        tag.setTestId("verdict");
        var sentence = new Paragraph(sentence(result, reading, verdict));
        sentence.setTestId("sentence");
        add(tag, sentence);
        var reasons = new Div();
        reasons.addClassName("reasons");
        reading.decision()
                .reasons()
                .forEach(reason -> reasons.add(new Div(getTranslation("experiments.why." + reason))));
        add(reasons);
        line(
                "experiments.level."
                        + result.details().draft().setup().reading().mode(),
                "meta",
                formats.decimal(100 * (1 - result.level()), 1));
    }

    static String colour(Verdict verdict) {
        return switch (verdict) {
            case SHIP -> "positive";
            case ROLL_BACK, UNTRUSTWORTHY -> "critical";
            case KEEP_RUNNING -> "info";
            case REVIEW -> "caution";
        };
    }

    private String sentence(ExperimentResult result, TrialReading reading, Verdict verdict) {
        var arms = result.details().draft().arms();
        int leader = reading.leader();
        if (verdict == Verdict.UNTRUSTWORTHY) {
            return getTranslation(
                    "experiments.sentence.untrustworthy",
                    metrics.formats("CONVERSION").equation(reading.split().pValue()));
        }
        var goal = reading.metrics().stream()
                .filter(metric -> metric.role() == MetricRole.GOAL)
                .findFirst()
                .orElseThrow();
        var key = "experiments.trial." + verdict + (leader == 0 ? ".control" : "");
        return getTranslation(
                key,
                arms.get(leader),
                arms.getFirst(),
                metrics.name(goal.key()),
                leader == 0 ? "" : effect(goal, leader));
    }

    private String effect(MetricReading goal, int arm) {
        var effects = metrics.formats(goal.key());
        return goal.comparisons().get(arm - 1) instanceof Compared compared
                ? effects.difference(compared.difference()) + " (" + effects.differences(compared.interval()) + ")"
                : Formats.NOTHING;
    }

    private void line(String key, String className, String value) {
        var line = new Div(getTranslation(key, value));
        line.addClassName(className.equals("meta") ? "meta" : "tag");
        if (!className.equals("meta")) {
            line.addClassName(className);
        }
        add(line);
    }
}
