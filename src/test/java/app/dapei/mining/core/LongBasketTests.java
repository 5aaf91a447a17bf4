package app.dapei.mining.core;

import static app.dapei.mining.core.BasketFixtures.mined;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongBasketTests {

    private static final int LIMIT = 10;

    private static Baskets encoded(BasketEncoder encoder, List<List<Integer>> baskets) {
        for (int number = 0; number < baskets.size(); number++) {
            baskets.get(number).forEach(encoder::add);
            encoder.endBasket(number + 1);
        }
        return encoder.encode(Integer::compare);
    }

    /** Small baskets and three wholesale ones. */
    private static List<List<Integer>> baskets() {
        List<List<Integer>> baskets = new ArrayList<>(BasketFixtures.random(new Random(3), 300, 60, 0.08));
        for (int i = 0; i < 3; i++) {
            baskets.add(IntStream.range(i, 50 + i).boxed().toList());
        }
        return baskets.stream()
                .filter(basket -> basket.size() <= LIMIT || basket.size() >= 50)
                .toList();
    }

    private static Map<List<Integer>, Integer> counts(Baskets baskets) {
        Itemsets sets = mined(ItemsetMiner.withDefaults().withMinimumCount(2).withMaximumSize(3), baskets);
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int set = 0; set < sets.size(); set++) {
            counts.put(
                    IntStream.of(sets.itemsOf(set))
                            .map(baskets::code)
                            .sorted()
                            .boxed()
                            .toList(),
                    sets.count(set));
        }
        return counts;
    }

    @Test
    void takesAsManyItemsOfALongBasketAsTheLimitAllows() {
        List<List<Integer>> lists = baskets();
        Baskets sampled = encoded(BasketEncoder.samplingLongerThan(LIMIT), lists);
        Baskets leftOut = encoded(BasketEncoder.withMaximumLength(LIMIT), lists);
        assertThat(sampled.sampled()).isEqualTo(3);
        assertThat(sampled.leftOut()).isZero();
        assertThat(leftOut.leftOut()).isEqualTo(3);
        assertThat(sampled.basketCount()).isEqualTo(leftOut.basketCount() + 3);
        assertThat(sampled.occurrences()).isEqualTo(leftOut.occurrences() + 3 * LIMIT);
    }

    @Test
    void drawsTheSameItemsWhateverTheOrderOfBaskets() {
        List<List<Integer>> lists = baskets();
        Map<List<Integer>, Integer> counts = counts(encoded(BasketEncoder.samplingLongerThan(LIMIT), lists));
        List<List<Integer>> shuffled = new ArrayList<>();
        for (List<Integer> basket : lists) {
            List<Integer> items = new ArrayList<>(basket);
            Collections.shuffle(items, new Random(items.size()));
            shuffled.add(items);
        }
        Collections.shuffle(shuffled, new Random(9));
        assertThat(counts(encoded(BasketEncoder.samplingLongerThan(LIMIT), shuffled)))
                .isEqualTo(counts);
    }

    @Test
    void changesNothingWhereNoBasketIsTooLong() {
        List<List<Integer>> lists = BasketFixtures.random(new Random(5), 200, 30, 0.1);
        assertThat(counts(encoded(BasketEncoder.samplingLongerThan(1000), lists)))
                .isEqualTo(counts(encoded(BasketEncoder.withoutLimit(), lists)));
    }

    @Test
    void keepsTheMarkOfEachBasket() {
        List<List<Integer>> lists =
                List.of(List.of(1, 2), IntStream.range(0, 20).boxed().toList(), List.of(3));
        Baskets baskets = encoded(BasketEncoder.samplingLongerThan(LIMIT), lists);
        assertThat(IntStream.range(0, 3).map(baskets::mark)).containsExactly(1, 3, 2);
    }
}
