package app.dapei.mining;

import app.dapei.mining.core.ItemsetMiner;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.MiningOutcome;
import app.dapei.mining.core.RuleMiner;
import app.dapei.mining.core.RuleOutcome;
import app.dapei.mining.core.Rules;
import app.dapei.shared.JobProgress;
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
    private static final double SHARE_OF_HEAP = 0.5;
    private static final long BYTES_A_SET = 12;

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
            end(runId, RunState.CANCELLED, null);
        } catch (TooManyLinesException e) {
            store.didNotFit(runId, e.neededBytes(), null, clock.instant());
        } catch (UnknownScopeException e) {
            end(runId, RunState.FAILED, RunFailure.UNKNOWN_SCOPE);
        } catch (RuntimeException e) {
            LOG.error("Mining run {} failed", runId, e);
            end(runId, RunState.FAILED, RunFailure.BROKEN);
        }
    }

    private void mine(RunRequested request, JobProgress progress) {
        var plan = request.plan();
        var baskets = orders.read(request.shopId(), plan, request.zone(), progress, READ);
        if (baskets.baskets().basketCount() == 0) {
            end(request.runId(), RunState.FAILED, RunFailure.NO_ORDERS);
            return;
        }
        var outcome = ItemsetMiner.withDefaults()
                .withMinimumCount(plan.minimumCount())
                .withMaximumSize(plan.maximumSize())
                .withMemoryLimit(Math.max(1 << 20, room() - baskets.baskets().bytes()))
                .mine(baskets.baskets(), observer(progress, "sets", READ, SETS));
        switch (outcome) {
            case MiningOutcome.Mined mined -> derive(request, baskets, mined.itemsets(), progress);
            case MiningOutcome.DoesNotFit tooLarge ->
                store.didNotFit(
                        request.runId(),
                        tooLarge.neededBytes(),
                        tooLarge.fittingMinimumCount() == 0 ? null : tooLarge.fittingMinimumCount(),
                        clock.instant());
            case MiningOutcome.Cancelled cancelled -> end(request.runId(), RunState.CANCELLED, null);
        }
    }

    private void derive(RunRequested request, ProductBaskets baskets, Itemsets sets, JobProgress progress) {
        var miner =
                RuleMiner.withDefaults().withMinimumConfidence(request.plan().minimumConfidence());
        if (request.plan().options().independentOnly()) {
            miner = miner.independentIn(baskets.baskets());
        }
        switch (miner.mine(sets, observer(progress, "rules", SETS, RULES))) {
            case RuleOutcome.Found found -> store(request, baskets, sets, found.rules(), progress);
            case RuleOutcome.TooMany tooMany -> {
                double share = COMFORTABLE * tooMany.limitBytes() / tooMany.neededBytes();
                int fitting = sets.minimumCountFor((long) (share * sets.size()));
                store.didNotFit(request.runId(), tooMany.neededBytes(), fitting, clock.instant());
            }
            case RuleOutcome.Interrupted interrupted -> end(request.runId(), RunState.CANCELLED, null);
        }
    }

    private void store(RunRequested request, ProductBaskets baskets, Itemsets sets, Rules rules, JobProgress progress) {
        var halfLife = request.plan().options().halfLifeDays();
        AssociationWriter.Findings findings;
        if (halfLife == null) {
            findings = new AssociationWriter.Findings(baskets, sets, rules, rules.byLeverage(), null);
        } else {
            var observer = observer(progress, "rules", RULES, RULES);
            var ranking = new Recency(baskets, sets, rules, request.plan().lastDay(), halfLife, observer).ranking();
            findings = new AssociationWriter.Findings(baskets, sets, rules, ranking.order(), ranking.recent());
        }
        progress.stopIfCancelled();
        writer.replace(request.shopId(), request.runId(), findings, progress, RULES);
    }

    /** What runs may take of the heap; the rest is the portal's. */
    private static long room() {
        return (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory());
    }

    private void end(long runId, RunState state, @Nullable RunFailure failure) {
        store.ended(runId, state, failure, clock.instant());
        store.forgetRows(runId);
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
