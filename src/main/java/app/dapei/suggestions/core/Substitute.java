package app.dapei.suggestions.core;

/**
 * Two products that stand for each other.
 *
 * @param low the lower item
 * @param high the higher item
 * @param sign what shows it
 * @param together orders with both
 * @param byChance orders with both that chance would make
 * @param visits visits in which both were looked at
 */
public record Substitute(int low, int high, Sign sign, int together, double byChance, int visits) {

    /** What shows that two products stand for each other. */
    public enum Sign {
        /** Of one category and in one order far less often than by chance. */
        RARELY_TOGETHER,
        /** Looked at together more often than by chance, and bought together less often. */
        LOOKED_AT_NOT_BOUGHT
    }
}
