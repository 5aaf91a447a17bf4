package app.dapei.mining.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small baskets and slow, obvious answers. */
final class BasketFixtures {

    private BasketFixtures() {}

    static Baskets encoded(List<? extends Iterable<Integer>> baskets) {
        BasketEncoder encoder = BasketEncoder.withoutLimit();
        for (Iterable<Integer> basket : baskets) {
            basket.forEach(encoder::add);
            encoder.endBasket();
        }
        return encoder.encode(Integer::compare);
    }

    static List<List<Integer>> baskets(int[]... baskets) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int[] basket : baskets) {
            lists.add(Arrays.stream(basket).boxed().toList());
        }
        return lists;
    }

    /** Baskets with skewed popularity: item i is taken with a chance that falls with i. */
    static List<List<Integer>> random(Random random, int baskets, int items, double density) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int b = 0; b < baskets; b++) {
            List<Integer> basket = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < density * 2 * (items - item) / items) {
                    basket.add(item);
                }
            }
            Collections.shuffle(basket, random);
            lists.add(basket);
        }
        return lists;
    }

    /** All frequent sets by counting every subset of every basket. */
    static Map<Set<Integer>, Integer> bruteForce(List<List<Integer>> baskets, int minimumCount, int maximumSize) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Set<Integer>> sets = new TreeMap<>();
        for (List<Integer> basket : baskets) {
            List<Integer> items = new ArrayList<>(new TreeSet<>(basket));
            for (int subset = 1; subset < 1 << items.size(); subset++) {
                if (Integer.bitCount(subset) <= maximumSize) {
                    Set<Integer> set = new TreeSet<>();
                    for (int i = 0; i < items.size(); i++) {
                        if ((subset >> i & 1) == 1) {
                            set.add(items.get(i));
                        }
                    }
                    counts.merge(set.toString(), 1, Integer::sum);
                    sets.put(set.toString(), set);
                }
            }
        }
        Map<Set<Integer>, Integer> frequent = new HashMap<>();
        counts.forEach((name, count) -> {
            if (count >= minimumCount) {
                frequent.put(sets.get(name), count);
            }
        });
        return frequent;
    }

    static Map<Set<Integer>, Integer> found(Baskets baskets, Itemsets sets) {
        Map<Set<Integer>, Integer> found = new HashMap<>();
        for (int set = 0; set < sets.size(); set++) {
            Set<Integer> items = new TreeSet<>();
            for (int rank : sets.itemsOf(set)) {
                items.add(baskets.code(rank));
            }
            found.put(items, sets.count(set));
        }
        return found;
    }

    static Itemsets mined(ItemsetMiner miner, Baskets baskets) {
        return ((MiningOutcome.Mined) miner.mine(baskets, MiningObserver.NONE)).itemsets();
    }

    static Rules rules(RuleMiner miner, Itemsets sets) {
        return ((RuleOutcome.Found) miner.mine(sets, MiningObserver.NONE)).rules();
    }
}
