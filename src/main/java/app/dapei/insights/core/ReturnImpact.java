package app.dapei.insights.core;

import java.util.List;

/**
 * How much more often the goods of a bundle come back than the same goods bought alone: the difference of the shares of
 * units per product, weighted by the units in the bundle, so that the mix of goods plays no part. The interval is
 * Agresti and Caffo's for each product (The American Statistician 54, 2000: one unit that came back and one that did
 * not are added to each share), summed.
 */
public final class ReturnImpact {

    private static final double Z_95 = 1.959963984540054;
    private static final long LEAST_UNITS = 30;

    private ReturnImpact() {}

    /** A product's units sold and returned, in the bundle and alone. */
    public record Product(long inBundle, long returnedInBundle, long alone, long returnedAlone) {}

    /** What is known of the impact. */
    public sealed interface Result {}

    /** So many units in the bundle, and alone, of the least that is needed of both. */
    public record TooLittle(long inBundle, long alone, long least) implements Result {}

    /**
     * Shares of units.
     *
     * @param inBundle share that came back of those bought in the bundle
     * @param alone the share expected of the same goods bought alone
     * @param low lower end of the 95 % interval of the difference
     * @param high its upper end
     * @param units units in the bundle
     */
    public record Known(double inBundle, double alone, double low, double high, long units) implements Result {

        public double difference() {
            return inBundle - alone;
        }

        /** Whether the whole interval is above so many hundredths. */
        public boolean isMoreBy(double share) {
            return low > share;
        }
    }

    /** The impact over all products that were sold both ways. */
    public static Result of(List<Product> products) {
        List<Product> both = products.stream()
                .filter(product -> product.inBundle() > 0 && product.alone() > 0)
                .toList();
        long inBundle = both.stream().mapToLong(Product::inBundle).sum();
        long alone = both.stream().mapToLong(Product::alone).sum();
        if (inBundle < LEAST_UNITS || alone < LEAST_UNITS) {
            return new TooLittle(inBundle, alone, LEAST_UNITS);
        }
        double shareIn = 0;
        double shareAlone = 0;
        double centre = 0;
        double variance = 0;
        for (Product product : both) {
            double weight = (double) product.inBundle() / inBundle;
            shareIn += weight * product.returnedInBundle() / product.inBundle();
            shareAlone += weight * product.returnedAlone() / product.alone();
            double adjustedIn = (product.returnedInBundle() + 1.0) / (product.inBundle() + 2.0);
            double adjustedAlone = (product.returnedAlone() + 1.0) / (product.alone() + 2.0);
            centre += weight * (adjustedIn - adjustedAlone);
            variance += weight
                    * weight
                    * (adjustedIn * (1 - adjustedIn) / (product.inBundle() + 2.0)
                            + adjustedAlone * (1 - adjustedAlone) / (product.alone() + 2.0));
        }
        double margin = Z_95 * Math.sqrt(variance);
        return new Known(shareIn, shareAlone, centre - margin, centre + margin, inBundle);
    }
}
