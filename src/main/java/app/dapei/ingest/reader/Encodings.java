package app.dapei.ingest.reader;

import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text by reading all of it: a byte order mark decides; else UTF-8 if every byte fits; else
 * GB18030 (which holds GBK and GB2312) if every byte fits; a text whose high bytes nearly all stand alone is western.
 */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final double ALONE = 0.9;

    private Encodings() {}

    /** Opens the text at its beginning. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static Charset detect(Source source) throws IOException {
        try (var in = source.open()) {
            var head = in.readNBytes(3);
            if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        try (var in = source.open()) {
            return scan(in);
        }
    }

    private static Charset scan(InputStream in) throws IOException {
        var utf8 = new Validator(StandardCharsets.UTF_8);
        var chinese = new Validator(GB18030);
        var bytes = new ByteStatistics();
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.count(buffer, read);
            utf8.feed(buffer, read);
            chinese.feed(buffer, read);
        }
        utf8.finish();
        chinese.finish();
        if (bytes.onlyBlanks()) {
            throw new TableUnreadable(Reason.EMPTY, 0);
        }
        if (bytes.hasNul()) {
            throw new TableUnreadable(Reason.NOT_A_TABLE, 0);
        }
        if (utf8.valid()) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.shareAlone() > ALONE) {
            return WESTERN;
        }
        if (chinese.valid()) {
            return GB18030;
        }
        throw new TableUnreadable(Reason.ENCODING, utf8.failedAt());
    }

    /** Counts what tells a text from other bytes, and western from Chinese text. */
    private static final class ByteStatistics {

        private long high;
        private long alone;
        private boolean nul;
        private boolean visible;
        private boolean previousHigh;

        void count(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                boolean isHigh = buffer[i] < 0;
                nul |= buffer[i] == 0;
                visible |= isHigh || buffer[i] > ' ';
                if (isHigh) {
                    high++;
                    alone += previousHigh || i + 1 < length && buffer[i + 1] < 0 ? 0 : 1;
                }
                previousHigh = isHigh;
            }
        }

        boolean hasNul() {
            return nul;
        }

        boolean onlyBlanks() {
            return !visible && !nul;
        }

        double shareAlone() {
            return high == 0 ? 0 : (double) alone / high;
        }
    }

    /** Decodes and throws the result away. */
    private static final class Validator {

        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(1 << 16);
        private ByteBuffer rest = ByteBuffer.allocate(1 << 17);
        private long passed;
        private boolean valid = true;

        Validator(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void feed(byte[] buffer, int length) {
            if (valid) {
                rest.put(buffer, 0, length).flip();
                decode(false);
            }
        }

        void finish() {
            if (valid) {
                rest.flip();
                decode(true);
            }
        }

        private void decode(boolean end) {
            int before = rest.position();
            var result = decoder.decode(rest, out.clear(), end);
            while (result.isOverflow()) {
                result = decoder.decode(rest, out.clear(), end);
            }
            passed += rest.position() - before;
            valid = !result.isError();
            rest = rest.compact();
        }

        boolean valid() {
            return valid;
        }

        long failedAt() {
            return passed;
        }
    }
}
