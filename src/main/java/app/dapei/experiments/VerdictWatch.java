package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Shops;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads finished experiments again while returns may still come in, and says so where the verdict at the stop no longer
 * holds. Takes the looks of running ones when they are due, so that nobody has to be looking.
 */
@Component
class VerdictWatch {

    private static final Logger LOG = LoggerFactory.getLogger(VerdictWatch.class);

    /** Return windows are at most 90 days; outcomes may belong to an experiment for as long. */
    private static final Duration WATCHED = Duration.ofDays(180);

    private final ExperimentRepository experiments;
    private final TrialReader reader;
    private final Shops shops;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VerdictWatch(
            ExperimentRepository experiments,
            TrialReader reader,
            Shops shops,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.experiments = experiments;
        this.reader = reader;
        this.shops = shops;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void watch() {
        shops.all().forEach(shop -> watch(shop.id()));
    }

    /** Reads those of one shop. */
    void watch(long shopId) {
        CurrentShop.run(shopId, () -> {
            for (var state : new ExperimentState[] {ExperimentState.RUNNING, ExperimentState.STOPPED}) {
                var found = transaction.execute(status -> experiments.findAllByState(state));
                if (found != null) {
                    found.stream().filter(this::isWatched).forEach(one -> readAgain(shopId, one));
                }
            }
        });
    }

    private boolean isWatched(Experiment one) {
        var details = one.details(clock.instant());
        var stopped = details.ended().at();
        return details.draft().setup().design() != Design.COUNTED
                && details.startedAt() != null
                && (stopped == null || stopped.plus(WATCHED).isAfter(clock.instant()));
    }

    /** One that cannot be read must not keep the others from being read. */
    private void readAgain(long shopId, Experiment one) {
        try {
            transaction.executeWithoutResult(status -> experiments
                    .findById(one.id())
                    .ifPresent(experiment -> reader.read(shopId, experiment.details(clock.instant()))
                            .reading()
                            .ifPresent(read -> {
                                var verdict = read.decision().verdict();
                                if (experiment.readAgain(verdict, clock.instant())) {
                                    events.publishEvent(new ExperimentChanged(
                                            shopId,
                                            experiment.id(),
                                            "EXPERIMENT_DOUBTED",
                                            experiment.name(),
                                            "the numbers say " + verdict + " since"));
                                }
                            })));
        } catch (RuntimeException e) {
            LOG.warn("experiment {} of shop {} could not be read again", one.id(), shopId, e);
        }
    }
}
