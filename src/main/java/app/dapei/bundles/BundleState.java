package app.dapei.bundles;

/** How far a bundle is on its way to the viewers. */
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
    ARCHIVED
}
