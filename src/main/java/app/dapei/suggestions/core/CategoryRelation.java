package app.dapei.suggestions.core;

/** How two products' categories stand to each other. */
public enum CategoryRelation {
    /** One has no category. */
    UNKNOWN,
    /** The same category: good companions, or two of a kind. */
    SAME,
    /** Different categories below the same root. */
    RELATED,
    /** Different roots. */
    UNRELATED
}
