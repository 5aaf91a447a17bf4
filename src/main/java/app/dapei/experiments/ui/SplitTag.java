package app.dapei.experiments.ui;

import app.dapei.experiments.core.SampleRatioMismatchTest.SplitCheck;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Whether the arms hold the users they were meant to, in words with a colour. */
final class SplitTag extends Span {

    SplitTag(SplitCheck split, Locale locale) {
        super();
        setText(text(split, new EffectFormats(this, locale, new EffectUnit.Share()), new Formats(locale)));
        addClassNames("tag", split.isBroken() ? "critical" : split.isReliable() ? "positive" : "caution");
        setTestId("split");
    }

    private String text(SplitCheck split, EffectFormats effects, Formats formats) {
        if (split.unitsWithoutShare() > 0) {
            return getTranslation("experiments.split.stray", formats.count(split.unitsWithoutShare()));
        }
        if (!split.isReliable()) {
            return getTranslation("experiments.split.few");
        }
        return getTranslation(
                split.isBroken() ? "experiments.split.broken" : "experiments.split.works",
                effects.equation(split.pValue()));
    }
}
