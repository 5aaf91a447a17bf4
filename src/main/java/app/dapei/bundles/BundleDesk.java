package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes, publishes and puts away the bundles of the current shop; every act is audited. */
@Service
@Transactional
@PreAuthorize(Roles.MAY_EDIT)
public class BundleDesk {

    private final BundleRepository bundles;
    private final BundleQueries queries;
    private final BundleVersions versions;
    private final BundleReasons reasons;
    private final Assessor assessor;
    private final Scenarios scenarios;
    private final Guards guards;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BundleDesk(
            BundleRepository bundles,
            BundleQueries queries,
            BundleVersions versions,
            BundleReasons reasons,
            Assessor assessor,
            Scenarios scenarios,
            Guards guards,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bundles = bundles;
        this.queries = queries;
        this.versions = versions;
        this.reasons = reasons;
        this.assessor = assessor;
        this.scenarios = scenarios;
        this.guards = guards;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a new bundle as a draft.
     *
     * @return its number
     * @throws BundleRefusedException if something is wrong with it
     */
    public UUID add(BundleDraft draft) {
        quoteOrRefuse(draft);
        return store(draft, "");
    }

    /**
     * Changes a bundle; viewers of one that is published see it at once.
     *
     * @param version the version that the editor read
     * @throws UnknownBundleException if the shop has no such bundle
     * @throws BundleChangedMeanwhileException if somebody changed it since it was read
     * @throws BundleRefusedException if something is wrong with the draft
     * @throws BundleStateException if it is archived
     */
    public void change(UUID bundleId, int version, BundleDraft draft) {
        var bundle = read(bundleId, version);
        if (bundle.state() == BundleState.ARCHIVED) {
            throw new BundleStateException(bundle.name(), bundle.state(), bundle.state());
        }
        var quote = quoteOrRefuse(draft);
        var detail = Difference.between(bundle.draft(), draft);
        bundle.change(draft, clock.instant());
        bundles.saveAndFlush(bundle);
        scenarios.ensure(draft.scenario());
        reasons.note(bundle);
        versions.note(current.id(), bundle, quote);
        tell(bundle, "BUNDLE_CHANGED", detail);
    }

    /**
     * Shows a bundle to the viewers, after checking it once more at today's prices.
     *
     * @throws UnknownBundleException if the shop has no such bundle
     * @throws BundleChangedMeanwhileException if somebody changed it since it was read
     * @throws BundleRefusedException if something is wrong with it, or a guard speaks against a pair without a note
     * @throws BundleStateException if it is published already, or archived
     */
    public void publish(UUID bundleId, int version) {
        var bundle = read(bundleId, version);
        var quote = quoteOrRefuse(bundle.draft());
        var unanswered = guards.check(bundleId, bundle.draft());
        if (!unanswered.isEmpty()) {
            throw new BundleRefusedException(bundle.name(), unanswered);
        }
        bundle.publish(clock.instant());
        bundles.saveAndFlush(bundle);
        guards.published(bundleId, bundle.draft());
        versions.note(current.id(), bundle, quote);
        events.publishEvent(new BundlePublished(
                current.id(),
                bundle.id(),
                bundle.version(),
                bundle.name(),
                "price: " + quote.price() + "; sum: " + quote.sum()));
    }

    /**
     * Declares a draft finished, after checking it, or takes that back.
     *
     * @throws UnknownBundleException if the shop has no such bundle
     * @throws BundleChangedMeanwhileException if somebody changed it since it was read
     * @throws BundleRefusedException if it is to be finished and something is wrong with it
     * @throws BundleStateException if it is not on its way to its first publishing
     */
    public void finish(UUID bundleId, int version, boolean finished) {
        var bundle = read(bundleId, version);
        if (finished) {
            quoteOrRefuse(bundle.draft());
        }
        bundle.finish(finished, clock.instant());
        bundles.saveAndFlush(bundle);
        tell(bundle, finished ? "BUNDLE_READY" : "BUNDLE_REOPENED", "state: " + bundle.state());
    }

    /**
     * Takes a bundle from the viewers.
     *
     * @throws UnknownBundleException if the shop has no such bundle
     * @throws BundleStateException if it is not published
     */
    public void unpublish(UUID bundleId) {
        var bundle = read(bundleId);
        bundle.pause(clock.instant());
        bundles.saveAndFlush(bundle);
        events.publishEvent(new BundleUnpublished(current.id(), bundleId, bundle.name(), "state: PAUSED"));
    }

    /**
     * Puts a bundle away; viewers no longer see it.
     *
     * @throws UnknownBundleException if the shop has no such bundle
     * @throws BundleStateException if it is archived already
     */
    public void archive(UUID bundleId) {
        var bundle = read(bundleId);
        boolean wasLive = bundle.isLive();
        bundle.archive(clock.instant());
        bundles.saveAndFlush(bundle);
        if (wasLive) {
            events.publishEvent(new BundleUnpublished(current.id(), bundleId, bundle.name(), "state: ARCHIVED"));
        }
        tell(bundle, "BUNDLE_ARCHIVED", "");
    }

    /**
     * Takes a bundle back from the archive: to where it was, but not to the viewers.
     *
     * @throws UnknownBundleException if the shop has no such bundle
     * @throws BundleStateException if it is not archived
     */
    public void restore(UUID bundleId) {
        var bundle = read(bundleId);
        bundle.restore(clock.instant());
        bundles.saveAndFlush(bundle);
        tell(bundle, "BUNDLE_RESTORED", "state: " + bundle.state());
    }

    /**
     * Makes a bundle again what it was in a former version; that is a change like any other, so that nothing is lost.
     *
     * @param version the version that was read
     * @param former the version to go back to
     * @throws IllegalArgumentException if there is no such former version; otherwise as {@link #change}
     */
    public void restoreVersion(UUID bundleId, int version, int former) {
        var draft = versions.content(bundleId, former)
                .orElseThrow(() -> new IllegalArgumentException("the bundle has no version " + former));
        change(bundleId, version, draft);
    }

    /**
     * Makes a draft with the same content under another name.
     *
     * @param name name of the copy
     * @return the copy's number
     * @throws UnknownBundleException if the shop has no such bundle
     */
    public UUID duplicate(UUID bundleId, String name) {
        var original = read(bundleId);
        return store(original.draft().withName(name).withNameEn(null), "copy of: " + original.name());
    }

    /**
     * Moves a bundle up or down among the published ones; nothing happens at the end of the row.
     *
     * @throws UnknownBundleException if it is not a published bundle of the shop
     */
    public void move(UUID bundleId, boolean up) {
        var row = queries.live(current.id());
        int from = 0;
        while (from < row.size() && !row.get(from).id().equals(bundleId)) {
            from++;
        }
        if (from == row.size()) {
            throw new UnknownBundleException(bundleId);
        }
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= row.size()) {
            return;
        }
        var moved = read(bundleId);
        moved.moveTo(row.get(to).position());
        read(row.get(to).id()).moveTo(row.get(from).position());
        bundles.flush();
        tell(moved, "BUNDLE_MOVED", "position: " + (from + 1) + " → " + (to + 1));
    }

    /** Stores a draft unchecked, as somebody is going to work on it. */
    UUID store(BundleDraft draft, String detail) {
        var position = queries.lastPosition(current.id()) + 1;
        var bundle = bundles.saveAndFlush(new Bundle(current.id(), draft, position, clock.instant()));
        scenarios.ensure(draft.scenario());
        reasons.note(bundle);
        assessor.assess(draft).quote().ifPresent(quote -> versions.note(current.id(), bundle, quote));
        tell(bundle, "BUNDLE_ADDED", detail);
        return bundle.id();
    }

    private BundleQuote quoteOrRefuse(BundleDraft draft) {
        var worth = assessor.assess(draft);
        if (!worth.isSound()) {
            throw new BundleRefusedException(draft.name(), worth.refusals());
        }
        return worth.quote().orElseThrow();
    }

    private Bundle read(UUID bundleId) {
        return bundles.findById(bundleId).orElseThrow(() -> new UnknownBundleException(bundleId));
    }

    private Bundle read(UUID bundleId, int version) {
        var bundle = read(bundleId);
        if (bundle.version() != version) {
            throw new BundleChangedMeanwhileException(bundle.name());
        }
        return bundle;
    }

    private void tell(Bundle bundle, String act, String detail) {
        events.publishEvent(new BundleChanged(current.id(), bundle.id(), bundle.isLive(), act, bundle.name(), detail));
    }
}
