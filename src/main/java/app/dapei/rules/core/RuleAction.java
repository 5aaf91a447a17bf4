package app.dapei.rules.core;

/** What a rule does to a bundle of which something runs low. */
public enum RuleAction {
    /** The next alternate of the slot stands in. */
    SUBSTITUTE,
    /** An optional slot is dropped, and the bundle is priced without it. */
    DEGRADE,
    /** An associated product takes the place of the main one. */
    PROMOTE_ASSOC,
    /** Nobody can buy it for now; who wants it can wait. */
    WAITLIST,
    /** Viewers do not see it. */
    HIDE,
    /** Viewers see it, but nobody can buy it. */
    STOP
}
