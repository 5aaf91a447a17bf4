package app.dapei.mining;

import app.dapei.mining.core.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An association in two runs.
 *
 * @param antecedent product numbers, rising
 * @param consequent product number
 * @param before its counts in the earlier run; null where that has none
 * @param after its counts in the later run; null where that has none
 */
public record AssociationChange(
        List<Long> antecedent,
        long consequent,
        @Nullable Evidence before,
        @Nullable Evidence after) {

    public AssociationChange {
        antecedent = List.copyOf(antecedent);
    }
}
