package app.dapei.mining;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts an association's orders by week. */
final class WeekTally {

    private static final int TOGETHER = 0;
    private static final int BUNDLED = 1;
    private static final int ANTECEDENT = 2;
    private static final int CONSEQUENT = 3;
    private static final int ORDERS = 4;

    private final Set<Long> antecedent;
    private final long consequent;
    private final ZoneId zone;
    private final TreeMap<LocalDate, int[]> counts = new TreeMap<>();

    WeekTally(SortedSet<Long> antecedent, long consequent, ZoneId zone) {
        this.antecedent = antecedent;
        this.consequent = consequent;
        this.zone = zone;
    }

    /**
     * What an order holds of the association.
     *
     * @param orderId its number
     * @param orderedAt when it was placed
     * @param products the association's products that it holds
     * @param stamps for each bundle that it was sold in, the association's products that it brought
     */
    record Held(long orderId, Instant orderedAt, Set<Long> products, Map<UUID, Set<Long>> stamps) {

        static Held of(long orderId, Instant orderedAt) {
            return new Held(orderId, orderedAt, new HashSet<>(), new HashMap<>());
        }

        void add(long product, @Nullable UUID bundle) {
            products.add(product);
            if (bundle != null) {
                stamps.computeIfAbsent(bundle, key -> new HashSet<>()).add(product);
            }
        }

        boolean isBundled(int sides) {
            return stamps.values().stream().anyMatch(brought -> brought.size() == sides);
        }
    }

    void add(Held order) {
        int[] week = week(LocalDate.ofInstant(order.orderedAt(), zone));
        boolean left = order.products().containsAll(antecedent);
        boolean right = order.products().contains(consequent);
        week[ANTECEDENT] += left ? 1 : 0;
        week[CONSEQUENT] += right ? 1 : 0;
        if (left && right) {
            week[TOGETHER]++;
            week[BUNDLED] += order.isBundled(antecedent.size() + 1) ? 1 : 0;
        }
    }

    void addOrders(LocalDate day, int orders) {
        week(day)[ORDERS] += orders;
    }

    private int[] week(LocalDate day) {
        return counts.computeIfAbsent(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday -> new int[ORDERS + 1]);
    }

    /** All weeks from the first to the last, those without an order too. */
    List<EvidenceWeek> weeks(Predicate<LocalDate> promotion) {
        if (counts.isEmpty()) {
            return List.of();
        }
        return counts.firstKey()
                .datesUntil(counts.lastKey().plusDays(1), Period.ofWeeks(1))
                .map(monday -> {
                    int[] week = counts.getOrDefault(monday, new int[ORDERS + 1]);
                    return new EvidenceWeek(
                            monday,
                            week[TOGETHER],
                            week[BUNDLED],
                            week[ANTECEDENT],
                            week[CONSEQUENT],
                            week[ORDERS],
                            promotion.test(monday));
                })
                .toList();
    }
}
