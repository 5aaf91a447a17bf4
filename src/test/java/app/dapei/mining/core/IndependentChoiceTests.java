package app.dapei.mining.core;

import static app.dapei.mining.core.BasketFixtures.encoded;
import static app.dapei.mining.core.BasketFixtures.mined;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndependentChoiceTests {

    private static final int SOME = 200;

    /** Independent items 0 to 39, with sets planted upon them. */
    private static Baskets planted(int[]... sets) {
        Random random = new Random(11);
        List<List<Integer>> lists = new ArrayList<>();
        for (int b = 0; b < 5_000; b++) {
            List<Integer> basket = new ArrayList<>();
            for (int item = 0; item < 40; item++) {
                if (random.nextDouble() < 0.03) {
                    basket.add(item);
                }
            }
            lists.add(basket);
        }
        for (int[] set : sets) {
            for (int i = 0; i < SOME; i++) {
                IntStream.of(set).forEach(lists.get(random.nextInt(lists.size()))::add);
            }
        }
        return encoded(lists);
    }

    private static Set<String> found(Baskets baskets, boolean independent) {
        Itemsets sets = mined(ItemsetMiner.withDefaults().withMinimumCount(8).withMaximumSize(3), baskets);
        RuleMiner miner = RuleMiner.withDefaults();
        Rules rules = BasketFixtures.rules(independent ? miner.independentIn(baskets) : miner, sets);
        Set<String> found = new TreeSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            int[] all = IntStream.concat(IntStream.of(rules.antecedent(rule)), IntStream.of(rules.consequent(rule)))
                    .map(baskets::code)
                    .sorted()
                    .toArray();
            found.add(Arrays.toString(all));
        }
        assertThat(rules.summary().kept()).isEqualTo(rules.size());
        return found;
    }

    @Test
    void leavesOutPairsThatOnlyTheirTripleMakes() {
        Baskets baskets = planted(new int[] {1, 2, 3}, new int[] {10, 11});
        assertThat(found(baskets, false)).contains("[1, 2]", "[1, 3]", "[2, 3]", "[1, 2, 3]", "[10, 11]");
        assertThat(found(baskets, true)).contains("[1, 2, 3]", "[10, 11]").doesNotContain("[1, 2]", "[1, 3]", "[2, 3]");
    }

    @Test
    void keepsAPairThatIsAlsoBoughtWithoutTheThird() {
        Baskets baskets = planted(new int[] {1, 2, 3}, new int[] {1, 2});
        assertThat(found(baskets, true)).contains("[1, 2]", "[1, 2, 3]").doesNotContain("[1, 3]", "[2, 3]");
    }

    @Test
    void countsWhatItLeavesOutAndDoesNotDependOnThreads() {
        Baskets baskets = planted(new int[] {1, 2, 3}, new int[] {4, 5, 6}, new int[] {1, 2});
        Itemsets sets = mined(ItemsetMiner.withDefaults().withMinimumCount(8).withMaximumSize(3), baskets);
        Rules all = BasketFixtures.rules(RuleMiner.withDefaults(), sets);
        Rules one = BasketFixtures.rules(RuleMiner.withDefaults().withThreads(1).independentIn(baskets), sets);
        Rules three =
                BasketFixtures.rules(RuleMiner.withDefaults().withThreads(3).independentIn(baskets), sets);
        assertThat(one.summary().notIndependent())
                .isEqualTo(all.size() - one.size())
                .isPositive();
        assertThat(three.summary()).isEqualTo(one.summary());
        assertThat(IntStream.range(0, one.size()).mapToObj(one::evidence))
                .containsExactlyElementsOf(IntStream.range(0, three.size())
                        .mapToObj(three::evidence)
                        .toList());
    }
}
