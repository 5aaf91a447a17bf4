package app.dapei.suggestions;

import app.dapei.suggestions.core.quality.BackTestReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A test of the score on a shop's own orders.
 *
 * @param id its number
 * @param state how far it is
 * @param requestedBy who asked for it; {@code system} after a run of the miner
 * @param requestedAt when
 * @param span the time of the orders; null unless it is done
 * @param report what it found; null unless it is done
 */
public record BackTestRun(
        long id,
        BackTestState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Span span,
        @Nullable BackTestReport report) {

    /**
     * When the orders were placed.
     *
     * @param first the oldest
     * @param tuned the first that the settings were chosen on
     * @param asked the first that was asked about
     * @param last the latest
     */
    public record Span(Instant first, Instant tuned, Instant asked, Instant last) {}
}
