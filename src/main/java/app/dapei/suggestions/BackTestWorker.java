package app.dapei.suggestions;

import app.dapei.shared.JobProgress;
import app.dapei.suggestions.PastReader.Past;
import app.dapei.suggestions.core.quality.BackTest;
import app.dapei.suggestions.core.quality.BackTestOutcome;
import app.dapei.suggestions.core.quality.BackTestReport;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one back-test from reading to storing, learns what the shop's scores need, and writes down how it ended. */
@Component
class BackTestWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BackTestWorker.class);
    private static final double READ = 0.3;
    private static final double TESTED = 0.9;

    private final PastReader reader;
    private final Learner learner;
    private final BackTestStore store;
    private final ModelStore models;
    private final Clock clock;

    BackTestWorker(PastReader reader, Learner learner, BackTestStore store, ModelStore models, Clock clock) {
        this.reader = reader;
        this.learner = learner;
        this.store = store;
        this.models = models;
        this.clock = clock;
    }

    void work(long shopId, long id, JobProgress progress) {
        try {
            var past = reader.read(shopId, progress, READ);
            var outcome = BackTest.withDefaults()
                    .withMaximumLength(Learner.LONGEST_BASKET)
                    .run(
                            past.baskets(),
                            past.categoryOf(),
                            done -> progress.reportOrStop("test", READ + (TESTED - READ) * done));
            progress.reportOrStop("learn", TESTED);
            var learned = learner.learn(shopId, past);
            progress.stopIfCancelled();
            models.replace(shopId, learned);
            switch (outcome) {
                case BackTestOutcome.Tested tested ->
                    store.done(shopId, id, span(past, tested.report()), tested.report(), learned, clock.instant());
                case BackTestOutcome.TooFewBaskets tooFew ->
                    store.tooFew(id, past.baskets().size(), tooFew.baskets(), learned, clock.instant());
            }
        } catch (CancellationException e) {
            store.ended(id, BackTestState.CANCELLED, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Back-test {} failed", id, e);
            store.ended(id, BackTestState.FAILED, clock.instant());
        }
    }

    private static BackTestRun.Span span(Past past, BackTestReport report) {
        return new BackTestRun.Span(
                past.at(0),
                past.at(report.learnedFrom()),
                past.at(report.learnedFrom() + report.tunedOn()),
                past.at(report.orders() - 1));
    }
}
