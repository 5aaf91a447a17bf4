package app.dapei.mining;

import app.dapei.mining.core.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mined rule: who takes the antecedent also takes the consequent.
 *
 * @param number its place in the run's result, by falling leverage (the most orders beyond chance first), from 0;
 *     by that of the recent orders where the run has a half-life
 * @param antecedent product numbers, rising, at least one
 * @param consequent product number
 * @param evidence the counts, from which all measures follow
 * @param logPValue natural logarithm of Fisher's exact p, one-sided
 * @param logQValue natural logarithm of the Benjamini–Hochberg q
 * @param bundled in how many of the orders with both sides one bundle brought them all
 * @param recent orders with both sides, the older the less they count; null where the run has no half-life
 */
public record Association(
        int number,
        List<Long> antecedent,
        long consequent,
        Evidence evidence,
        double logPValue,
        double logQValue,
        int bundled,
        @Nullable Double recent) {

    public Association {
        antecedent = List.copyOf(antecedent);
    }

    /** Whether one product leads to one other. */
    public boolean isPair() {
        return antecedent.size() == 1;
    }
}
