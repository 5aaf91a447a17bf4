package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.Shops;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the runs that are due; a shop that is being mined waits for its next time. */
@Component
class ScheduledRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);
    private static final String ACTOR = "schedule";

    private final ScheduleStore schedules;
    private final RunStore runs;
    private final PlanProposal proposal;
    private final Shops shops;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScheduledRuns(
            ScheduleStore schedules,
            RunStore runs,
            PlanProposal proposal,
            Shops shops,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.proposal = proposal;
        this.shops = shops;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dapei.mining.schedule:60s}")
    void startDue() {
        var now = clock.instant();
        for (var due : schedules.due(now)) {
            CurrentShop.run(due.shopId(), () -> start(due, now));
        }
    }

    private void start(ScheduleStore.Due due, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                if (schedules.claim(due, now)) {
                    var zone = shops.get(due.shopId()).zone();
                    proposal.of(due.shopId(), zone, due.schedule().windowDays()).ifPresent(plan -> {
                        long runId = runs.add(due.shopId(), plan, ACTOR, now);
                        events.publishEvent(new RunRequested(due.shopId(), runId, plan, zone));
                    });
                }
            });
        } catch (DuplicateKeyException e) {
            LOG.info("Shop {} is being mined; its schedule waits", due.shopId());
        }
    }
}
