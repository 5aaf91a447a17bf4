package app.dapei.bundles;

import java.util.Set;

/**
 * How far a bundle is on its way to the viewers. Where it can go from each state: {@link #next()}; each move checks
 * what it has to and is audited.
 */
public enum BundleState {
    /** Being made; nobody outside sees it. */
    DRAFT,
    /** Finished and checked, waiting for its hour. */
    READY,
    /** Viewers see it. */
    LIVE,
    /** Was live and can be again. */
    PAUSED,
    /** Put away; kept because orders name it. */
    ARCHIVED;

    /** Where it can go from here; from the archive it comes back to where it was, but not to the viewers. */
    public Set<BundleState> next() {
        return switch (this) {
            case DRAFT -> Set.of(READY, LIVE, ARCHIVED);
            case READY -> Set.of(DRAFT, LIVE, ARCHIVED);
            case LIVE -> Set.of(PAUSED, ARCHIVED);
            case PAUSED -> Set.of(DRAFT, LIVE, ARCHIVED);
            case ARCHIVED -> Set.of(DRAFT, READY, PAUSED);
        };
    }

    public boolean canBecome(BundleState other) {
        return next().contains(other);
    }
}
