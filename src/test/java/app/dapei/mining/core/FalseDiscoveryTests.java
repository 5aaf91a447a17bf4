package app.dapei.mining.core;

import static app.dapei.mining.core.BasketFixtures.encoded;
import static app.dapei.mining.core.BasketFixtures.mined;
import static app.dapei.mining.core.BasketFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTests {

    private static final Work ALONE = new Work(1, MiningObserver.NONE);

    private static final int SHUFFLES = 200;

    @Test
    void adjustsAsInThePublishedExample() {
        // Benjamini & Hochberg 1995, section 3.2: 15 tests, of which four are rejected at 5 %
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        double[] logs = Arrays.stream(p).map(Math::log).toArray();
        FalseDiscoveryRate rate = new FalseDiscoveryRate(logs.clone(), 15, ALONE);
        assertThat(Math.exp(rate.logQ(logs[3]))).isEqualTo(0.0095 * 15 / 4, Offset.offset(1e-12));
        assertThat(Arrays.stream(logs).filter(log -> Math.exp(rate.logQ(log)) <= 0.05))
                .hasSize(4);
    }

    @Test
    void takesTheTestsThatAreNotKnownAsOnes() {
        double[] logs = {Math.log(0.001), Math.log(0.002)};
        FalseDiscoveryRate rate = new FalseDiscoveryRate(logs.clone(), 100, ALONE);
        assertThat(Math.exp(rate.logQ(logs[0]))).isEqualTo(0.1, Offset.offset(1e-12));
        assertThat(Math.exp(rate.logQ(logs[1]))).isEqualTo(0.1, Offset.offset(1e-12));
        assertThatThrownBy(() -> new FalseDiscoveryRate(new double[3], 2, ALONE))
                .hasMessageContaining("at least 3; got: 2");
    }

    @Test
    void findsARuleInShuffledBasketsAtMostOnceInTwenty() {
        Random random = new Random(2026);
        int families = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            Itemsets sets = mined(
                    ItemsetMiner.withDefaults()
                            .withMinimumCount(4)
                            .withMaximumSize(3)
                            .withThreads(1),
                    encoded(independent(random, 500, 40)));
            families += rules(RuleMiner.withDefaults().withThreads(1), sets).size() > 0 ? 1 : 0;
        }
        assertThat(families).isLessThanOrEqualTo(SHUFFLES / 20);
    }

    /** Real structure, destroyed: every item changes places with others, popularities and lengths stay. */
    @Test
    void findsARuleInPermutedBasketsAtMostOnceInTwenty() {
        Random random = new Random(4711);
        List<List<Integer>> lists = independent(random, 1_500, 60);
        for (int pair = 0; pair < 10; pair++) {
            for (int i = 0; i < 20; i++) {
                lists.get(random.nextInt(lists.size())).addAll(List.of(2 * pair + 5, 2 * pair + 6));
            }
        }
        assertThat(rulesIn(lists)).isPositive();
        int families = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            families += rulesIn(permuted(lists, random)) > 0 ? 1 : 0;
        }
        assertThat(families).isLessThanOrEqualTo(SHUFFLES / 20);
    }

    private static int rulesIn(List<List<Integer>> lists) {
        ItemsetMiner miner = ItemsetMiner.withDefaults()
                .withMinimumCount(5)
                .withMaximumSize(3)
                .withThreads(1);
        return rules(RuleMiner.withDefaults().withThreads(1), mined(miner, encoded(lists)))
                .size();
    }

    /** Swaps of two items of two baskets, where neither basket has the other's: many times the number of items. */
    private static List<List<Integer>> permuted(List<List<Integer>> lists, Random random) {
        List<List<Integer>> permuted = new ArrayList<>();
        lists.forEach(basket -> permuted.add(new ArrayList<>(new TreeSet<>(basket))));
        long items = permuted.stream().mapToLong(List::size).sum();
        for (long swap = 0; swap < 5 * items; swap++) {
            List<Integer> one = permuted.get(random.nextInt(permuted.size()));
            List<Integer> other = permuted.get(random.nextInt(permuted.size()));
            if (!one.isEmpty() && !other.isEmpty()) {
                int place = random.nextInt(one.size());
                int otherPlace = random.nextInt(other.size());
                int item = one.get(place);
                int otherItem = other.get(otherPlace);
                if (!one.contains(otherItem) && !other.contains(item)) {
                    one.set(place, otherItem);
                    other.set(otherPlace, item);
                }
            }
        }
        return permuted;
    }

    @Test
    void findsPlantedTriplesAndLittleElse() {
        Random random = new Random(99);
        List<List<Integer>> lists = independent(random, 20_000, 400);
        Set<Set<Integer>> planted = new HashSet<>();
        for (int triple = 0; triple < 40; triple++) {
            int first = 3 * triple + 60;
            planted.add(Set.of(first, first + 1, first + 2));
            for (int i = 0; i < 30; i++) {
                lists.get(random.nextInt(lists.size())).addAll(List.of(first, first + 1, first + 2));
            }
        }
        Baskets baskets = encoded(lists);
        Rules rules = rules(
                RuleMiner.withDefaults(),
                mined(ItemsetMiner.withDefaults().withMinimumCount(10).withMaximumSize(3), baskets));
        Set<Set<Integer>> found = new HashSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Set<Integer> items = new TreeSet<>(Set.of(baskets.code(rules.consequent(rule))));
            Arrays.stream(rules.antecedent(rule)).map(baskets::code).forEach(items::add);
            found.add(items);
        }
        assertThat(planted.stream().filter(found::contains).count()).isGreaterThanOrEqualTo(38);
        long elsewhere = found.stream()
                .filter(set -> planted.stream().noneMatch(triple -> triple.containsAll(set)))
                .count();
        assertThat(elsewhere).isLessThanOrEqualTo(found.size() / 20);
    }

    @Test
    void findsWhatWasPlantedAndLittleElse() {
        Random random = new Random(7);
        List<List<Integer>> lists = independent(random, 20_000, 400);
        Set<String> planted = new TreeSet<>();
        for (int pair = 0; pair < 60; pair++) {
            int one = 2 * pair + 40;
            planted.add(one + " " + (one + 1));
            for (int i = 0; i < 30; i++) {
                lists.get(random.nextInt(lists.size())).addAll(List.of(one, one + 1));
            }
        }
        Baskets baskets = encoded(lists);
        Rules rules = rules(
                RuleMiner.withDefaults(),
                mined(ItemsetMiner.withDefaults().withMinimumCount(10).withMaximumSize(2), baskets));
        Set<String> found = new TreeSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            int left = baskets.code(rules.antecedent(rule)[0]);
            int right = baskets.code(rules.consequent(rule));
            found.add(Math.min(left, right) + " " + Math.max(left, right));
        }
        long hits = found.stream().filter(planted::contains).count();
        assertThat(hits).isGreaterThanOrEqualTo(57);
        assertThat(found.size() - hits).isLessThanOrEqualTo(found.size() / 20);
    }

    /** Every item is taken independently, the first ones often and the last ones rarely. */
    private static List<List<Integer>> independent(Random random, int baskets, int items) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int b = 0; b < baskets; b++) {
            List<Integer> basket = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < 1.2 / (item + 4)) {
                    basket.add(item);
                }
            }
            lists.add(basket);
        }
        return lists;
    }
}
