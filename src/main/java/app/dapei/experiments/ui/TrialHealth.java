package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentResult;
import app.dapei.experiments.ExperimentResult.Health;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** How an experiment is: units, split, exposure, balance, days left, power; all of it may be read at any time. */
final class TrialHealth extends Section {

    private final Formats formats = new Formats(getLocale());
    private final EffectFormats effects = new EffectFormats(this, getLocale(), new EffectUnit.Share());

    TrialHealth(ExperimentResult result) {
        addClassName("panel");
        setTestId("health");
        var health = result.health();
        boolean played = result.details().draft().setup().design().isPlayed();
        var tiles = new Div(progress(result, played), split(health, played));
        if (!played) {
            tiles.add(exposure(health), balance(health));
        }
        tiles.add(left(result));
        if (!played) {
            tiles.add(power(health));
        }
        tiles.addClassName("tiles");
        add(new H2(getTranslation("experiments.health")), tiles, units(result));
    }

    /** Windows are drawn in blocks that hold every arm, so a test of their number would say nothing by design. */
    private HeadlineTile split(Health health, boolean played) {
        return new HeadlineTile(
                getTranslation("experiments.health.split"),
                getTranslation(
                        health.split().isBroken()
                                ? "experiments.health.broken"
                                : health.split().isReliable() ? "experiments.health.works" : "experiments.health.few"),
                played
                        ? getTranslation("experiments.health.split.played")
                        : getTranslation(
                                "experiments.health.split.base",
                                effects.equation(health.split().pValue()),
                                effects.equation(health.sequentialSplit())));
    }

    private HeadlineTile progress(ExperimentResult result, boolean played) {
        long least = result.health().units().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
        return new HeadlineTile(
                getTranslation("experiments.progress"),
                formats.percent(result.health().progress()),
                getTranslation(
                        played ? "experiments.progress.windows" : "experiments.progress.base",
                        formats.count(least),
                        formats.count(result.details().unitsPerArm())));
    }

    private HeadlineTile exposure(Health health) {
        long seen = health.units().stream().mapToLong(Long::longValue).sum();
        return new HeadlineTile(
                getTranslation("experiments.health.exposure"),
                health.assigned() == 0 ? Formats.NOTHING : formats.percent((double) seen / health.assigned()),
                getTranslation(
                        "experiments.health.exposure.base",
                        formats.count(seen),
                        formats.count(health.assigned()),
                        formats.count(health.mixed())));
    }

    private HeadlineTile balance(Health health) {
        return new HeadlineTile(
                getTranslation("experiments.health.balance"),
                health.imbalance().isEmpty()
                        ? Formats.NOTHING
                        : getTranslation(
                                health.imbalance().getAsDouble() < 0.001
                                        ? "experiments.health.unbalanced"
                                        : "experiments.health.balanced"),
                health.imbalance().isEmpty()
                        ? getTranslation("experiments.health.balance.unknown")
                        : getTranslation(
                                "experiments.health.balance.base",
                                effects.equation(health.imbalance().getAsDouble())));
    }

    private HeadlineTile left(ExperimentResult result) {
        var left = result.health().daysLeft();
        return new HeadlineTile(
                getTranslation("experiments.health.left"),
                left.isEmpty() ? Formats.NOTHING : formats.count(left.getAsLong()),
                getTranslation(
                        "experiments.health.left.base",
                        formats.count(result.health().daysRun()),
                        formats.count(result.details().draft().leastDays())));
    }

    private HeadlineTile power(Health health) {
        return new HeadlineTile(
                getTranslation("experiments.health.power"),
                health.powerNow().isEmpty()
                        ? Formats.NOTHING
                        : formats.percent(health.powerNow().getAsDouble()),
                getTranslation("experiments.health.power.base"));
    }

    private Div units(ExperimentResult result) {
        var line = new Div();
        line.addClassName("arm-units");
        var names = result.details().draft().arms();
        var weights = result.details().draft().setup().arms();
        for (int arm = 0; arm < names.size(); arm++) {
            var one = new Div(getTranslation(
                    "experiments.health.arm",
                    names.get(arm),
                    formats.count(result.health().units().get(arm)),
                    formats.percent(weights.get(arm).weight())));
            one.addClassName("tag");
            line.add(one);
        }
        return line;
    }
}
