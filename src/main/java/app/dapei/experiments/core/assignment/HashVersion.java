package app.dapei.experiments.core.assignment;

import java.util.Optional;

/**
 * How a seed and the id of a unit become a bucket in [0, 1).
 *
 * <p>The FNV versions are interoperable with GrowthBook's SDKs for ASCII ids (its JavaScript SDK folds in UTF-16 units,
 * see {@link #bucketOfUtf16}).
 */
public enum HashVersion {

    /** GrowthBook's first: FNV-1a of id and seed, 1,000 buckets. Biased across experiments; only to read old ones. */
    FNV1A_V1(1),

    /** GrowthBook's second: FNV-1a applied twice, 10,000 buckets. */
    FNV1A_V2(2),

    /** MurmurHash3 of {@code seed:id}, 2³² buckets. */
    MURMUR3(0);

    private static final double TWO_TO_THE_32 = 4294967296.0;

    private final int growthBookNumber;

    HashVersion(int growthBookNumber) {
        this.growthBookNumber = growthBookNumber;
    }

    /** The version GrowthBook numbers so, if this engine knows it. */
    public static Optional<HashVersion> ofGrowthBook(int number) {
        return switch (number) {
            case 1 -> Optional.of(FNV1A_V1);
            case 2 -> Optional.of(FNV1A_V2);
            default -> Optional.empty();
        };
    }

    /** GrowthBook's number, empty for the hash it does not have. */
    public Optional<Integer> growthBookNumber() {
        return growthBookNumber == 0 ? Optional.empty() : Optional.of(growthBookNumber);
    }

    /** Where the unit falls in [0, 1), from the UTF-8 bytes of both texts. */
    public double bucket(String seed, String unitId) {
        return switch (this) {
            case FNV1A_V1 -> thousandth(Fnv1a32.updateUtf8(Fnv1a32.updateUtf8(Fnv1a32.OFFSET_BASIS, unitId), seed));
            case FNV1A_V2 -> bucketAfterSeed(seedState(seed), unitId);
            case MURMUR3 -> fraction(Murmur3.hashJoined(seed, unitId, 0));
        };
    }

    /**
     * Where a JavaScript SDK of GrowthBook puts the unit: as {@link #bucket} for ASCII, from UTF-16 units otherwise.
     *
     * @throws IllegalStateException for a hash that no JavaScript SDK of GrowthBook has
     */
    public double bucketOfUtf16(String seed, String unitId) {
        return switch (this) {
            case FNV1A_V1 -> thousandth(Fnv1a32.updateUtf16(Fnv1a32.updateUtf16(Fnv1a32.OFFSET_BASIS, unitId), seed));
            case FNV1A_V2 ->
                tenThousandth(Fnv1a32.updateUtf16(Fnv1a32.updateUtf16(Fnv1a32.OFFSET_BASIS, seed), unitId));
            case MURMUR3 -> throw new IllegalStateException("MURMUR3 has no UTF-16 form; use bucket(seed, unitId)");
        };
    }

    /** The state of FNV-1a after the seed, for {@link #bucketAfterSeed}. */
    static int seedState(String seed) {
        return Fnv1a32.updateUtf8(Fnv1a32.OFFSET_BASIS, seed);
    }

    static double bucketAfterSeed(int seedState, String unitId) {
        return tenThousandth(Fnv1a32.updateUtf8(seedState, unitId));
    }

    private static double thousandth(int hash) {
        return Integer.remainderUnsigned(hash, 1000) / 1000.0;
    }

    private static double tenThousandth(int first) {
        int second = Fnv1a32.updateUnsignedDecimal(Fnv1a32.OFFSET_BASIS, first);
        return Integer.remainderUnsigned(second, 10_000) / 10_000.0;
    }

    private static double fraction(int hash) {
        return Integer.toUnsignedLong(hash) / TWO_TO_THE_32;
    }
}
