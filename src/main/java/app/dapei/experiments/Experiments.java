package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.ExperimentShares.Period;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The experiments of the current shop: planned, counted and stopped by merchants, read by analysts too;
 * every act is audited. What
 * the portal's own rooms show is counted by itself, see {@link ExperimentResults}; for {@link Design#COUNTED} people bring
 * the counts, from the platform on which the arms were shown.
 */
@Service
@Transactional
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Experiments {

    private static final int MOST_LISTED = 500;

    private final ExperimentRepository experiments;
    private final CurrentShop current;
    private final ExperimentShares shares;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Experiments(
            ExperimentRepository experiments,
            CurrentShop current,
            ExperimentShares shares,
            ApplicationEventPublisher events,
            Clock clock) {
        this.experiments = experiments;
        this.current = current;
        this.shares = shares;
        this.events = events;
        this.clock = clock;
    }

    /** The latest 500, newest first. */
    @Transactional(readOnly = true)
    public List<ExperimentDetails> latest() {
        return experiments.findAllByOrderByCreatedAtDesc(PageRequest.of(0, MOST_LISTED)).stream()
                .map(experiment -> experiment.details(clock.instant()))
                .toList();
    }

    /** Those of the latest 500 with an arm that shows a bundle, newest first. */
    @Transactional(readOnly = true)
    public List<ExperimentDetails> ofBundle(UUID bundle) {
        return latest().stream()
                .filter(one -> one.draft().setup().arms().stream().anyMatch(arm -> bundle.equals(arm.bundleId())))
                .toList();
    }

    /** @throws UnknownExperimentException if the shop has no such experiment */
    @Transactional(readOnly = true)
    public ExperimentDetails get(UUID id) {
        return read(id).details(clock.instant());
    }

    /**
     * Stores a draft with the sample that it needs.
     *
     * @throws UnreachableSampleException if no sample suffices
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public UUID plan(ExperimentDraft draft) {
        long units = SamplePlan.of(draft.plan())
                .found()
                .map(plan -> PlannedLooks.units(plan.unitsPerArm(), draft))
                .orElseThrow(() -> new UnreachableSampleException(draft.plan().lift()));
        var experiment = experiments.save(new Experiment(current.id(), draft, units, clock.instant()));
        tell(experiment, "EXPERIMENT_PLANNED", units + " users per arm");
        return experiment.id();
    }

    /** @throws ExperimentStateException unless it is a draft */
    @PreAuthorize(Roles.MAY_EDIT)
    public void start(UUID id) {
        var experiment = read(id);
        experiment.start(clock.instant());
        var setup = experiment.setup();
        if (setup.design() != Design.COUNTED) {
            var weights = setup.arms().stream().map(Setup.ArmPlan::weight).toList();
            experiments.saveAndFlush(experiment);
            shares.begin(current.id(), id, new Period(0, clock.instant(), weights, List.of()));
        }
        tell(experiment, "EXPERIMENT_STARTED", "");
    }

    /**
     * Replaces the counts by those from the start until now.
     *
     * @param counts one per arm, in the arms' order
     * @throws IllegalArgumentException if no users can have these numbers
     * @throws CountsShrankException    if an arm has fewer users than before
     * @throws ExperimentStateException unless it runs
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public void count(UUID id, List<Count> counts) {
        var experiment = read(id);
        var names = experiment.armNames();
        if (counts.size() != names.size()) {
            throw new IllegalArgumentException("counts must be " + names.size() + "; got: " + counts.size());
        }
        var arms = new ArrayList<ArmCount>();
        for (int arm = 0; arm < names.size(); arm++) {
            var count = counts.get(arm);
            arms.add(new ArmCount(current.id(), names.get(arm), count.units(), count.total(), count.squares()));
        }
        experiment.count(arms, clock.instant());
        tell(
                experiment,
                "EXPERIMENT_COUNTED",
                counts.stream().mapToLong(Count::units).sum() + " users");
    }

    /**
     * Stops one whose counts people bring, with what was decided and learned.
     *
     * @throws ExperimentStateException unless it runs
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public void stop(UUID id, ExperimentDecision decision, String learned) {
        var said = get(id).reading().map(read -> read.decision().verdict());
        stop(id, new Ending(decision, null, learned), said.orElse(null));
    }

    void stop(UUID id, Ending ending, @Nullable Verdict said) {
        var experiment = read(id);
        experiment.stop(ending, said, clock.instant());
        tell(
                experiment,
                "EXPERIMENT_STOPPED",
                ending.decision().name() + (said == null ? "" : "; the numbers said " + said));
    }

    /** Puts one away that does not run, or takes it out again. */
    @PreAuthorize(Roles.MAY_EDIT)
    public void archive(UUID id, boolean away) {
        var experiment = read(id);
        experiment.archive(away);
        tell(experiment, away ? "EXPERIMENT_ARCHIVED" : "EXPERIMENT_UNARCHIVED", "");
    }

    /**
     * What one arm holds.
     *
     * @param units   users
     * @param total   how many converted, or the sum of their values
     * @param squares the sum of the squared values; the same as total for a share
     */
    public record Count(long units, double total, double squares) {}

    private Experiment read(UUID id) {
        return experiments.findById(id).orElseThrow(() -> new UnknownExperimentException(id));
    }

    private void tell(Experiment experiment, String act, String detail) {
        events.publishEvent(new ExperimentChanged(current.id(), experiment.id(), act, experiment.name(), detail));
    }
}
