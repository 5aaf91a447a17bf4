package app.dapei.simulator.core;

import java.time.Instant;
import java.util.List;

/** A broadcast of the past year: when it ran, who hosted and which SKUs were shown, in their order. */
public record MarketSession(int index, Instant start, Instant end, LocalName host, List<String> shown) {

    public MarketSession {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a session must end after its start; got: " + start + " to " + end);
        }
        shown = List.copyOf(shown);
    }
}
