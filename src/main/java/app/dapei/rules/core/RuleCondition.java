package app.dapei.rules.core;

/**
 * When a rule acts.
 *
 * @param kind what is looked at
 * @param threshold units or minutes; 0 where the kind needs none
 */
public record RuleCondition(Kind kind, int threshold) {

    public static final int THRESHOLD_LIMIT = 100_000;

    /** What is looked at. */
    public enum Kind {
        /** Nothing can be sold. */
        SOLD_OUT(false),
        /** The shop's alarm says low, or sold out. */
        LOW(false),
        /** Fewer units than the threshold can be sold. */
        UNITS_BELOW(true),
        /** It lasts for fewer minutes than the threshold at the current sell rate. */
        COVER_BELOW(true);

        private final boolean threshold;

        Kind(boolean threshold) {
            this.threshold = threshold;
        }

        public boolean hasThreshold() {
            return threshold;
        }
    }

    public RuleCondition {
        if (kind.hasThreshold() && (threshold < 1 || threshold > THRESHOLD_LIMIT)) {
            throw new IllegalArgumentException("threshold must be in [1, " + THRESHOLD_LIMIT + "]; got: " + threshold);
        }
        threshold = kind.hasThreshold() ? threshold : 0;
    }

    public static RuleCondition of(Kind kind) {
        return new RuleCondition(kind, 0);
    }

    /** Whether it is met. */
    public boolean isMet(Reading reading) {
        return switch (kind) {
            case SOLD_OUT -> reading.available() <= 0;
            case LOW -> reading.low();
            case UNITS_BELOW -> reading.available() < threshold;
            case COVER_BELOW -> reading.cover() < threshold;
        };
    }

    /** Whether what it met is over; half as much again as the threshold, so that a rule does not flicker. */
    public boolean isOver(Reading reading) {
        return switch (kind) {
            case SOLD_OUT -> reading.available() > 0;
            case LOW -> !reading.low();
            case UNITS_BELOW -> reading.available() >= threshold + (threshold + 1) / 2;
            case COVER_BELOW -> reading.cover() >= 1.5 * threshold;
        };
    }
}
