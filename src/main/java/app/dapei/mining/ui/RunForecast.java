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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Says before a run starts how much it will look at, how long that takes, and whether it fits. */
class RunForecast extends Composite<Div> {

    private static final double MEGABYTE = 1024 * 1024;
    private static final double MILLIS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(RunForecast.class);

    private final Function<MiningPlan, RunEstimate> estimates;
    private final Formats formats = new Formats(getLocale());
    private Optional<MiningPlan> plan = Optional.empty();

    RunForecast(Function<MiningPlan, RunEstimate> estimates) {
        this.estimates = estimates;
        getContent().addClassNames("message", "run-forecast");
        getContent().getElement().setAttribute("role", "status");
        getContent().setTestId("run-forecast");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(plan);
    }

    /** Says it for a plan, as soon as it is counted, or that the fields have to be filled first. */
    void show(Optional<MiningPlan> asked) {
        plan = asked;
        say("mining.forecast.counting");
        if (asked.isEmpty()) {
            say("mining.forecast.incomplete");
            return;
        }
        getUI().ifPresent(ui -> Thread.ofVirtual()
                .name("run-forecast")
                .start(new DelegatingSecurityContextRunnable(
                        () -> count(ui, asked.get()), SecurityContextHolder.getContext())));
    }

    private void count(UI ui, MiningPlan asked) {
        var estimate = estimates.apply(asked);
        try {
            ui.access(() -> {
                if (plan.filter(asked::equals).isPresent()) {
                    show(estimate);
                }
            });
        } catch (UIDetachedException e) {
            LOG.debug("the reader has left", e);
        }
    }

    private void say(String key, Object... values) {
        getContent().removeAll();
        getContent().removeClassName("caution");
        getContent().add(new Span(getTranslation(key, values)));
    }

    private void show(RunEstimate estimate) {
        say(
                "mining.forecast",
                formats.count(estimate.orders()),
                formats.count(estimate.products()),
                formats.count(estimate.frequentProducts()),
                formats.count(estimate.pairsAtMost()),
                formats.decimal(estimate.time().toMillis() / MILLIS, 1),
                formats.decimal(estimate.neededBytes() / MEGABYTE, 0));
        if (!estimate.fitsForCertain()) {
            getContent().addClassName("caution");
            getContent()
                    .add(new Span(getTranslation(
                            "mining.forecast.tight", formats.decimal(estimate.availableBytes() / MEGABYTE, 0))));
        }
    }
}
