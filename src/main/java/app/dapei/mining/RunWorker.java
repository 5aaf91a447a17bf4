package app.dapei.mining;

import app.dapei.mining.OrderBaskets.ProductBaskets;
import app.dapei.mining.core.ItemsetMiner;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.MiningOutcome;
import app.dapei.mining.core.RuleMiner;
import app.dapei.mining.core.RuleOutcome;
import app.dapei.shared.JobProgress;
import app.dapei.shared.TimeRange;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one run from reading to storing, and writes down how it ended. */
@Component
class RunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final double READ = 0.4;
    private static final double SETS = 0.7;
    private static final double RULES = 0.85;
    private static final double COMFORTABLE = 0.7;

    private final OrderBaskets orders;
    private final AssociationWriter writer;
    private final RunStore store;
    private final Clock clock;

    RunWorker(OrderBaskets orders, AssociationWriter writer, RunStore store, Clock clock) {
        this.orders = orders;
        this.writer = writer;
        this.store = store;
        this.clock = clock;
    }

    void work(RunRequested request, JobProgress progress) {
        long runId = request.runId();
        try {
            progress.stopIfCancelled();
            store.started(runId, clock.instant());
            mine(request, progress);
        } catch (CancellationException e) {
            end(runId, RunState.CANCELLED, null, null);
        } catch (RuntimeException e) {
            LOG.error("Mining run {} failed", runId, e);
            end(runId, RunState.FAILED, RunFailure.BROKEN, null);
        }
    }

    private void mine(RunRequested request, JobProgress progress) {
        var plan = request.plan();
        var range = TimeRange.ofDays(plan.firstDay(), plan.lastDay(), request.zone());
        var baskets = orders.read(request.shopId(), range, plan.maximumBasket(), progress, READ);
        if (baskets.baskets().basketCount() == 0) {
            end(request.runId(), RunState.FAILED, RunFailure.NO_ORDERS, null);
            return;
        }
        var outcome = ItemsetMiner.withDefaults()
                .withMinimumCount(plan.minimumCount())
                .withMaximumSize(plan.maximumSize())
                .mine(baskets.baskets(), observer(progress, "sets", READ, SETS));
        switch (outcome) {
            case MiningOutcome.Mined mined -> derive(request, baskets, mined.itemsets(), progress);
            case MiningOutcome.DoesNotFit tooLarge ->
                end(request.runId(), RunState.FAILED, RunFailure.DOES_NOT_FIT, tooLarge.fittingMinimumCount());
            case MiningOutcome.Cancelled cancelled -> end(request.runId(), RunState.CANCELLED, null, null);
        }
    }

    private void derive(RunRequested request, ProductBaskets baskets, Itemsets sets, JobProgress progress) {
        var outcome = RuleMiner.withDefaults()
                .withMinimumConfidence(request.plan().minimumConfidence())
                .mine(sets, observer(progress, "rules", SETS, RULES));
        switch (outcome) {
            case RuleOutcome.Found found ->
                writer.replace(request.shopId(), request.runId(), baskets, sets.size(), found.rules(), progress, RULES);
            case RuleOutcome.TooMany tooMany -> {
                double share = COMFORTABLE * tooMany.limitBytes() / tooMany.neededBytes();
                end(request.runId(), RunState.FAILED, RunFailure.DOES_NOT_FIT, sets.minimumCountFor((long)
                        (share * sets.size())));
            }
            case RuleOutcome.Interrupted interrupted -> end(request.runId(), RunState.CANCELLED, null, null);
        }
    }

    private void end(long runId, RunState state, @Nullable RunFailure failure, @Nullable Integer fittingCount) {
        store.ended(runId, state, failure, fittingCount, clock.instant());
    }

    private static MiningObserver observer(JobProgress progress, String step, double from, double to) {
        return new MiningObserver() {
            @Override
            public void advanced(double fraction) {
                progress.report(step, from + (to - from) * fraction);
            }

            @Override
            public boolean cancelled() {
                return progress.isCancelled();
            }
        };
    }
}
