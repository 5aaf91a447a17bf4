package app.dapei.mining.files;

import app.dapei.mining.core.Evidence;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.Rules;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes rules and itemsets as CSV in UTF-8, lines ended by a newline. */
public final class ResultFiles {
    private static final String RULE_HEADER = "antecedent,consequent,count,antecedent_count,consequent_count,baskets,"
            + "support,confidence,lift,leverage,conviction,chi_squared,p_value,q_value\n";
    /** Natural logarithm below which a probability has no ordinary double. */
    private static final double LEAST_LOG = -708;

    private final LabelledBaskets baskets;

    public ResultFiles(LabelledBaskets baskets) {
        this.baskets = baskets;
    }

    /** Writes the rules, the greatest lift first. */
    public void writeRules(Path file, Rules rules) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(RULE_HEADER);
            StringBuilder row = new StringBuilder();
            for (int rule : rules.byLift()) {
                row.setLength(0);
                appendRule(row, rules, rule);
                writer.append(row);
            }
        }
    }

    private void appendRule(StringBuilder row, Rules rules, int rule) {
        Evidence evidence = rules.evidence(rule);
        row.append(joined(rules.antecedent(rule))).append(',');
        row.append(joined(new int[] {rules.consequent(rule)})).append(',');
        row.append(evidence.count()).append(',');
        row.append(evidence.antecedentCount()).append(',');
        row.append(evidence.consequentCount()).append(',');
        row.append(evidence.baskets()).append(',');
        row.append(evidence.support()).append(',');
        row.append(evidence.confidence()).append(',');
        row.append(evidence.lift()).append(',');
        row.append(evidence.leverage()).append(',');
        row.append(evidence.conviction()).append(',');
        row.append(evidence.chiSquared()).append(',');
        row.append(probability(rules.logPValue(rule))).append(',');
        row.append(probability(rules.logQValue(rule))).append('\n');
    }

    /** Writes the itemsets, single items first. */
    public void writeItemsets(Path file, Itemsets sets) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("itemset,count\n");
            for (int set = 0; set < sets.size(); set++) {
                writer.write(joined(sets.itemsOf(set)));
                writer.write(',');
                writer.write(Integer.toString(sets.count(set)));
                writer.write('\n');
            }
        }
    }

    private String joined(int[] ranks) {
        if (ranks.length == 1) {
            return quoted(baskets.label(ranks[0]));
        }
        Integer[] sorted = Arrays.stream(ranks).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, baskets::compare);
        StringBuilder joined = new StringBuilder();
        for (int rank : sorted) {
            joined.append(joined.isEmpty() ? "" : "|").append(baskets.label(rank));
        }
        return quoted(joined.toString());
    }

    private static String quoted(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The number whose natural logarithm is given, also where it is too small for a double. */
    static String probability(double log) {
        if (log >= LEAST_LOG) {
            return Double.toString(Math.exp(log));
        }
        double decimal = log / Math.log(10);
        double exponent = Math.floor(decimal);
        return Math.pow(10, decimal - exponent) + "E" + (long) exponent;
    }
}
