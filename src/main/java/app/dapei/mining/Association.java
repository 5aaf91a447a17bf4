package app.dapei.mining;

import app.dapei.mining.core.Evidence;
import java.util.List;

/**
 * A mined rule: who takes the antecedent also takes the consequent.
 *
 * @param number its place in the run's result, by falling lift, from 0
 * @param antecedent product numbers, rising, at least one
 * @param consequent product number
 * @param evidence the counts, from which all measures follow
 * @param logPValue natural logarithm of Fisher's exact p, one-sided
 * @param logQValue natural logarithm of the Benjamini–Hochberg q
 */
public record Association(
        int number, List<Long> antecedent, long consequent, Evidence evidence, double logPValue, double logQValue) {

    public Association {
        antecedent = List.copyOf(antecedent);
    }

    /** Whether one product leads to one other. */
    public boolean isPair() {
        return antecedent.size() == 1;
    }
}
