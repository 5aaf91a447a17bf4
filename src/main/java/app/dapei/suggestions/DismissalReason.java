package app.dapei.suggestions;

/** Why somebody does not want a suggestion. */
public enum DismissalReason {
    /** They do not belong together. */
    DOES_NOT_FIT,
    /** One replaces the other. */
    SUBSTITUTES,
    /** It earns too little. */
    MARGIN,
    /** One is hard to get or about to be dropped. */
    SUPPLY,
    OTHER
}
