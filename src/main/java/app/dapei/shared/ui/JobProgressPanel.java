package app.dapei.shared.ui;

import app.dapei.shared.JobProgress;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far long work is, a few times a second, and lets the reader cancel it. */
public final class JobProgressPanel extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(JobProgressPanel.class);
    private static final Duration BEAT = Duration.ofMillis(300);

    private final Supplier<Optional<JobProgress>> job;
    private final String stepPrefix;
    private final Runnable whenOver;
    private final Span step = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private volatile @Nullable Object watch;

    /**
     * @param job the work; empty when it is over. Must be safe to ask from another thread without a signed-in person.
     * @param stepPrefix translation keys of the steps are this prefix and the step's code; each takes the percentage
     * @param whenOver called once in the reader's session when the work is over
     */
    public JobProgressPanel(Supplier<Optional<JobProgress>> job, String stepPrefix, Runnable whenOver) {
        this.job = job;
        this.stepPrefix = stepPrefix;
        this.whenOver = whenOver;
        addClassName("job-progress");
        step.getElement().setAttribute("role", "status");
        cancel = new Button(getTranslation("shell.cancel"), click -> {
            click.getSource().setEnabled(false);
            job.get().ifPresent(JobProgress::cancel);
        });
        cancel.setTestId("cancel-job");
        add(step, bar, cancel);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        job.get().ifPresent(this::show);
        var ui = event.getUI();
        var mine = new Object();
        watch = mine;
        Thread.ofVirtual().name("job-progress").start(() -> tick(ui, mine));
    }

    /** Ends the watch. It never interrupts: the thread may be reading the database, whose file an interrupt closes. */
    @Override
    protected void onDetach(DetachEvent event) {
        watch = null;
    }

    private void tick(UI ui, Object mine) {
        try {
            for (var now = job.get(); now.isPresent() && watch == mine; now = job.get()) {
                var progress = now.get();
                ui.access(() -> show(progress));
                Thread.sleep(BEAT);
            }
            if (watch == mine) {
                ui.access(whenOver::run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UIDetachedException e) {
            LOG.debug("the reader has left", e);
        }
    }

    private void show(JobProgress progress) {
        bar.setValue(progress.fraction());
        step.setText(getTranslation(
                stepPrefix + progress.step(), new Formats(getLocale()).decimal(progress.fraction() * 100, 0)));
        cancel.setEnabled(!progress.isCancelled());
    }
}
