package app.dapei.mining.files;

/** How letters are written in UTF-8 (RFC 3629). */
final class Utf8 {
    private Utf8() {}

    /** Number of bytes of the letter that begins with this byte; 0 if none does. */
    static int length(byte first) {
        int value = first & 0xFF;
        if (value < 0x80) {
            return 1;
        }
        if (value < 0xC2 || value > 0xF4) {
            return 0;
        }
        return value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
    }

    /** Whether the byte may stand within a letter. */
    static boolean continues(byte value) {
        return (value & 0xC0) == 0x80;
    }
}
