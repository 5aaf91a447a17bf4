package app.dapei.ingest.reader;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/**
 * Finds out what separates the cells: of comma, tab, semicolon and bar, the one that splits the most of the first lines
 * into the same number of cells, the larger number first.
 */
final class Delimiters {

    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int HEAD = 1 << 16;
    private static final int LINES = 60;

    private Delimiters() {}

    static char detect(Encodings.Source source, Charset charset) throws IOException {
        var head = new char[HEAD];
        int length = 0;
        try (var reader = new InputStreamReader(source.open(), charset)) {
            for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
                read = reader.read(head, length, HEAD - length);
            }
        }
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(head, length, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The most lines × separators over all numbers of separators, separators inside quotes left out. */
    private static long score(char[] head, int length, char candidate) {
        var linesBySeparators = new int[1_000];
        boolean quoted = false;
        int separators = 0;
        int lines = 0;
        for (int i = 0; i < length && lines < LINES; i++) {
            char sign = head[i];
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == candidate) {
                separators++;
            } else if (!quoted && sign == '\n') {
                linesBySeparators[Math.min(separators, linesBySeparators.length - 1)]++;
                separators = 0;
                lines++;
            }
        }
        if (lines == 0) {
            linesBySeparators[Math.min(separators, linesBySeparators.length - 1)]++;
        }
        long best = 0;
        for (int count = 1; count < linesBySeparators.length; count++) {
            best = Math.max(best, (long) count * linesBySeparators[count]);
        }
        return best;
    }
}
