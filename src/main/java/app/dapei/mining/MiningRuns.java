package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.JobProgress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs of the miner over the current shop's orders: one at a time per shop, in the background, one after another over
 * all shops. A run that does not end well leaves the former result in place.
 */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class MiningRuns {

    private static final int DAYS = 365;

    private final RunStore store;
    private final RunQueue queue;
    private final RunEstimates estimates;
    private final List<ScopeSource> scopes;
    private final PlanProposal proposal;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MiningRuns(
            RunStore store,
            RunQueue queue,
            RunEstimates estimates,
            List<ScopeSource> scopes,
            PlanProposal proposal,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.estimates = estimates;
        this.scopes = List.copyOf(scopes);
        this.proposal = proposal;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A plan that suits the shop: the last year of its orders, and a minimum count that grows with their number, but
     * is at least 5. Empty where the shop has no orders.
     */
    @Transactional(readOnly = true)
    public Optional<MiningPlan> proposal() {
        return proposal.of(current.id(), current.get().zone(), DAYS);
    }

    /** What a plan would take, before it is asked for; reads the plan's orders in the database. */
    @Transactional(readOnly = true)
    public RunEstimate estimate(MiningPlan plan) {
        return estimates.of(current.id(), plan, current.get().zone());
    }

    /** The parts of the trade that a run may be limited to, by their kind; kinds without a part are left out. */
    @Transactional(readOnly = true)
    public Map<String, List<ScopeSource.Choice>> scopes() {
        Map<String, List<ScopeSource.Choice>> choices = new TreeMap<>();
        scopes.forEach(source -> {
            var parts = source.choices(current.id());
            if (!parts.isEmpty()) {
                choices.put(source.kind(), parts);
            }
        });
        return choices;
    }

    /**
     * Queues a run.
     *
     * @throws RunActiveException if the shop has one that is queued or running
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public long start(MiningPlan plan) {
        long shopId = current.id();
        long runId;
        try {
            runId = store.add(shopId, plan, current.actor(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new RunActiveException(e);
        }
        events.publishEvent(new RunRequested(shopId, runId, plan, current.get().zone()));
        return runId;
    }

    /** Asks the current shop's run to end; does nothing where it has ended or is another shop's. */
    @PreAuthorize(Roles.MAY_EDIT)
    public void cancel(long runId) {
        if (store.find(current.id(), runId).isPresent()) {
            queue.cancel(runId);
        }
    }

    /** The run that is queued or running. */
    @Transactional(readOnly = true)
    public Optional<MiningRun> active() {
        return store.active(current.id());
    }

    /** The run whose associations the shop reads. */
    @Transactional(readOnly = true)
    public Optional<MiningRun> result() {
        return store.result(current.id());
    }

    @Transactional(readOnly = true)
    public Optional<MiningRun> find(long runId) {
        return store.find(current.id(), runId);
    }

    /** One page of the shop's runs, the latest first. */
    @Transactional(readOnly = true)
    public List<MiningRun> history(Pageable page) {
        return store.history(current.id(), page);
    }

    /** How far a run is; empty where it has ended. May be asked by any thread that knows the run's number. */
    @PreAuthorize("permitAll()")
    public Optional<JobProgress> progress(long runId) {
        return queue.progress(runId);
    }
}
