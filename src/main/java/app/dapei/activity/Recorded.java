package app.dapei.activity;

import java.util.List;

/**
 * What became of a batch of events.
 *
 * @param outcomes one per event, in their order
 */
public record Recorded(List<EventOutcome> outcomes) {

    public Recorded {
        outcomes = List.copyOf(outcomes);
    }

    /** How many were new and are stored. */
    public int stored() {
        return count(EventOutcome.STORED);
    }

    /** How many were there already, or twice in the batch. */
    public int repeated() {
        return count(EventOutcome.REPEATED);
    }

    /** How many were left out because the shop has no such product. */
    public int unknownProduct() {
        return count(EventOutcome.UNKNOWN_PRODUCT);
    }

    private int count(EventOutcome wanted) {
        return (int) outcomes.stream().filter(outcome -> outcome == wanted).count();
    }
}
