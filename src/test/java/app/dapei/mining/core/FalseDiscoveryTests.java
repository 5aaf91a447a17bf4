package app.dapei.mining.core;

import static app.dapei.mining.core.BasketFixtures.encoded;
import static app.dapei.mining.core.BasketFixtures.mined;
import static app.dapei.mining.core.BasketFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTests {

    private static final int SHUFFLES = 200;

    @Test
    void adjustsAsInThePublishedExample() {
        // Benjamini & Hochberg 1995, section 3.2: 15 tests, of which four are rejected at 5 %
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        double[] logs = Arrays.stream(p).map(Math::log).toArray();
        FalseDiscoveryRate rate = new FalseDiscoveryRate(logs.clone(), 15);
        assertThat(Math.exp(rate.logQ(logs[3]))).isEqualTo(0.0095 * 15 / 4, Offset.offset(1e-12));
        assertThat(Arrays.stream(logs).filter(log -> Math.exp(rate.logQ(log)) <= 0.05))
                .hasSize(4);
    }

    @Test
    void takesTheTestsThatAreNotKnownAsOnes() {
        double[] logs = {Math.log(0.001), Math.log(0.002)};
        FalseDiscoveryRate rate = new FalseDiscoveryRate(logs.clone(), 100);
        assertThat(Math.exp(rate.logQ(logs[0]))).isEqualTo(0.1, Offset.offset(1e-12));
        assertThat(Math.exp(rate.logQ(logs[1]))).isEqualTo(0.1, Offset.offset(1e-12));
        assertThatThrownBy(() -> new FalseDiscoveryRate(new double[3], 2)).hasMessageContaining("at least 3; got: 2");
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
