package app.dapei.experiments;

import org.jspecify.annotations.Nullable;

/**
 * How an experiment ends.
 *
 * @param decision   what people decided
 * @param shippedArm the arm that becomes the live one; null unless SHIPPED
 * @param learned    what was learned, at most 2,000 characters; may be empty
 */
public record Ending(ExperimentDecision decision, @Nullable Integer shippedArm, String learned) {

    public static final int LONGEST_LEARNED = 2000;

    public Ending {
        if (learned.length() > LONGEST_LEARNED) {
            throw new IllegalArgumentException("learned must have at most 2000 characters; got: " + learned.length());
        }
        if (shippedArm != null && decision != ExperimentDecision.SHIPPED) {
            throw new IllegalArgumentException("an arm goes live only when the decision is SHIPPED; got: " + decision);
        }
    }
}
