package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentDetails;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The question and the plan of an experiment, and how far it is. */
final class ExperimentFacts extends Div {

    ExperimentFacts(ExperimentDetails one) {
        var formats = new Formats(getLocale());
        var plan = one.draft().plan();
        long least =
                one.arms().stream().mapToLong(arm -> arm.statistic().n()).min().orElse(0);
        addClassName("stack");
        if (!one.draft().question().isEmpty()) {
            add(new Paragraph(one.draft().question()));
        }
        var tiles = new Div(
                new HeadlineTile(
                        getTranslation("experiments.progress"),
                        formats.percent(one.progress()),
                        getTranslation(
                                "experiments.progress.base", formats.count(least), formats.count(one.unitsPerArm()))),
                new HeadlineTile(
                        getTranslation("experiments.wanted-lift"),
                        formats.percent(plan.lift()),
                        getTranslation("experiments.power.base", formats.percent(plan.power()))),
                new HeadlineTile(
                        getTranslation("experiments.plan.reading"),
                        getTranslation(plan.anyTime() ? "experiments.plan.any-time" : "experiments.plan.once"),
                        getTranslation("experiments.alpha.base", formats.percent(plan.alpha()))),
                new HeadlineTile(
                        getTranslation("experiments.least-days"),
                        formats.count(one.draft().leastDays()),
                        ""));
        tiles.addClassName("tiles");
        add(tiles);
    }
}
