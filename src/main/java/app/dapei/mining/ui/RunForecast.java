package app.dapei.mining.ui;

import app.dapei.mining.MiningPlan;
import app.dapei.mining.RunEstimate;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Says before a run starts how much it will look at, how long that takes, and whether it fits. It counts in the
 * background, one plan at a time; a plan that changes meanwhile is counted next, those between are passed over.
 */
class RunForecast extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(RunForecast.class);
    private static final double MEGABYTE = 1024 * 1024;
    private static final double MILLIS = 1000;

    private final transient Function<MiningPlan, RunEstimate> estimates;
    private final transient Formats formats = new Formats(getLocale());
    private Optional<MiningPlan> wanted = Optional.empty();
    private @Nullable MiningPlan counting;

    RunForecast(Function<MiningPlan, RunEstimate> estimates) {
        this.estimates = estimates;
        getContent().addClassNames("message", "run-forecast");
        getContent().getElement().setAttribute("role", "status");
        getContent().setTestId("run-forecast");
    }

    /** Says it for a plan as soon as it is counted, or that the fields have to be filled first. */
    void show(Optional<MiningPlan> plan) {
        if (plan.isPresent() && plan.equals(wanted)) {
            return;
        }
        wanted = plan;
        say(getTranslation(plan.isPresent() ? "mining.forecast.counting" : "mining.forecast.incomplete"));
        getUI().ifPresent(this::countNext);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        countNext(event.getUI());
    }

    private void countNext(UI ui) {
        if (counting == null && wanted.isPresent()) {
            var plan = wanted.get();
            counting = plan;
            Thread.ofVirtual()
                    .name("run-forecast")
                    .start(new DelegatingSecurityContextRunnable(
                            () -> count(ui, plan), SecurityContextHolder.getContext()));
        }
    }

    private void count(UI ui, MiningPlan plan) {
        Optional<RunEstimate> estimate = Optional.empty();
        try {
            estimate = Optional.of(estimates.apply(plan));
        } catch (RuntimeException e) {
            LOG.warn("A run could not be foretold", e);
        }
        var counted = estimate;
        try {
            ui.access(() -> show(ui, plan, counted));
        } catch (UIDetachedException e) {
            LOG.debug("the reader has left", e);
        }
    }

    private void show(UI ui, MiningPlan plan, Optional<RunEstimate> estimate) {
        counting = null;
        if (!wanted.equals(Optional.of(plan))) {
            countNext(ui);
            return;
        }
        estimate.ifPresentOrElse(this::show, () -> say(getTranslation("mining.forecast.failed")));
    }

    private void show(RunEstimate estimate) {
        say(getTranslation(
                "mining.forecast",
                formats.count(estimate.orders()),
                formats.count(estimate.products()),
                formats.count(estimate.frequentProducts()),
                formats.count(estimate.pairsAtMost()),
                formats.decimal(estimate.time().toMillis() / MILLIS, 1),
                formats.decimal(estimate.neededBytes() / MEGABYTE, 0)));
        if (!estimate.fitsForCertain()) {
            getContent().addClassName("caution");
            getContent()
                    .add(new Span(getTranslation(
                            "mining.forecast.tight", formats.decimal(estimate.availableBytes() / MEGABYTE, 0))));
        }
    }

    private void say(String text) {
        getContent().removeClassName("caution");
        getContent().removeAll();
        getContent().add(new Span(text));
    }
}
