package app.dapei.experiments.core.assignment;

/** The UTF-8 form of a code point, byte by byte (RFC 3629), for hashing text without an array. */
final class Utf8 {

    private Utf8() {}

    /** The code point that starts at {@code index}; {@code '?'} for an unpaired surrogate, as Java's encoder writes. */
    static int codePointAt(CharSequence text, int index) {
        int codePoint = Character.codePointAt(text, index);
        boolean unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return unpaired ? '?' : codePoint;
    }

    /** How many bytes the code point takes. */
    static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** The byte (0 to 255) that has {@code position} bytes after it. */
    static int byteAt(int codePoint, int position) {
        int length = length(codePoint);
        if (length == 1) {
            return codePoint;
        }
        int sixBits = codePoint >>> (6 * position);
        if (position < length - 1) {
            return 0x80 | sixBits & 0x3F;
        }
        return (0xF00 >>> length) & 0xFF | sixBits;
    }
}
