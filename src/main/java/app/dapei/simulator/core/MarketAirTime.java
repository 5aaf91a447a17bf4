package app.dapei.simulator.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was on air for a while.
 *
 * @param product  index in the shop's catalogue, null for a bundle
 * @param bundle   index of the bundle, null for a product
 * @param script   which script of the bundle the host followed, 1 or 2; 0 for a product
 * @param position place in the run-down, from 0
 */
public record MarketAirTime(
        @Nullable Integer product, @Nullable Integer bundle, int script, int position, Instant from, Instant to) {}
