package app.dapei.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    private static final String HEADER = "antecedent,consequent,count,antecedent_count,consequent_count,baskets,"
            + "support,confidence,lift,leverage,conviction,chi_squared,p_value,q_value";
    private static final Path DATA = Path.of(System.getProperty("dapei.data", "../shared/data"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesEveryMeasureOfEveryRule() throws IOException {
        Path input = write("b.txt", "1 2\n1 2 2\n2 1\n1\n3\n3\n3 4\n\n4\n");
        assertThat(mine(input, "basket", "--min-count", "2", "--all-rules")).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("rules.csv"));
        // 8 baskets; 1 in four of them, 2 in three, both in three; of C(8,3) ways to place 2, four lie within 1
        assertThat(lines)
                .containsExactly(
                        HEADER,
                        "2,1,3,3,4,8,0.375,1.0,2.0,0.1875,Infinity,4.8," + pAndQ(lines.get(1), 1.0 / 14),
                        "1,2,3,4,3,8,0.375,0.75,2.0,0.1875,2.5,4.8," + pAndQ(lines.get(2), 1.0 / 14));
    }

    /** The line's own last two fields, if they are right: 4 items and 1 pair make 4 * 3 + 1 * 2 candidates, two share p. */
    private static String pAndQ(String line, double p) {
        String[] fields = line.split(",");
        assertThat(Double.parseDouble(fields[12]) / p).isBetween(1 - 1e-9, 1 + 1e-9);
        assertThat(Double.parseDouble(fields[13]) / (p * 14 / 2)).isBetween(1 - 1e-9, 1 + 1e-9);
        return fields[12] + "," + fields[13];
    }

    @Test
    void writesItemsetsWithSortedItems() throws IOException {
        Path input = write("b.txt", "10 9 tee\ntee\t9 10\r\n9 tee 10");
        mine(input, "basket", "--min-count", "3", "--all-rules", "--itemsets", file("sets.csv"));
        assertThat(Files.readAllLines(folder.resolve("sets.csv")))
                .startsWith("itemset,count")
                .containsExactlyInAnyOrder(
                        "itemset,count", "9,3", "10,3", "tee,3", "9|10,3", "9|tee,3", "10|tee,3", "9|10|tee,3");
        assertThat(Files.readString(folder.resolve("rules.csv")))
                .contains("\n9|10,tee,3,")
                .contains("\n10|tee,9,3,");
    }

    @Test
    void leavesOutUnsoundRulesUnlessAsked() throws IOException {
        // a and b always together; c by itself, often enough to meet them by chance
        StringBuilder baskets = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            baskets.append(i % 5 == 0 ? "a b " : "d ").append(i % 3 == 0 ? "c\n" : "e\n");
        }
        Path input = write("b.txt", baskets.toString());
        mine(input, "basket", "--min-count", "5");
        assertThat(pairs()).contains("a>b", "b>a").doesNotContain("a>c", "c>a", "a|b>c");
        mine(input, "basket", "--min-count", "5", "--all-rules");
        assertThat(pairs()).contains("a>b", "b>a", "a>c", "c>a", "a|b>c");
        assertThat(text(out)).contains("400 baskets of 5 items").contains("0 not significant");
    }

    @Test
    void keepsToTheMinimumConfidenceAndTheLargestSize() throws IOException {
        Path input = write("b.txt", "1 2 3\n1 2 3\n1 2 3\n1\n1\n1\n1\n");
        mine(input, "basket", "--min-count", "2", "--all-rules", "--min-confidence", "0.5", "--max-size", "2");
        assertThat(pairs()).containsExactlyInAnyOrder("2>1", "3>1", "2>3", "3>2");
    }

    @Test
    void leavesOutOverLongBasketsIfAsked() throws IOException {
        Path input = write("b.txt", "1 2\n1 2\n1 2 3 4 5 6 7\n");
        mine(input, "basket", "--min-count", "2", "--all-rules", "--max-basket=6");
        assertThat(Files.readAllLines(folder.resolve("rules.csv"))).anyMatch(line -> line.startsWith("1,2,2,2,2,2,"));
        assertThat(text(out)).contains("1 over-long ones left out");
    }

    @Test
    void readsOnlineRetailWithoutWhatIsNoSale() throws IOException {
        Path input = write("r.csv", """
                "InvoiceNo","StockCode","Description","Quantity","InvoiceDate","UnitPrice","CustomerID","Country"
                "1","85123a","HEART, WHITE ""L"" ",6,2010-12-01 08:26:00,2.55,17850,"United Kingdom"
                "1","71053","LANTERN",6,2010-12-01 08:26:00,3.39,17850,"United Kingdom"
                "2","71053","LANTERN
                on two lines",6,2010-12-01 08:26:00,3.39,17850,"United Kingdom"
                "1","POST","POSTAGE",1,2010-12-01 08:26:00,18.00,17850,"United Kingdom"
                "2","85123A","HEART",6,2010-12-01 08:26:00,2.55,17850,"United Kingdom"
                "2","22222","GIFT",1,2010-12-01 08:26:00,0,17850,"United Kingdom"
                "3","22222","BACK",-1,2010-12-01 08:26:00,1.5,17850,"United Kingdom"
                "C4","71053","LANTERN",6,2010-12-01 08:26:00,3.39,17850,"United Kingdom"
                """);
        mine(input, "online-retail", "--min-count", "1", "--all-rules", "--itemsets", file("sets.csv"));
        assertThat(Files.readAllLines(folder.resolve("sets.csv")))
                .containsExactlyInAnyOrder("itemset,count", "71053,2", "85123A,2", "71053|85123A,2");
    }

    @Test
    void readsThePortalsOwnOrderLinesInBothLanguages() throws IOException {
        Path english = write("o.csv", """
                order_no;ordered_at;sku;product_name;quantity;unit_price;paid_amount;status
                A1;2026-01-01;T1;Tent;1;100;90;PAID
                A2;2026-01-01;T1;Tent;1;100;90;COMPLETED
                A1;2026-01-01;M1;Mat;2;20;40;PAID
                A2;2026-01-01;M1;Mat;2;20;40;COMPLETED
                A2;2026-01-01;G1;Gift;1;5;0;COMPLETED
                A3;2026-01-01;T1;Tent;-1;100;90;PAID
                A4;2026-01-01;T1;Tent;1;100;90;CANCELLED
                """);
        mine(english, "orders", "--min-count", "1", "--all-rules", "--itemsets", file("sets.csv"));
        assertThat(Files.readAllLines(folder.resolve("sets.csv")))
                .containsExactlyInAnyOrder("itemset,count", "M1,2", "T1,2", "M1|T1,2");
        Path chinese = write("z.csv", "\uFEFF订单号,商品编码,数量,订单状态\n1,帐篷,1,已完成\n1,灯,1,已完成\n2,灯,1,交易关闭\n");
        mine(chinese, "orders", "--min-count", "1", "--all-rules", "--itemsets", file("sets.csv"));
        assertThat(Files.readAllLines(folder.resolve("sets.csv")))
                .containsExactlyInAnyOrder("itemset,count", "帐篷,1", "灯,1", "帐篷|灯,1");
    }

    @Test
    void readsGzippedFiles() throws IOException {
        Path input = folder.resolve("b.gz");
        try (OutputStream zip = new GZIPOutputStream(Files.newOutputStream(input))) {
            zip.write("1 2\n1 2\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(mine(input, "basket", "--min-count", "2", "--all-rules")).isZero();
        assertThat(pairs()).containsExactlyInAnyOrder("1>2", "2>1");
    }

    @Test
    void readsTheWholeOnlineRetailFileAsThePreparedBaskets() throws IOException {
        Path raw = DATA.resolve("online-retail.csv.gz");
        Path prepared = DATA.resolve("onlineretail.dat");
        assumeTrue(Files.isReadable(raw) && Files.isReadable(prepared), "no reference data in " + DATA);
        mine(raw, "online-retail", "--min-count", "198", "--all-rules", "--itemsets", file("sets.csv"));
        Map<String, Long> ofRaw = sizes(folder.resolve("sets.csv"));
        mine(prepared, "basket", "--min-count", "198", "--all-rules", "--itemsets", file("sets.csv"));
        assertThat(ofRaw).isEqualTo(sizes(folder.resolve("sets.csv"))).hasSizeGreaterThan(500);
    }

    /** How many sets there are of each size and count. */
    private static Map<String, Long> sizes(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\\|").length + " " + line.substring(line.lastIndexOf(',')))
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--min-count 0; --min-count must be a whole number in [1, 2147483647]; got: 0",
                "--min-count many; --min-count must be a whole number in [1, 2147483647]; got: many",
                "--max-size 3; --min-count is missing",
                "--min-count 2 --min-confidence 1.5; --min-confidence must be a number in [0, 1]; got: 1.5",
                "--min-count 2 --min-confidence NaN; --min-confidence must be a number in [0, 1]; got: NaN",
                "--min-count 2 --treads 2; unknown argument --treads",
                "--min-count 2 --threads 0; --threads must be a whole number in [1, 1024]; got: 0",
                "--min-count 2 --threads; --threads needs a value",
                "--min-count 2 --min-count 3; --min-count is given twice",
                "--min-count 2 --itemsets /no/such/folder/x.csv; --itemsets must be a file in a folder that exists",
            })
    void saysInOneLineWhatIsWrongWithTheArguments(String arguments, String message) throws IOException {
        Path input = write("b.txt", "1 2\n");
        assertThat(mine(input, "basket", arguments.split(" "))).isEqualTo(2);
        assertThat(text(err))
                .startsWith("dapei mine: ")
                .contains(message)
                .endsWith("\n")
                .containsOnlyOnce("\n");
        assertThat(folder.resolve("rules.csv")).doesNotExist();
    }

    @Test
    void refusesUnknownFormatsMissingFilesAndUnknownCommands() throws IOException {
        Path input = write("b.txt", "1 2\n");
        assertThat(mine(input, "xml", "--min-count", "2")).isEqualTo(2);
        assertThat(text(err)).contains("--format must be one of basket, online-retail, orders; got: xml");
        assertThat(mine(folder.resolve("none"), "basket", "--min-count", "2")).isEqualTo(2);
        assertThat(text(err)).contains("--input must be a file that can be read; got:");
        assertThat(run("mien")).isEqualTo(2);
        assertThat(text(err)).contains("unknown command mien");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "basket; 1 2|3 \u0001 4; line 2",
                "online-retail; InvoiceNo,StockCode,Quantity,UnitPrice|1,11111,1,1|1,11112,one,1; line 3: Quantity must be",
                "online-retail; InvoiceNo,StockCode,Quantity,UnitPrice|1,11111; line 2",
                "online-retail; InvoiceNo,StockCode,UnitPrice|1,11111,1; line 1: the header has no column quantity",
                "orders; order_no,sku,quantity|1,\"a,1|2,b,1; line 2: a quoted field does not end",
                "orders; order_no,sku,quantity|1,a,1|2,,1; line 3: field 2 is empty",
            })
    void namesTheLineThatItCannotRead(String format, String content, String message) throws IOException {
        Path input = write("bad.txt", content.replace('|', '\n') + "\n");
        assertThat(mine(input, format, "--min-count", "1")).isEqualTo(2);
        assertThat(text(err)).contains(message).containsOnlyOnce("\n");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Path input = folder.resolve("latin.txt");
        Files.write(input, "ab cd\ncaf\u00e9 x\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mine(input, "basket", "--min-count", "1")).isEqualTo(2);
        assertThat(text(err)).contains("line 2: not text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helps(String word) {
        assertThat(run(word)).isZero();
        assertThat(run("mine", word)).isZero();
        assertThat(text(out)).contains("--min-count N", "online-retail", "Exit code");
        assertThat(text(out).lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void leavesThePortalsOwnArgumentsToThePortal() {
        assertThat(CommandLine.isCommand()).isFalse();
        assertThat(CommandLine.isCommand("--server.port=0")).isFalse();
        assertThat(CommandLine.isCommand("mine")).isTrue();
        assertThat(CommandLine.isCommand("--help")).isTrue();
    }

    private int mine(Path input, String format, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("mine", "--input", input.toString(), "--format", format, "--output", file("rules.csv")));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return CommandLine.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private List<String> pairs() throws IOException {
        return Files.readAllLines(folder.resolve("rules.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0] + ">" + line.split(",")[1])
                .toList();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
