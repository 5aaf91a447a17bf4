package app.dapei.rules.core;

/** Which product of a bundle a rule watches. */
public enum RuleSubject {
    MAIN,
    /** Any associated product. */
    COMPONENT,
    ANY;

    boolean covers(boolean main) {
        return this == ANY || (this == MAIN) == main;
    }
}
