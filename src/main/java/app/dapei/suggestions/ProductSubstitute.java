package app.dapei.suggestions;

import app.dapei.catalog.ShelfProduct;
import app.dapei.suggestions.core.Substitute.Sign;

/**
 * A product that stands for another.
 *
 * @param product the other
 * @param sign what shows it
 * @param together orders with both
 * @param byChance orders with both that chance would make
 * @param visits visits in which both were looked at
 */
public record ProductSubstitute(ShelfProduct product, Sign sign, int together, double byChance, int visits) {}
