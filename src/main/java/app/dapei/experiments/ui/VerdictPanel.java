package app.dapei.experiments.ui;

import app.dapei.experiments.ArmInput;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmsAnalysis.AnalyzedArms;
import app.dapei.experiments.core.ShippingDecision.Reason;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The verdict first, in a word and a sentence; then why; then whether the split may be trusted. */
final class VerdictPanel extends Div {

    private final EffectFormats effects;
    private final List<ArmInput> arms;
    private final AnalyzedArms analyzed;
    private final Formats formats = new Formats(getLocale());

    VerdictPanel(EffectFormats effects, List<ArmInput> arms, AnalyzedArms analyzed, double alpha) {
        this.effects = effects;
        this.arms = arms;
        this.analyzed = analyzed;
        addClassName("verdict");
        var verdict = analyzed.decision().verdict();
        var tag = new Span(getTranslation("experiments.verdict." + verdict));
        tag.addClassNames("tag", colour(verdict));
        tag.setTestId("verdict");
        var sentence = new Paragraph(sentence(verdict));
        sentence.setTestId("sentence");
        add(tag, sentence);
        analyzed.decision().reasons().forEach(this::addReason);
        add(new SplitTag(analyzed.split(), getLocale()));
        addLine(getTranslation("experiments.confidence", formats.decimal(100 * (1 - alpha), 0)));
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case SHIP -> "positive";
            case ROLL_BACK, UNTRUSTWORTHY -> "critical";
            case KEEP_RUNNING -> "info";
            case REVIEW -> "caution";
        };
    }

    private String sentence(Verdict verdict) {
        var control = arms.getFirst().name();
        int leader = analyzed.leader();
        var leading = arms.get(leader).name();
        return switch (verdict) {
            case SHIP -> getTranslation("experiments.sentence.ship", leading, control, effect(leader));
            case ROLL_BACK -> getTranslation("experiments.sentence.roll-back", control);
            case UNTRUSTWORTHY ->
                getTranslation(
                        "experiments.sentence.untrustworthy",
                        effects.equation(analyzed.split().pValue()));
            case KEEP_RUNNING ->
                leader == 0
                        ? getTranslation("experiments.sentence.keep-running", control)
                        : getTranslation("experiments.sentence.keep-running.leader", leading, effect(leader));
            case REVIEW ->
                leader == 0
                        ? getTranslation("experiments.sentence.review", control)
                        : getTranslation("experiments.sentence.review.leader", leading, control, effect(leader));
        };
    }

    private String effect(int arm) {
        return analyzed.comparisons().get(arm - 1) instanceof Compared compared
                ? effects.difference(compared.difference()) + " (" + effects.differences(compared.interval()) + ")"
                : Formats.NOTHING;
    }

    private void addReason(Reason reason) {
        addLine(getTranslation("experiments.why." + reason));
    }

    private void addLine(String text) {
        var line = new Div(text);
        line.addClassName("meta");
        add(line);
    }
}
