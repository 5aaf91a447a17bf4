package app.dapei.mining.files;

import app.dapei.mining.UnreadableLineException;
import app.dapei.mining.core.BasketEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a table of order lines into one basket per order. The lines of an order need not stand together. Holds eight
 * bytes a line until all are read.
 */
final class OrderLinesReader {
    /** Its order and product, while one array grows, and its product sorted and encoded. */
    private static final long BYTES_A_LINE = 20;

    private final InputStream in;
    private final OrderLines format;
    private final BasketEncoder encoder;
    private final LabelDictionary orders = new LabelDictionary();
    private final LabelDictionary products = new LabelDictionary();
    private int[] lineOrders = new int[1 << 12];
    private int[] lineProducts = new int[1 << 12];
    private int lines;

    OrderLinesReader(InputStream in, OrderLines format, BasketEncoder encoder, HeapWatch watch) {
        this.in = in;
        this.format = format;
        this.encoder = encoder;
        watch.watch(() -> BYTES_A_LINE * lines + orders.heapBytes(), products::heapBytes);
    }

    LabelledBaskets read() throws IOException {
        CsvRecords records = new CsvRecords(in);
        if (!records.next()) {
            throw new UnreadableLineException(1, "the file is empty; its header is missing");
        }
        format.header(records);
        int needed = Math.max(format.orderColumn(), format.productColumn());
        while (records.next()) {
            if (records.fields() <= needed) {
                throw new UnreadableLineException(
                        records.line(), "has " + records.fields() + " fields, needs at least " + (needed + 1));
            }
            if (format.counts(records)) {
                take(records);
            }
        }
        fillBaskets();
        return new LabelledBaskets(encoder.encode(products::compare), products);
    }

    private void take(CsvRecords records) throws UnreadableLineException {
        if (lines == lineOrders.length) {
            int more = Math.addExact(lines, lines >> 1);
            lineOrders = Arrays.copyOf(lineOrders, more);
            lineProducts = Arrays.copyOf(lineProducts, more);
        }
        if (format.foldsCase()) {
            upperCase(records.bytes(), records.start(format.productColumn()), records.end(format.productColumn()));
        }
        lineOrders[lines] = code(orders, records, format.orderColumn());
        lineProducts[lines++] = code(products, records, format.productColumn());
    }

    private static int code(LabelDictionary dictionary, CsvRecords records, int field) throws UnreadableLineException {
        byte[] bytes = records.bytes();
        int from = records.start(field);
        int to = records.end(field);
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (from < to && bytes[to - 1] == ' ') {
            to--;
        }
        if (from == to) {
            throw new UnreadableLineException(records.line(), "field " + (field + 1) + " is empty");
        }
        return dictionary.code(bytes, from, to);
    }

    private static void upperCase(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                bytes[i] -= 32;
            }
        }
    }

    private void fillBaskets() {
        int[] ends = new int[orders.size() + 1];
        for (int line = 0; line < lines; line++) {
            ends[lineOrders[line] + 1]++;
        }
        for (int order = 0; order < orders.size(); order++) {
            ends[order + 1] += ends[order];
        }
        int[] sorted = new int[lines];
        for (int line = 0; line < lines; line++) {
            sorted[ends[lineOrders[line]]++] = lineProducts[line];
        }
        int at = 0;
        for (int order = 0; order < orders.size(); order++) {
            while (at < ends[order]) {
                encoder.add(sorted[at++]);
            }
            encoder.endBasket();
        }
    }
}
