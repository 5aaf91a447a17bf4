package app.dapei.bundles.core;

/** The 95 % interval of a share (E. B. Wilson, JASA 22, 1927). */
final class Wilson {

    static final double Z = 1.959963984540054;

    private Wilson() {}

    static double lower(long hits, long base) {
        return base == 0 ? 0 : Math.max(0, (centre(hits, base) - margin(hits, base)) / (1 + Z * Z / base));
    }

    static double upper(long hits, long base) {
        return base == 0 ? 1 : Math.min(1, (centre(hits, base) + margin(hits, base)) / (1 + Z * Z / base));
    }

    private static double centre(long hits, long base) {
        return (double) hits / base + Z * Z / (2.0 * base);
    }

    private static double margin(long hits, long base) {
        double share = (double) hits / base;
        return Z * Math.sqrt(share * (1 - share) / base + Z * Z / (4.0 * base * base));
    }
}
