package app.dapei.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.ingest.core.SourceRow;
import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTests {

    private static final ReadLimits SMALL = new ReadLimits(100_000, 300_000, 20_000, 1_000, 20, 5_000);

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("upload"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SourceRow> rows(Path path) {
        var rows = new ArrayList<SourceRow>();
        try (var cursor = TableFile.inspect(path, SMALL).rows()) {
            cursor.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static void refuses(Reason reason, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        TableUnreadable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "GBK, GB18030", "GB18030, GB18030"})
    void findsTheEncodingOfChineseText(String written, String found) throws IOException {
        var path = file("订单编号,标题\n2214,露营帐篷".getBytes(Charset.forName(written)));

        assertThat(TableFile.inspect(path, SMALL).shape().charset()).isEqualTo(found);
        assertThat(rows(path))
                .containsExactly(new SourceRow(1, List.of("订单编号", "标题")), new SourceRow(2, List.of("2214", "露营帐篷")));
    }

    @Test
    void readsAByteOrderMarkAsNoPartOfTheFirstHeader() throws IOException {
        assertThat(rows(file("\uFEFFsku,name\nA,甲")).getFirst().cells()).containsExactly("sku", "name");
        assertThat(rows(file("\uFEFFsku\tname\nA\t甲".getBytes(StandardCharsets.UTF_16LE)))
                        .getLast()
                        .cells())
                .containsExactly("A", "甲");
    }

    @Test
    void findsGbkEvenWhenItBeginsFarBelowAsciiRows() throws IOException {
        var text = "a,b\n" + "1,2\n".repeat(800) + "3,地垫\n";

        assertThat(rows(file(text.getBytes(Charset.forName("GBK")))).getLast().cells())
                .containsExactly("3", "地垫");
    }

    @Test
    void readsWesternTextWithLoneHighBytes() throws IOException {
        var path = file("code,name\n1,SET OF 3 £5 TINS\n2,CAFÉ SIGN\n".getBytes(Charset.forName("windows-1252")));

        assertThat(rows(path).get(2).cells()).containsExactly("2", "CAFÉ SIGN");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'"})
    void findsTheSeparator(String separator) throws IOException {
        var text = String.join(separator, "sku", "name", "price") + "\n"
                + String.join(separator, "A", "\"one, two; three\t| four\"", "1.50") + "\n";

        assertThat(rows(file(text)).getLast().cells()).containsExactly("A", "one, two; three\t| four", "1.50");
    }

    @Test
    void numbersRowsAsASpreadsheetDoesAcrossBlankRowsAndLineBreaksInCells() throws IOException {
        assertThat(rows(file("a,b\n\n,\n1,\"two\nlines\"\n3,4")))
                .extracting(SourceRow::number)
                .containsExactly(1, 4, 5);
    }

    @Test
    void readsGzippedText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("sku,name\nA,甲\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(rows(file(bytes.toByteArray())).getLast().cells()).containsExactly("A", "甲");
    }

    @Test
    void readsAWorkbookWithDatesNumbersAndTheSheetThatHasAKnownHeader() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "read me");
            var sheet = workbook.newWorksheet("orders");
            var header = List.of("order_no", "ordered_at", "sku", "quantity", "paid_amount");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(1, i, header.get(i));
            }
            sheet.value(2, 0, "6917240123456789012");
            sheet.value(2, 1, LocalDateTime.of(2026, 9, 7, 20, 15, 30));
            sheet.style(2, 1).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(2, 2, "帐篷");
            sheet.value(2, 3, 2);
            sheet.value(2, 4, 99.5);
        }

        assertThat(rows(file(bytes.toByteArray())).getLast())
                .isEqualTo(new SourceRow(3, List.of("6917240123456789012", "2026-09-07 20:15:30", "帐篷", "2", "99.5")));
    }

    @Test
    void refusesWhatIsNoTableWithTheReason() throws IOException {
        refuses(Reason.EMPTY, () -> rows(file("")));
        refuses(Reason.EMPTY, () -> rows(file(" \n\n \n")));
        refuses(Reason.WEB_PAGE, () -> rows(file("<html><table><tr><td>订单</td></tr></table></html>")));
        refuses(Reason.OLD_EXCEL, () -> rows(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})));
        refuses(Reason.NOT_A_TABLE, () -> rows(file(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2})));
        refuses(Reason.NOT_A_TABLE, () -> rows(file(zip("readme.txt", 10))));
        refuses(Reason.DAMAGED, () -> rows(file(new byte[] {'P', 'K', 3, 4, 9, 9, 9})));
        refuses(
                Reason.ENCODING,
                () -> rows(file(
                        new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, (byte) 0xC3, (byte) 0xFF, ',', 'b', '\n'})));
    }

    @Test
    void refusesAQuotationMarkThatIsNotClosedInsteadOfReadingOnForEver() throws IOException {
        refuses(Reason.QUOTE_NOT_CLOSED, () -> rows(file("a,b\n1,\"open\n" + "2,3\n".repeat(5_000))));
        refuses(Reason.QUOTE_NOT_CLOSED, () -> rows(file("a,b\n1,\"open\n2,3\n")));
    }

    @Test
    void refusesMoreThanTheLimitsAllow() throws IOException {
        refuses(Reason.TOO_LARGE, () -> rows(file("a,b\n".repeat(30_000))));
        refuses(Reason.TOO_MANY_ROWS, () -> rows(file("a,b\n".repeat(1_001))));
        refuses(Reason.TOO_MANY_COLUMNS, () -> rows(file("a" + ",b".repeat(25) + "\n")));
    }

    @Test
    void refusesArchivesThatUnpackToAFlood() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            flood(out, 2_000_000);
        }
        refuses(Reason.EXPANDS_TOO_FAR, () -> rows(file(gzip.toByteArray())));
        refuses(Reason.EXPANDS_TOO_FAR, () -> rows(file(zip("xl/worksheets/sheet1.xml", 2_000_000))));
        refuses(Reason.EXPANDS_TOO_FAR, () -> rows(file(zip("xl/sharedStrings.xml", 30_000))));
    }

    private static byte[] zip(String name, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (name.startsWith("xl/")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            }
            zip.putNextEntry(new ZipEntry(name));
            flood(zip, size);
        }
        return bytes.toByteArray();
    }

    private static void flood(OutputStream out, int size) throws IOException {
        var block = new byte[1_000];
        java.util.Arrays.fill(block, (byte) 'a');
        for (int written = 0; written < size; written += block.length) {
            out.write(block);
        }
    }
}
