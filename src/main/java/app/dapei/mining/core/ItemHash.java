package app.dapei.mining.core;

/** Spreads item numbers over all longs: finalizer of splitmix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014). */
final class ItemHash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private ItemHash() {}

    static long of(int item) {
        return mixed((item + 1) * GOLDEN);
    }

    static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
