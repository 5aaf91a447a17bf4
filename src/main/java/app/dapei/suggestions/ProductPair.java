package app.dapei.suggestions;

/**
 * Two products, whichever is the main one.
 *
 * @param low the lower number
 * @param high the higher number
 */
public record ProductPair(long low, long high) {

    public ProductPair {
        if (low >= high) {
            throw new IllegalArgumentException("a pair has two products, the lower first; got: " + low + ", " + high);
        }
    }

    public static ProductPair of(long one, long other) {
        return new ProductPair(Math.min(one, other), Math.max(one, other));
    }
}
