package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current shop's experiments in its own rooms show, and the act that follows from it. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class ExperimentResults {

    private final Experiments experiments;
    private final TrialReader reader;
    private final WinnerOnAir winners;
    private final ExperimentNotes notes;
    private final ExperimentShares shares;
    private final CurrentShop current;

    ExperimentResults(
            Experiments experiments,
            TrialReader reader,
            WinnerOnAir winners,
            ExperimentNotes notes,
            ExperimentShares shares,
            CurrentShop current) {
        this.experiments = experiments;
        this.reader = reader;
        this.winners = winners;
        this.notes = notes;
        this.shares = shares;
        this.current = current;
    }

    /**
     * What an experiment shows; empty for a draft and where people bring the counts.
     *
     * @throws UnknownExperimentException if the shop has no such experiment
     */
    @Transactional
    public Optional<ExperimentResult> of(UUID id) {
        return of(experiments.get(id));
    }

    /** What an experiment shows whose details are known. */
    @Transactional
    public Optional<ExperimentResult> of(ExperimentDetails details) {
        boolean counts = details.draft().setup().design() != Design.COUNTED && details.startedAt() != null;
        return counts ? Optional.of(reader.read(current.id(), details)) : Optional.empty();
    }

    /**
     * Stops an experiment. A shipped arm becomes the live one: its bundle is published and the other arms' bundles are
     * withdrawn.
     *
     * @throws ExperimentStateException unless it runs
     * @throws UntrustedResultException if an arm is to go live while the split is broken
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void stop(UUID id, Ending ending) {
        var result = of(id);
        boolean broken = result.map(read -> read.health().split().isBroken()).orElse(false);
        if (broken && ending.shippedArm() != null) {
            throw new UntrustedResultException(id);
        }
        var said = result.flatMap(ExperimentResult::reading)
                .map(read -> read.decision().verdict())
                .orElse(null);
        experiments.stop(id, ending, said);
        var arm = ending.shippedArm();
        if (arm != null) {
            winners.ship(experiments.get(id), arm);
        }
    }

    /** The verdict that the numbers allow now; empty where they may not be read. */
    public Optional<Verdict> verdict(ExperimentDetails details) {
        return of(details)
                .flatMap(ExperimentResult::reading)
                .map(read -> read.decision().verdict());
    }

    /**
     * Shares of traffic that held for a while, for a bandit.
     *
     * @param since       when they began to hold
     * @param shares      per arm
     * @param bestChances by which they were set; empty for the first
     */
    public record SharePeriod(Instant since, List<Double> shares, List<Double> bestChances) {}

    /** How an experiment's shares of traffic moved. */
    @Transactional(readOnly = true)
    public List<SharePeriod> shares(UUID id) {
        return shares.of(current.id(), id).stream()
                .map(period -> new SharePeriod(period.since(), period.shares(), period.bestChances()))
                .toList();
    }

    /** The notes on an experiment, the newest first. */
    @Transactional(readOnly = true)
    public List<ExperimentNote> notes(UUID id) {
        return notes.of(current.id(), id);
    }

    /**
     * Adds a note.
     *
     * @throws UnknownExperimentException if the shop has no such experiment
     * @throws IllegalArgumentException if the text is blank or longer than 2,000 characters
     */
    @Transactional
    public void note(UUID id, String text) {
        notes.add(current.id(), experiments.get(id).id(), current.actor(), text);
    }
}
