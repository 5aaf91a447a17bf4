package app.dapei.mining.files;

import app.dapei.mining.UnreadableLineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads comma-, semicolon- or tab-separated records (RFC 4180) as bytes, without making strings. The separator is the
 * one that the first line has most of. Blank lines are skipped, a byte order mark too.
 */
final class CsvRecords {
    private static final int LONGEST_RECORD = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte separator;
    private byte[] record = new byte[1 << 10];
    private int length;
    private int[] ends = new int[32];
    private int fields;
    private long line;
    private long nextLine = 1;

    CsvRecords(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            at = 3;
        }
        separator = likeliestSeparator();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = in.readNBytes(buffer, 0, buffer.length);
        return filled > 0;
    }

    private byte likeliestSeparator() {
        int[] seen = new int[128];
        boolean quoted = false;
        for (int i = at; i < filled && (quoted || buffer[i] != '\n'); i++) {
            quoted ^= buffer[i] == '"';
            if (!quoted && buffer[i] >= 0) {
                seen[buffer[i]]++;
            }
        }
        byte best = ',';
        for (byte candidate : new byte[] {';', '\t'}) {
            best = seen[candidate] > seen[best] ? candidate : best;
        }
        return best;
    }

    /** Number of the line on which the record begins, from 1. */
    long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    byte[] bytes() {
        return record;
    }

    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int end(int field) {
        return ends[field];
    }

    /** The field as text, without blanks around it. */
    String text(int field) {
        return new String(record, start(field), end(field) - start(field), StandardCharsets.UTF_8).strip();
    }

    /** Reads the next record; false at the end of the file. */
    boolean next() throws IOException {
        do {
            if (at == filled && !fill()) {
                return false;
            }
            line = nextLine;
            readRecord();
        } while (fields == 1 && length == 0);
        return true;
    }

    private void readRecord() throws IOException {
        length = 0;
        fields = 0;
        boolean quoted = false;
        while (at < filled || fill()) {
            byte value = buffer[at++];
            if (value == '\n') {
                nextLine++;
            }
            if (value == '"') {
                quoted = quote(quoted);
            } else if (!quoted && value == separator) {
                endField();
            } else if (!quoted && value == '\n') {
                endField();
                return;
            } else if (quoted || value != '\r') {
                append(value);
            }
        }
        if (quoted) {
            throw new UnreadableLineException(line, "a quoted field does not end");
        }
        endField();
    }

    /** A quote within quotes is doubled; any other opens or closes. */
    private boolean quote(boolean quoted) throws IOException {
        if (!quoted) {
            return true;
        }
        if ((at < filled || fill()) && buffer[at] == '"') {
            at++;
            append((byte) '"');
            return true;
        }
        return false;
    }

    private void append(byte value) throws UnreadableLineException {
        if (length == record.length) {
            if (length == LONGEST_RECORD) {
                throw new UnreadableLineException(line, "longer than a million bytes; is a quote missing?");
            }
            record = Arrays.copyOf(record, 2 * length);
        }
        record[length++] = value;
    }

    private void endField() {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = length;
    }
}
