package app.dapei.mining.files;

import app.dapei.mining.UnreadableLineException;
import app.dapei.mining.core.BasketEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads one basket per line, item numbers or names separated by blanks or tabs. Blank lines are no baskets; a byte
 * order mark and carriage returns are skipped; the last line may do without its newline.
 */
final class BasketFileReader {
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final BasketEncoder encoder;
    private final LabelDictionary labels = new LabelDictionary();
    private byte[] buffer = new byte[BUFFER];
    private long line = 1;
    private boolean basketBegun;

    BasketFileReader(InputStream in, BasketEncoder encoder, HeapWatch watch) {
        this.in = in;
        this.encoder = encoder;
        watch.watch(encoder::bytes, labels::heapBytes);
    }

    LabelledBaskets read() throws IOException {
        int kept = 0;
        boolean first = true;
        while (true) {
            int read = in.readNBytes(buffer, kept, buffer.length - kept);
            int length = kept + read;
            int from = first && startsWithMark(length) ? 3 : 0;
            first = false;
            if (length < buffer.length) {
                takeLast(from, length);
                return new LabelledBaskets(encoder.encode(labels::compare), labels);
            }
            int used = take(from, length);
            if (used == 0) {
                throw new UnreadableLineException(line, "a name longer than " + BUFFER + " bytes");
            }
            kept = length - used;
            System.arraycopy(buffer, used, buffer, 0, kept);
        }
    }

    private boolean startsWithMark(int length) {
        return length >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
    }

    private void takeLast(int from, int length) throws UnreadableLineException {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length + 1);
        }
        buffer[length] = '\n';
        take(from, length + 1);
    }

    /** Takes all complete items up to {@code length}; returns where the rest begins. */
    private int take(int from, int length) throws UnreadableLineException {
        int at = from;
        while (at < length) {
            byte value = buffer[at];
            if (value > ' ' || value < 0) {
                int end = itemEnd(at, length);
                if (end == length) {
                    return at;
                }
                encoder.add(labels.code(buffer, at, end));
                basketBegun = true;
                at = end;
            } else {
                separator(value);
                at++;
            }
        }
        return at;
    }

    private int itemEnd(int from, int length) throws UnreadableLineException {
        int at = from;
        while (at < length && (buffer[at] > ' ' || buffer[at] < 0)) {
            at = buffer[at] > 0 ? at + 1 : afterLetter(at, length);
        }
        return at;
    }

    /** Where the letter of several bytes ends that begins here. */
    private int afterLetter(int at, int length) throws UnreadableLineException {
        int bytes = Utf8.length(buffer[at]);
        for (int i = 1; i < bytes; i++) {
            if (at + i == length) {
                return length;
            }
            if (!Utf8.continues(buffer[at + i])) {
                bytes = 0;
            }
        }
        if (bytes == 0) {
            throw new UnreadableLineException(line, "not text in UTF-8");
        }
        return at + bytes;
    }

    private void separator(byte value) throws UnreadableLineException {
        if (value == '\n') {
            if (basketBegun) {
                encoder.endBasket();
                basketBegun = false;
            }
            line++;
        } else if (value != ' ' && value != '\t' && value != '\r') {
            throw new UnreadableLineException(line, "control character " + value + "; is this a text file?");
        }
    }
}
