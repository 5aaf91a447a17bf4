package app.dapei.suggestions.core;

/**
 * How the price of a companion stands to that of the main product in eight of ten pairs that are bought together.
 *
 * @param low least ratio of the companion's price to the main product's
 * @param high greatest
 * @param pairs how many pairs in orders it is learned from
 * @param ofCategories whether it is learned for the two categories; else from all products of the shop
 */
public record PriceBand(double low, double high, long pairs, boolean ofCategories) {

    public PriceBand {
        if (!(low > 0 && low <= high)) {
            throw new IllegalArgumentException("low must be in (0, high]; got: " + low + " and " + high);
        }
    }

    /** By how many doublings a ratio lies outside; 0 within. */
    public double distance(double ratio) {
        if (ratio <= 0) {
            return 0;
        }
        return Math.max(0, Math.max(Math.log(low / ratio), Math.log(ratio / high))) / Math.log(2);
    }
}
