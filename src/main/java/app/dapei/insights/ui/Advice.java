package app.dapei.insights.ui;

import app.dapei.insights.Breakdown;
import app.dapei.insights.BundleHealth;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.LeavingWatch;
import app.dapei.insights.core.ReturnImpact;
import app.dapei.insights.core.ShareInterval;
import app.dapei.insights.ui.NextStepsPanel.Step;
import app.dapei.shared.Rate;
import java.util.ArrayList;
import java.util.List;

/** Turns figures into sentences that say what to do, each with the screen that does it. */
final class Advice {

    private static final long LEAST = 30;

    private final KpiTexts texts;

    Advice(KpiTexts texts) {
        this.texts = texts;
    }

    /** The levers of a horizon. */
    List<Step> levers(Horizon horizon) {
        return switch (horizon) {
            case SHORT -> List.of(lever("reorder", "sessions"), lever("script", "bundles"));
            case MID -> List.of(lever("change", "bundles"), lever("experiment", "experiments/new"));
            case LONG -> List.of(lever("personalise", "rooms"), lever("retire", "bundles"));
        };
    }

    private Step lever(String key, String path) {
        return new Step("", texts.text("lever." + key), path);
    }

    /** Scripts that work better than the other one of their bundle. */
    List<Step> ofScripts(List<Breakdown> scripts) {
        var steps = new ArrayList<Step>();
        for (Breakdown one : scripts) {
            if (one.verdict() == Breakdown.Verdict.BETTER) {
                scripts.stream()
                        .filter(other -> other.verdict() == Breakdown.Verdict.WORSE && isSameBundle(one, other))
                        .findFirst()
                        .ifPresent(other -> steps.add(new Step(
                                texts.text(
                                        "say.script",
                                        one.name(),
                                        texts.formats().percent(one.clickers()),
                                        other.name(),
                                        texts.formats().percent(other.clickers())),
                                texts.text("lever.script"),
                                "bundles/" + one.key().substring(0, one.key().lastIndexOf(':')))));
            }
        }
        return steps;
    }

    private static boolean isSameBundle(Breakdown one, Breakdown other) {
        return one.key()
                .substring(0, one.key().lastIndexOf(':'))
                .equals(other.key().substring(0, other.key().lastIndexOf(':')));
    }

    /** What to do with bundles. */
    List<Step> ofBundles(List<BundleHealth> bundles) {
        var steps = new ArrayList<Step>();
        for (BundleHealth one : bundles) {
            String path = "bundles/" + one.id();
            switch (one.advice()) {
                case STOP ->
                    steps.add(new Step(
                            texts.text("say.stop", one.name(), texts.rate(one.taken(), LEAST), reasons(one)),
                            texts.text("lever.retire"),
                            path));
                case RETURNS_ARE_THE_PRICE ->
                    steps.add(new Step(
                            texts.text("say.returns", one.name(), texts.rate(one.taken(), LEAST), reasons(one)),
                            texts.text("lever.change"),
                            path));
                case SHOW_LATER ->
                    steps.add(new Step(
                            texts.text("say.later", one.name(), reasons(one)),
                            texts.text("lever.reorder"),
                            "sessions"));
                case CHANGE ->
                    steps.add(new Step(
                            texts.text("say.change", one.name(), texts.rate(one.taken(), LEAST)),
                            texts.text("lever.experiment"),
                            "experiments/new"));
                case KEEP, WAIT -> {
                    // nothing to do
                }
            }
        }
        return steps;
    }

    private String reasons(BundleHealth bundle) {
        var reasons = new ArrayList<String>();
        if (bundle.returns() instanceof ReturnImpact.Known known && known.low() > 0) {
            reasons.add(texts.text(
                    "say.comes-back",
                    texts.formats().percent(known.inBundle()),
                    texts.formats().percent(known.alone())));
        }
        if (bundle.leaving() instanceof LeavingWatch.Known known && known.low() > 1) {
            reasons.add(texts.text("say.drives-away", texts.formats().decimal(known.ratio(), 1)));
        }
        return String.join(texts.text("say.and"), reasons);
    }

    /** Whether first buyers with a bundle come back more often; observational. */
    List<Step> ofRetention(Rate with, Rate without) {
        if (!with.hasBase(LEAST) || !without.hasBase(LEAST)) {
            return List.of();
        }
        ShareInterval one = ShareInterval.of(with);
        ShareInterval other = ShareInterval.of(without);
        String key = one.isAbove(other) ? "say.again-more" : other.isAbove(one) ? "say.again-less" : "say.again-same";
        return List.of(new Step(
                texts.text(key, texts.formats().percent(with), texts.formats().percent(without)),
                texts.text("lever.personalise"),
                "rooms"));
    }
}
