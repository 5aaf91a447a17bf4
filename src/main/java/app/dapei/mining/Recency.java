package app.dapei.mining;

import app.dapei.mining.core.DecayedCounts;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.Rules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ranks rules by what was bought lately: by the leverage of counts in which an order weighs half after each half-life.
 * Looked at are the rules that stand out without decay, three times as many as are stored.
 */
final class Recency {

    private static final int LOOKED_AT = 3 * AssociationWriter.STORED_LIMIT;
    private static final int CHECK_EVERY = 0xFFF;

    private final DecayedCounts counts;
    private final Rules rules;
    private final MiningObserver observer;

    Recency(
            ProductBaskets baskets,
            Itemsets sets,
            Rules rules,
            LocalDate lastDay,
            int halfLifeDays,
            MiningObserver observer) {
        this.rules = rules;
        this.observer = observer;
        long last = lastDay.toEpochDay();
        counts = DecayedCounts.of(
                baskets.baskets(), sets, day -> Math.pow(0.5, (double) (last - day) / halfLifeDays), observer);
    }

    /**
     * Rules in their new order.
     *
     * @param order numbers of the rules, the best first
     * @param recent their decayed counts, by place
     */
    record Ranking(int[] order, double[] recent) {}

    /** The ranking; shorter than the rules where the observer has cancelled. */
    Ranking ranking() {
        int[] order = rules.byLeverage();
        int looked = Math.min(order.length, LOOKED_AT);
        double[] recent = new double[looked];
        double[] leverage = new double[looked];
        for (int place = 0; place < looked && ((place & CHECK_EVERY) != 0 || !observer.cancelled()); place++) {
            int[] antecedent = rules.antecedent(order[place]);
            int consequent = rules.consequent(order[place]);
            int[] all = Arrays.copyOf(antecedent, antecedent.length + 1);
            all[antecedent.length] = consequent;
            recent[place] = counts.count(all);
            double expected = counts.count(antecedent) * counts.count(new int[] {consequent}) / counts.total();
            leverage[place] = recent[place] - expected;
        }
        int[] places = IntStream.range(0, looked)
                .boxed()
                .sorted((left, right) -> Double.compare(leverage[right], leverage[left]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ranking(
                Arrays.stream(places).map(place -> order[place]).toArray(),
                Arrays.stream(places).mapToDouble(place -> recent[place]).toArray());
    }
}
