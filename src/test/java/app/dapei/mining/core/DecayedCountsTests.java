package app.dapei.mining.core;

import static app.dapei.mining.core.BasketFixtures.mined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecayedCountsTests {

    @Test
    void agreesWithAddingTheWeightsOfTheBaskets() {
        List<List<Integer>> lists = BasketFixtures.random(new Random(4), 400, 25, 0.12);
        BasketEncoder encoder = BasketEncoder.withoutLimit();
        for (int day = 0; day < lists.size(); day++) {
            lists.get(day).forEach(encoder::add);
            encoder.endBasket(day + 1);
        }
        Baskets baskets = encoder.encode(Integer::compare);
        Itemsets sets = mined(ItemsetMiner.withDefaults().withMinimumCount(3).withMaximumSize(4), baskets);
        DecayedCounts counts = DecayedCounts.of(baskets, sets, DecayedCountsTests::weight, MiningObserver.NONE);
        for (int set = 0; set < sets.size(); set += 7) {
            int[] ranks = sets.itemsOf(set);
            List<Integer> items = IntStream.of(ranks).map(baskets::code).boxed().toList();
            double expected = IntStream.range(0, lists.size())
                    .filter(day -> lists.get(day).containsAll(items))
                    .mapToDouble(day -> weight(day + 1))
                    .sum();
            assertThat(counts.count(ranks)).isCloseTo(expected, within(1e-4));
        }
        assertThat(counts.total())
                .isCloseTo(
                        IntStream.rangeClosed(1, 400)
                                .filter(day -> !lists.get(day - 1).isEmpty())
                                .mapToDouble(DecayedCountsTests::weight)
                                .sum(),
                        within(1e-3));
    }

    private static double weight(int day) {
        return Math.pow(0.5, (400 - day) / 60.0);
    }
}
