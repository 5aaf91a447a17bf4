package app.dapei.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.dapei.mining.core.BasketEncoder;
import app.dapei.mining.core.Evidence;
import app.dapei.mining.core.ItemsetMiner;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.MiningOutcome;
import app.dapei.mining.core.RuleMiner;
import app.dapei.mining.core.RuleOutcome;
import app.dapei.mining.core.Rules;
import app.dapei.mining.files.BasketSource;
import app.dapei.mining.files.LabelledBaskets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every itemset and every rule with all measures, against answers of an independent program. */
class ReferenceRuleTests {

    private static final Path DATA = Path.of(System.getProperty("dapei.data", "../shared/data"));
    private static final Path EXPECTED = Path.of(System.getProperty("dapei.expected", "../shared/expected"));
    private static final Pattern ITEMSETS = Pattern.compile("(.+)_itemsets_(\\d+)\\.csv\\.gz");
    private static final Pattern RULES = Pattern.compile("(.+)_rules_s(\\d+)_c([\\d.]+)_all\\.csv\\.gz");

    private static final Map<String, LabelledBaskets> READ = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> findsAllItemsetsOfTheReference() {
        return files(ITEMSETS).map(match -> DynamicTest.dynamicTest(match.group(), () -> compareItemsets(match)));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheReferenceOnEveryRuleAndMeasure() {
        return files(RULES).map(match -> DynamicTest.dynamicTest(match.group(), () -> compareRules(match)));
    }

    private static Stream<Matcher> files(Pattern names) {
        assumeTrue(Files.isDirectory(DATA), "no reference data: " + DATA + " is absent (property dapei.data)");
        assumeTrue(
                Files.isDirectory(EXPECTED),
                "no reference answers: " + EXPECTED + " is absent (property dapei.expected)");
        try (Stream<Path> files = Files.list(EXPECTED)) {
            List<Matcher> matches = files.map(
                            file -> names.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .toList();
            assertThat(matches).isNotEmpty();
            return matches.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compareItemsets(Matcher file) throws IOException {
        LabelledBaskets baskets = baskets(file.group(1));
        Itemsets sets = mine(baskets, Integer.parseInt(file.group(2)));
        Map<String, Integer> found = new HashMap<>();
        for (int set = 0; set < sets.size(); set++) {
            found.put(labels(baskets, sets.itemsOf(set)), sets.count(set));
        }
        Map<String, Integer> expected = new HashMap<>();
        for (Map<String, String> row : rows(file.group())) {
            expected.put(sorted(row.get("items")), Integer.valueOf(row.get("count")));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static void compareRules(Matcher file) throws IOException {
        LabelledBaskets baskets = baskets(file.group(1));
        Itemsets sets = mine(baskets, Integer.parseInt(file.group(2)));
        RuleOutcome outcome = RuleMiner.withDefaults()
                .withMinimumConfidence(Double.parseDouble(file.group(3)))
                .keepingAll()
                .mine(sets, MiningObserver.NONE);
        Rules rules = ((RuleOutcome.Found) outcome).rules();
        Map<String, Integer> found = new HashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            String consequent = baskets.label(rules.consequent(rule));
            found.put(labels(baskets, rules.antecedent(rule)) + " -> " + consequent, rule);
        }
        int expected = 0;
        for (Map<String, String> row : rows(file.group())) {
            if (!row.get("lhs").isEmpty()) {
                String name = sorted(row.get("lhs")) + " -> " + row.get("rhs");
                assertThat(found).containsKey(name);
                compareMeasures(name, row, rules, found.get(name));
                expected++;
            }
        }
        assertThat(found).hasSize(expected);
    }

    private static void compareMeasures(String name, Map<String, String> row, Rules rules, int rule) {
        Evidence evidence = rules.evidence(rule);
        assertThat(evidence)
                .as(name)
                .isEqualTo(new Evidence(
                        integer(row, "count"), integer(row, "n_lhs"), integer(row, "n_rhs"), integer(row, "N")));
        near(name, row, "support", evidence.support());
        near(name, row, "confidence", evidence.confidence());
        near(name, row, "lift", evidence.lift());
        near(name, row, "leverage", evidence.leverage());
        near(name, row, "conviction", evidence.conviction());
        near(name, row, "chiSquared", evidence.chiSquared());
        double p = Double.parseDouble(row.get("fishersExactTest"));
        if (p > 1e-300) {
            assertThat(Math.exp(rules.logPValue(rule)) / p - 1).as(name + " p").isBetween(-1e-6, 1e-6);
        } else {
            assertThat(rules.logPValue(rule)).as(name + " p").isLessThan(Math.log(1.01e-300));
        }
    }

    private static void near(String name, Map<String, String> row, String measure, double value) {
        String text = row.get(measure);
        if (text.equals("Inf")) {
            assertThat(value).as(name + " " + measure).isEqualTo(Double.POSITIVE_INFINITY);
            return;
        }
        double expected = Double.parseDouble(text);
        double tolerance = 1e-9 * Math.max(Math.abs(expected), 1e-6);
        assertThat(Math.abs(value - expected)).as(name + " " + measure).isLessThanOrEqualTo(tolerance);
    }

    private static int integer(Map<String, String> row, String column) {
        // R writes a hundred thousand as 1e+05
        return new BigDecimal(row.get(column)).intValueExact();
    }

    private static LabelledBaskets baskets(String name) throws IOException {
        LabelledBaskets baskets = READ.get(name);
        if (baskets == null) {
            Path file = DATA.resolve(name + ".dat");
            assumeTrue(Files.isReadable(file), "no reference data: " + file + " is absent");
            baskets = BasketSource.read(file, BasketFormat.BASKET, BasketEncoder.withoutLimit());
            READ.put(name, baskets);
        }
        return baskets;
    }

    private static Itemsets mine(LabelledBaskets baskets, int minimumCount) {
        MiningOutcome outcome =
                ItemsetMiner.withDefaults().withMinimumCount(minimumCount).mine(baskets.baskets(), MiningObserver.NONE);
        return ((MiningOutcome.Mined) outcome).itemsets();
    }

    private static String labels(LabelledBaskets baskets, int[] ranks) {
        return Arrays.stream(ranks).mapToObj(baskets::label).sorted().collect(Collectors.joining(" "));
    }

    private static String sorted(String labels) {
        return Stream.of(labels.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(EXPECTED.resolve(file)));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> header = fields(reader.readLine());
            return reader.lines()
                    .map(ReferenceRuleTests::fields)
                    .map(row -> IntStream.range(0, row.size()).boxed().collect(Collectors.toMap(header::get, row::get)))
                    .toList();
        }
    }

    /** The reference quotes names, which hold no commas and no quotes. */
    private static List<String> fields(String line) {
        return List.of(line.replace("\"", "").split(",", -1));
    }
}
