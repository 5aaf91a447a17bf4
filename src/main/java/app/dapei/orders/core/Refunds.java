package app.dapei.orders.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes refunds. Whatever the policy and the order of returns, all refunds together never exceed what was paid; and
 * who returns everything has everything back, as the last unit takes the residue.
 */
public final class Refunds {

    private final ReturnPolicy policy;
    private final KeptPrice keptPrice;

    private Refunds(ReturnPolicy policy, KeptPrice keptPrice) {
        this.policy = policy;
        this.keptPrice = keptPrice;
    }

    /** @param keptPrice prices what is kept; asked under {@link ReturnPolicy#RE_TIER} only */
    public static Refunds under(ReturnPolicy policy, KeptPrice keptPrice) {
        return new Refunds(policy, keptPrice);
    }

    /**
     * What is refunded for some units.
     *
     * @param lines all lines of the order, as they stand before
     * @param units how many units of which lines come back, by key
     */
    public Refund of(List<PaidLine> lines, Map<String, Integer> units) {
        for (var line : lines) {
            int wanted = units.getOrDefault(line.key(), 0);
            if (wanted < 0 || wanted > line.kept()) {
                return new Refund.NotWithBuyer(line.key(), wanted, line.kept());
            }
        }
        if (units.values().stream().mapToInt(Integer::intValue).sum() == 0) {
            return new Refund.NotWithBuyer("", 0, 0);
        }
        return switch (policy) {
            case PRO_RATA -> proRata(lines, units);
            case WHOLE_ONLY -> isWhole(lines, units) ? rest(lines, units, 0) : new Refund.WholeOnly();
            case CLAWBACK -> rest(lines, units, KeptPrice.SINGLY.of(kept(lines, units)));
            case RE_TIER -> rest(lines, units, keptPrice.of(kept(lines, units)));
        };
    }

    /** The lines as they stand after a return. */
    public static List<PaidLine> after(List<PaidLine> lines, Map<String, Integer> units, Refund.Granted refund) {
        return lines.stream()
                .map(line -> line.withReturned(
                        units.getOrDefault(line.key(), 0), refund.byLine().getOrDefault(line.key(), 0L)))
                .toList();
    }

    private static Refund proRata(List<PaidLine> lines, Map<String, Integer> units) {
        var byLine = new LinkedHashMap<String, Long>();
        long amount = 0;
        for (var line : lines) {
            int wanted = units.getOrDefault(line.key(), 0);
            if (wanted > 0) {
                long refund = Math.max(0, line.paidFor(line.returned() + wanted) - line.refunded());
                byLine.put(line.key(), refund);
                amount += refund;
            }
        }
        return new Refund.Granted(amount, byLine);
    }

    /** What was paid and not refunded yet, less what the buyer owes for what is kept. */
    private static Refund rest(List<PaidLine> lines, Map<String, Integer> units, long owed) {
        long paid = lines.stream().mapToLong(PaidLine::paid).sum();
        long refunded = lines.stream().mapToLong(PaidLine::refunded).sum();
        return spread(lines, units, Math.max(0, paid - refunded - Math.max(0, owed)));
    }

    /** Gives each returned line what was paid for its units as long as it lasts; the last one takes what is left. */
    private static Refund spread(List<PaidLine> lines, Map<String, Integer> units, long amount) {
        var byLine = new LinkedHashMap<String, Long>();
        long left = amount;
        String last = "";
        for (var line : lines) {
            int wanted = units.getOrDefault(line.key(), 0);
            if (wanted > 0) {
                long most = Math.max(0, line.paidFor(line.returned() + wanted) - line.refunded());
                long part = Math.min(left, most);
                byLine.put(line.key(), part);
                left -= part;
                last = line.key();
            }
        }
        byLine.merge(last, left, Long::sum);
        return new Refund.Granted(amount, byLine);
    }

    private static boolean isWhole(List<PaidLine> lines, Map<String, Integer> units) {
        return lines.stream().allMatch(line -> units.getOrDefault(line.key(), 0) == line.quantity());
    }

    private static List<PaidLine> kept(List<PaidLine> lines, Map<String, Integer> units) {
        var kept = new ArrayList<PaidLine>();
        for (var line : lines) {
            int wanted = units.getOrDefault(line.key(), 0);
            if (line.kept() > wanted) {
                kept.add(line.withReturned(wanted, 0));
            }
        }
        return kept;
    }
}
