package app.dapei.simulator.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws what is in one order. The background is independent draws by popularity and season, some of them within a
 * scenario; the size of the background is geometric with a parameter above one half, so that independent products
 * have a lift of at most 2 × (1 − p) &lt; 1 and chance alone never looks like company. Then the planted companions
 * are added and the substitutes of what is there already are taken out.
 */
final class BasketMaker {

    private static final int MONTHS = 12;
    private static final int LARGEST_BACKGROUND = 8;
    private static final double ONE_ITEM_ENOUGH = .57;
    private static final double WITHIN_SCENARIO = .22;
    private static final double TAKES_ONE_OF_TWO = .97;
    private static final double ONE_OF_A_KIND_IS_ENOUGH = .6;

    private final List<Kind> kindOf;
    private final double[][] demandByMonth;
    private final List<List<Integer>> scenarios;
    private final double[][][] demandByScenario;
    private final Map<Integer, List<Companions>> companions = new HashMap<>();
    private final Map<Integer, Integer> substitute = new HashMap<>();

    private record Companions(int[] products, double probability) {}

    BasketMaker(Shelf shelf, ShopPlan plan) {
        kindOf = shelf.kindOf();
        demandByMonth = demand(shelf, allOf(shelf));
        scenarios =
                plan.scenarios().stream().map(one -> shelf.ofKinds(one.kinds())).toList();
        demandByScenario =
                scenarios.stream().map(members -> demand(shelf, members)).toArray(double[][][]::new);
        plan.wiring().pairs().forEach(line -> addCompanions(line, shelf));
        plan.wiring().triples().forEach(line -> addCompanions(line, shelf));
        for (String line : plan.wiring().substitutes()) {
            String[] words = line.split(" ");
            substitute.put(shelf.index(words[0]), shelf.index(words[1]));
            substitute.put(shelf.index(words[1]), shelf.index(words[0]));
        }
    }

    /** @param first what the buyer came for, or -1 when that is drawn too */
    List<Integer> draw(int month, int first, Dice dice) {
        var basket = new ArrayList<Integer>(6);
        basket.add(first >= 0 ? first : dice.pick(demandByMonth[month - 1]));
        int scenario = dice.chance(WITHIN_SCENARIO) ? dice.below(scenarios.size()) : -1;
        for (int i = 1; i < LARGEST_BACKGROUND && !dice.chance(ONE_ITEM_ENOUGH); i++) {
            int next = scenario < 0
                    ? dice.pick(demandByMonth[month - 1])
                    : scenarios.get(scenario).get(dice.pick(demandByScenario[scenario][month - 1]));
            if (!hasItsKind(basket, next) || !dice.chance(ONE_OF_A_KIND_IS_ENOUGH)) {
                addOnce(basket, next);
            }
        }
        addCompanions(basket, dice);
        removeSubstitutes(basket, dice);
        return basket;
    }

    /**
     * What somebody looks at who does not buy: by popularity and season, then what goes with it or stands for it.
     *
     * @param oneMore probability of going on after each product
     */
    List<Integer> browse(int month, double oneMore, Dice dice) {
        var seen = new ArrayList<Integer>(6);
        seen.add(dice.pick(demandByMonth[month - 1]));
        for (int i = 0; i < LARGEST_BACKGROUND && dice.chance(oneMore); i++) {
            int last = seen.getLast();
            Integer other = substitute.get(last);
            List<Companions> with = companions.getOrDefault(last, List.of());
            if (other != null && dice.chance(.5)) {
                addOnce(seen, other);
            } else if (!with.isEmpty() && dice.chance(.4)) {
                addOnce(seen, with.getFirst().products()[0]);
            } else {
                addOnce(seen, dice.pick(demandByMonth[month - 1]));
            }
        }
        return seen;
    }

    /** A long list of a dealer, nearly without taste. */
    List<Integer> drawWholesale(int month, int size, Dice dice) {
        var basket = new ArrayList<Integer>(size);
        for (int tries = 0; basket.size() < size && tries < size * 4; tries++) {
            addOnce(basket, dice.pick(demandByMonth[month - 1]));
        }
        return basket;
    }

    private void addCompanions(List<Integer> basket, Dice dice) {
        int drawn = basket.size();
        for (int i = 0; i < drawn; i++) {
            for (Companions with : companions.getOrDefault(basket.get(i), List.of())) {
                if (dice.chance(with.probability())) {
                    for (int product : with.products()) {
                        addOnce(basket, product);
                    }
                }
            }
        }
    }

    private void removeSubstitutes(List<Integer> basket, Dice dice) {
        for (int i = basket.size() - 1; i > 0; i--) {
            Integer other = substitute.get(basket.get(i));
            if (other != null && basket.subList(0, i).contains(other) && dice.chance(TAKES_ONE_OF_TWO)) {
                basket.remove(i);
            }
        }
    }

    private void addCompanions(String line, Shelf shelf) {
        String[] words = line.split(" ");
        int[] products =
                Arrays.stream(words, 1, words.length - 1).mapToInt(shelf::index).toArray();
        companions
                .computeIfAbsent(shelf.index(words[0]), key -> new ArrayList<>())
                .add(new Companions(products, Double.parseDouble(words[words.length - 1])));
    }

    private boolean hasItsKind(List<Integer> basket, int product) {
        return basket.stream().anyMatch(other -> kindOf.get(other) == kindOf.get(product));
    }

    private static void addOnce(List<Integer> basket, int product) {
        if (!basket.contains(product)) {
            basket.add(product);
        }
    }

    private static List<Integer> allOf(Shelf shelf) {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < shelf.weight().length; i++) {
            all.add(i);
        }
        return all;
    }

    private static double[][] demand(Shelf shelf, List<Integer> members) {
        var sums = new double[MONTHS][];
        for (int month = 1; month <= MONTHS; month++) {
            var weights = new double[members.size()];
            for (int i = 0; i < weights.length; i++) {
                int product = members.get(i);
                weights[i] = shelf.weight()[product]
                        * shelf.kindOf().get(product).season().factor(month);
            }
            sums[month - 1] = Dice.runningSums(weights);
        }
        return sums;
    }
}
