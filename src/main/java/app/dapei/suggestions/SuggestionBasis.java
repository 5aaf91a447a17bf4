package app.dapei.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the suggestions rest on: the run of the miner whose result the shop reads.
 *
 * @param orders how many orders it counted
 * @param firstDay first day of these orders
 * @param lastDay last day of these orders
 * @param at when it was done
 */
public record SuggestionBasis(
        int orders,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Instant at) {}
