package app.dapei.experiments.core.assignment;

/**
 * MurmurHash3 x86_32 (Austin Appleby, public domain) over the UTF-8 bytes of text, the hash of Unleash and Optimizely.
 */
public final class Murmur3 {

    private static final int C1 = 0xCC9E2D51;
    private static final int C2 = 0x1B873593;

    private int hash;
    private int block;
    private int length;

    private Murmur3(int seed) {
        this.hash = seed;
    }

    /** The hash of the text's UTF-8 bytes; read it as unsigned. */
    public static int hash(CharSequence text, int seed) {
        return new Murmur3(seed).update(text).finish();
    }

    /**
     * Unleash's {@code normalizedHash}: where {@code unitId} falls within {@code group}, from 1 to {@code normalizer}.
     *
     * @throws IllegalArgumentException if the normalizer is not positive
     */
    public static int normalized(String unitId, String group, int normalizer, int seed) {
        if (normalizer <= 0) {
            throw new IllegalArgumentException("normalizer must be > 0; got: " + normalizer);
        }
        int value = new Murmur3(seed).update(group).update(":").update(unitId).finish();
        return Integer.remainderUnsigned(value, normalizer) + 1;
    }

    /** The hash of {@code seedText}, a colon and {@code unitId}, without joining them. */
    static int hashJoined(CharSequence seedText, CharSequence unitId, int seed) {
        return new Murmur3(seed).update(seedText).update(":").update(unitId).finish();
    }

    private Murmur3 update(CharSequence text) {
        int units = text.length();
        for (int index = 0; index < units; index++) {
            char unit = text.charAt(index);
            if (unit < 0x80) {
                append(unit);
            } else {
                int codePoint = Utf8.codePointAt(text, index);
                for (int position = Utf8.length(codePoint) - 1; position >= 0; position--) {
                    append(Utf8.byteAt(codePoint, position));
                }
                if (codePoint > 0xFFFF) {
                    index++;
                }
            }
        }
        return this;
    }

    private void append(int octet) {
        int offset = length & 3;
        block |= octet << (8 * offset);
        length++;
        if (offset == 3) {
            hash = Integer.rotateLeft(hash ^ scrambled(block), 13) * 5 + 0xE6546B64;
            block = 0;
        }
    }

    private static int scrambled(int value) {
        return Integer.rotateLeft(value * C1, 15) * C2;
    }

    private int finish() {
        int mixed = hash ^ scrambled(block) ^ length;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }
}
