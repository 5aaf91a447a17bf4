package app.dapei.mining.ui;

import app.dapei.mining.MiningPlan;
import app.dapei.mining.RunEstimate;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;

/** Says before a run starts how much it will look at, how long that takes, and whether it fits. */
class RunForecast extends Composite<Div> {

    private static final double MEGABYTE = 1024 * 1024;
    private static final double MILLIS = 1000;

    private final Function<MiningPlan, RunEstimate> estimates;
    private final Formats formats = new Formats(getLocale());

    RunForecast(Function<MiningPlan, RunEstimate> estimates) {
        this.estimates = estimates;
        getContent().addClassNames("message", "run-forecast");
        getContent().getElement().setAttribute("role", "status");
        getContent().setTestId("run-forecast");
    }

    /** Says it for a plan, or that the fields have to be filled first. */
    void show(Optional<MiningPlan> plan) {
        getContent().removeAll();
        getContent().removeClassName("caution");
        if (plan.isEmpty()) {
            getContent().add(new Span(getTranslation("mining.forecast.incomplete")));
            return;
        }
        var estimate = estimates.apply(plan.get());
        getContent()
                .add(new Span(getTranslation(
                        "mining.forecast",
                        formats.count(estimate.orders()),
                        formats.count(estimate.products()),
                        formats.count(estimate.frequentProducts()),
                        formats.count(estimate.pairsAtMost()),
                        formats.decimal(estimate.time().toMillis() / MILLIS, 1),
                        formats.decimal(estimate.neededBytes() / MEGABYTE, 0))));
        if (!estimate.fitsForCertain()) {
            getContent().addClassName("caution");
            getContent()
                    .add(new Span(getTranslation(
                            "mining.forecast.tight", formats.decimal(estimate.availableBytes() / MEGABYTE, 0))));
        }
    }
}
