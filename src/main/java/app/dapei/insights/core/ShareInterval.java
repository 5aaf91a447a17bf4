package app.dapei.insights.core;

import app.dapei.shared.Rate;

/** The 95 % interval of a share (Wilson, JASA 22, 1927). */
public record ShareInterval(double low, double high) {

    private static final double Z_95 = 1.959963984540054;

    /** @throws IllegalArgumentException if the rate has no base */
    public static ShareInterval of(Rate rate) {
        if (rate.denominator() == 0) {
            throw new IllegalArgumentException("an interval needs a base; got: " + rate);
        }
        double n = rate.denominator();
        double share = rate.numerator() / n;
        double z2 = Z_95 * Z_95;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double margin = Z_95 * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new ShareInterval(Math.max(0, centre - margin), Math.min(1, centre + margin));
    }

    /** Whether the whole interval is above another's. */
    public boolean isAbove(ShareInterval other) {
        return low > other.high;
    }
}
