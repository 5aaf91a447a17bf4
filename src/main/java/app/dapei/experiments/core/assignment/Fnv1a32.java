package app.dapei.experiments.core.assignment;

/**
 * The 32-bit FNV-1a hash (Fowler, Noll, Vo; RFC 9923), the one GrowthBook's SDKs bucket with.
 *
 * <p>The state of a prefix is an {@code int} that can be kept and continued, so a constant seed is hashed once. Text is
 * hashed as its UTF-8 bytes, written out here so that no array is made. Hashing UTF-16 code units is offered only
 * because JavaScript SDKs do so; the two agree on ASCII and on nothing else.
 */
public final class Fnv1a32 {

    /** The state before the first byte. */
    public static final int OFFSET_BASIS = 0x811C9DC5;

    private static final int PRIME = 0x01000193;

    private Fnv1a32() {}

    /** Continues {@code state} with the UTF-8 bytes of {@code text}; an unpaired surrogate counts as {@code '?'}. */
    public static int updateUtf8(int state, CharSequence text) {
        int hash = state;
        int length = text.length();
        for (int index = 0; index < length; index++) {
            char unit = text.charAt(index);
            if (unit < 0x80) {
                hash = (hash ^ unit) * PRIME;
            } else {
                int codePoint = Utf8.codePointAt(text, index);
                hash = updateMultiByte(hash, codePoint);
                if (codePoint > 0xFFFF) {
                    index++;
                }
            }
        }
        return hash;
    }

    /** Continues {@code state} with the UTF-16 code units of {@code text}, each folded in whole as JavaScript does. */
    public static int updateUtf16(int state, CharSequence text) {
        int hash = state;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * PRIME;
        }
        return hash;
    }

    /** Continues {@code state} with the decimal digits of {@code value} read as an unsigned number. */
    public static int updateUnsignedDecimal(int state, int value) {
        // Divisions by a constant only: the digits wait, last first, in four bits each.
        long rest = Integer.toUnsignedLong(value);
        long digits = 0;
        int count = 0;
        do {
            long shorter = rest / 10;
            digits = digits << 4 | rest - shorter * 10;
            rest = shorter;
            count++;
        } while (rest > 0);
        int hash = state;
        for (; count > 0; count--) {
            hash = (hash ^ (int) ('0' + (digits & 15))) * PRIME;
            digits >>>= 4;
        }
        return hash;
    }

    private static int updateMultiByte(int state, int codePoint) {
        int hash = state;
        for (int position = Utf8.length(codePoint) - 1; position >= 0; position--) {
            hash = (hash ^ Utf8.byteAt(codePoint, position)) * PRIME;
        }
        return hash;
    }
}
