package app.dapei.checkout.core;

import java.util.List;
import java.util.Optional;

/**
 * Whether units come back more often when they are sold in a bundle: the return rate in the bundle less the return rate of
 * the same products sold otherwise, the latter weighted by the bundle's own mix of products, so that a bundle of things that
 * come back often anyway is not blamed for it. The interval is Newcombe's hybrid of two Wilson intervals, at 95 %.
 *
 * @param units units sold in the bundle, in orders old enough
 * @param returned of them, units that came back
 * @param unitsAlone units of the same products sold otherwise in the same time
 * @param rateAlone their return rate at the bundle's mix
 * @param difference the bundle's rate less that one
 * @param low lower end of the difference's interval
 * @param high its upper end
 */
public record ReturnImpact(
        long units, long returned, long unitsAlone, double rateAlone, double difference, double low, double high) {

    /** Fewer units than this on either side say nothing. */
    public static final int LEAST_UNITS = 30;

    private static final double Z = 1.959963984540054;

    /**
     * A product's units.
     *
     * @param inBundle units sold in the bundle
     * @param backFromBundle of them, units that came back
     * @param alone units sold otherwise
     * @param backFromAlone of them, units that came back
     */
    public record Counts(long inBundle, long backFromBundle, long alone, long backFromAlone) {}

    /** Empty where there is too little to tell: a side below {@value #LEAST_UNITS} units, or a product never sold alone. */
    public static Optional<ReturnImpact> of(List<Counts> products) {
        long units = products.stream().mapToLong(Counts::inBundle).sum();
        long returned = products.stream().mapToLong(Counts::backFromBundle).sum();
        long alone = products.stream().mapToLong(Counts::alone).sum();
        boolean thin = units < LEAST_UNITS || alone < LEAST_UNITS;
        if (thin || products.stream().anyMatch(one -> one.inBundle() > 0 && one.alone() == 0)) {
            return Optional.empty();
        }
        double rateAlone = 0;
        for (var product : products) {
            if (product.inBundle() > 0) {
                double weight = (double) product.inBundle() / units;
                rateAlone += weight * product.backFromAlone() / product.alone();
            }
        }
        double rate = (double) returned / units;
        var inside = Wilson.of(rate, units);
        var outside = Wilson.of(rateAlone, alone);
        double difference = rate - rateAlone;
        return Optional.of(new ReturnImpact(
                units,
                returned,
                alone,
                rateAlone,
                difference,
                difference - Math.hypot(rate - inside.low, outside.high - rateAlone),
                difference + Math.hypot(inside.high - rate, rateAlone - outside.low)));
    }

    /** The return rate in the bundle. */
    public double rate() {
        return (double) returned / units;
    }

    /** Whether returns are higher by so much for certain. */
    public boolean isHigherBy(double points) {
        return low > points;
    }

    private record Wilson(double low, double high) {

        static Wilson of(double rate, double count) {
            double square = Z * Z;
            double centre = (rate + square / (2 * count)) / (1 + square / count);
            double half =
                    Z * Math.sqrt(rate * (1 - rate) / count + square / (4 * count * count)) / (1 + square / count);
            return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
        }
    }
}
