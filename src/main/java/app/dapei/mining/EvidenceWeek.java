package app.dapei.mining;

import java.time.LocalDate;

/**
 * An association in one week.
 *
 * @param monday the week's first day
 * @param together orders with both sides
 * @param bundled those of them in which one bundle brought all
 * @param antecedent orders with the antecedent
 * @param consequent orders with the consequent
 * @param orders all orders
 * @param promotion whether it was a week of far more orders than those around it
 */
public record EvidenceWeek(
        LocalDate monday, int together, int bundled, int antecedent, int consequent, int orders, boolean promotion) {

    /** Orders with both sides that no bundle made. */
    public int unbundled() {
        return together - bundled;
    }
}
