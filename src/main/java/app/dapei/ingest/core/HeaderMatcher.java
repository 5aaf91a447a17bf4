package app.dapei.ingest.core;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises the format of a table from its first rows. Each of the first {@link #ROWS_SCANNED} rows is tried as the
 * header of each format; exact names count first, then names that contain a known one or are contained in it.
 *
 * <p>Confidence = 0.6 · weight of the telling columns found + 0.4 · share of the required columns found; a column
 * mapped by likeness counts half. A row with fewer than two exact names is no header.
 */
public final class HeaderMatcher {

    /** How deep a header may lie. */
    public static final int ROWS_SCANNED = 50;

    private static final int MINIMUM_EXACT = 2;

    private HeaderMatcher() {}

    /**
     * All formats that may fit, the likeliest first.
     *
     * @param firstRows the first rows of the file, the very first one at index 0
     */
    public static List<HeaderMatch> match(List<List<String>> firstRows) {
        var best = new HashMap<ImportFormat, HeaderMatch>();
        for (int row = 0; row < Math.min(ROWS_SCANNED, firstRows.size()); row++) {
            for (var format : ImportFormat.values()) {
                var match = matchAs(format, firstRows.get(row), row + 1);
                if (match.found().size() >= MINIMUM_EXACT) {
                    best.merge(format, match, (a, b) -> b.confidence() > a.confidence() ? b : a);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(HeaderMatch::confidence)
                        .thenComparingInt(match -> match.found().size())
                        .reversed()
                        .thenComparing(HeaderMatch::format))
                .toList();
    }

    /** How well a row serves as the header of a given format. */
    public static HeaderMatch matchAs(ImportFormat format, List<String> headers, int headerRow) {
        var names = headers.stream().map(HeaderMatcher::normalised).toList();
        var columns = new HashMap<Field, Integer>();
        var found = new ArrayList<String>();
        var guessed = new ArrayList<String>();
        for (var spec : format.columns()) {
            int column = exactColumn(spec, names);
            if (column >= 0 && !columns.containsValue(column)) {
                columns.put(spec.field(), column);
                found.add(headers.get(column));
            }
        }
        var exact = Map.copyOf(columns);
        for (var spec : format.columns()) {
            int column = columns.containsKey(spec.field()) ? -1 : likeColumn(spec, names, columns);
            if (column >= 0) {
                columns.put(spec.field(), column);
                guessed.add(headers.get(column));
            }
        }
        var missing = format.columns().stream()
                .filter(spec -> spec.required() && !columns.containsKey(spec.field()))
                .map(ColumnSpec::field)
                .toList();
        return new HeaderMatch(
                format,
                confidence(format, exact, columns),
                headerRow,
                headers,
                new ColumnMap(columns),
                found,
                guessed,
                missing);
    }

    /** A header in the form in which headers are compared: half-width, lower case, no outer signs. */
    static String normalised(String header) {
        var text = Normalizer.normalize(CellText.trimmed(header), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("\uFEFF", "");
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int exactColumn(ColumnSpec spec, List<String> names) {
        for (var name : spec.names()) {
            int column = names.indexOf(normalised(name));
            if (column >= 0) {
                return column;
            }
        }
        return -1;
    }

    private static int likeColumn(ColumnSpec spec, List<String> names, Map<Field, Integer> taken) {
        for (var name : spec.names()) {
            var wanted = normalised(name);
            for (int column = 0; column < names.size(); column++) {
                var offered = names.get(column);
                if (!taken.containsValue(column) && alike(wanted, offered)) {
                    return column;
                }
            }
        }
        return -1;
    }

    private static boolean alike(String wanted, String offered) {
        var shorter = wanted.length() <= offered.length() ? wanted : offered;
        var longer = wanted.length() <= offered.length() ? offered : wanted;
        boolean telling = shorter.length() >= 4 || shorter.length() >= 2 && shorter.charAt(0) > 0x2E7F;
        return telling && longer.contains(shorter);
    }

    private static double confidence(ImportFormat format, Map<Field, Integer> exact, Map<Field, Integer> columns) {
        double signs = 0;
        double signsFound = 0;
        double required = 0;
        double requiredFound = 0;
        for (var spec : format.columns()) {
            double share = exact.containsKey(spec.field()) ? 1 : columns.containsKey(spec.field()) ? 0.5 : 0;
            if (spec.sign()) {
                signs++;
                signsFound += share;
            }
            if (spec.required()) {
                required++;
                requiredFound += share;
            }
        }
        return 0.6 * signsFound / signs + 0.4 * requiredFound / required;
    }
}
