package app.dapei.live.core;

import java.time.Instant;

/**
 * How a price that follows heat stands.
 *
 * @param plan the plan
 * @param tier which tier holds; 0 = none
 * @param price in force, minor units
 * @param since since when the tier holds
 * @param switches how often the tier changed
 */
public record PriceState(PricePlan plan, int tier, long price, Instant since, int switches) {}
