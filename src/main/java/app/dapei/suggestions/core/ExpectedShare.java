package app.dapei.suggestions.core;

/**
 * Which share of the later orders of a main product will also contain another: what was seen, pulled towards what would
 * be expected without having seen it, by as many orders as the caution says,
 *
 * <pre>(together + caution · prior) / (mainOrders + caution)</pre>
 *
 * the mean of a Beta distribution after the orders (the Dirichlet smoothing of C. Zhai and J. Lafferty, TOIS 22, 2004).
 * With many orders it is the plain confidence, with none the prior, so that one order of one never comes out on top and
 * a new product gets the suggestions of its kind.
 */
public final class ExpectedShare {

    /** Caution before a back-test has chosen one. */
    public static final double DEFAULT_CAUTION = 50;

    private static final ExpectedShare DEFAULT = new ExpectedShare(DEFAULT_CAUTION);

    private final double caution;

    private ExpectedShare(double caution) {
        this.caution = caution;
    }

    public static ExpectedShare withDefaults() {
        return DEFAULT;
    }

    /** @param orders how many orders the prior weighs, more than 0 */
    public ExpectedShare withCaution(double orders) {
        if (!(orders > 0)) {
            throw new IllegalArgumentException("caution must be more than 0; got: " + orders);
        }
        return new ExpectedShare(orders);
    }

    public double caution() {
        return caution;
    }

    /**
     * The share, in (0, 1).
     *
     * @param together orders with both, 0 or more
     * @param mainOrders orders with the main product, at least {@code together}
     * @param prior the share that would be expected of any order, in (0, 1)
     */
    public double of(double together, double mainOrders, double prior) {
        return (together + caution * prior) / (mainOrders + caution);
    }
}
