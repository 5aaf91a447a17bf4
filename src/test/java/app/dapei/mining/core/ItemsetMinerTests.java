package app.dapei.mining.core;

import static app.dapei.mining.core.BasketFixtures.baskets;
import static app.dapei.mining.core.BasketFixtures.bruteForce;
import static app.dapei.mining.core.BasketFixtures.encoded;
import static app.dapei.mining.core.BasketFixtures.found;
import static app.dapei.mining.core.BasketFixtures.mined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsetMinerTests {

    private static final ItemsetMiner MINER = ItemsetMiner.withDefaults();

    @ParameterizedTest
    @CsvSource({
        "1, 40, 8, 0.3, 1, 8, 1", "2, 60, 10, 0.3, 2, 10, 2", "3, 200, 12, 0.2, 5, 12, 2", "4, 500, 11, 0.4, 20, 4, 3",
        "5, 90, 12, 0.35, 3, 3, 1", "6, 30, 12, 0.5, 2, 12, 2", "7, 400, 9, 0.6, 40, 9, 2", "8, 3, 10, 0.9, 1, 10, 4",
    })
    void findsWhatCountingEverySubsetFinds(
            long seed, int number, int items, double density, int minimum, int maximum, int threads) {
        List<List<Integer>> lists = BasketFixtures.random(new Random(seed), number, items, density);
        Baskets baskets = encoded(lists);
        ItemsetMiner miner =
                MINER.withMinimumCount(minimum).withMaximumSize(maximum).withThreads(threads);
        assertThat(found(baskets, mined(miner, baskets))).isEqualTo(bruteForce(lists, minimum, maximum));
    }

    @Test
    void goesDownToSmallTailsAndBackUpWithManyItems() {
        Random random = new Random(11);
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            List<Integer> basket = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                basket.add((int) (1500 * Math.pow(random.nextDouble(), 3)));
            }
            lists.add(basket);
        }
        Baskets baskets = encoded(lists);
        assertThat(found(baskets, mined(MINER.withMinimumCount(2), baskets))).isEqualTo(bruteForce(lists, 2, 6));
    }

    @Test
    void countsAnItemThatStandsTwiceInABasketOnce() {
        Baskets baskets = encoded(baskets(new int[] {3, 3, 7}, new int[] {7, 3, 7, 3}, new int[] {3}));
        Itemsets sets = mined(MINER.withMinimumCount(2), baskets);
        assertThat(found(baskets, sets))
                .isEqualTo(bruteForce(baskets(new int[] {3, 7}, new int[] {3, 7}, new int[] {3}), 2, 2));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(mined(MINER, encoded(List.of())).size()).isZero();
        assertThat(mined(MINER, encoded(List.of(List.of(), List.of()))).basketCount())
                .isEqualTo(2);
        assertThat(mined(MINER.withMinimumCount(5), encoded(baskets(new int[] {1, 2})))
                        .size())
                .isZero();
    }

    @Test
    void givesTheSameNumbersWhateverTheThreadsAndTheOrderOfBaskets() {
        List<List<Integer>> lists = BasketFixtures.random(new Random(5), 2000, 60, 0.08);
        Itemsets once = mined(MINER.withMinimumCount(8).withThreads(1), encoded(lists));
        Collections.shuffle(lists, new Random(6));
        for (int threads = 1; threads <= 5; threads++) {
            Itemsets again = mined(MINER.withMinimumCount(8).withThreads(threads), encoded(lists));
            assertThat(again.size()).isEqualTo(once.size()).isGreaterThan(1000);
            for (int set = 0; set < once.size(); set++) {
                assertThat(again.itemsOf(set)).isEqualTo(once.itemsOf(set));
                assertThat(again.count(set)).isEqualTo(once.count(set));
            }
        }
    }

    @Test
    void numbersParentsBeforeTheirChildrenAndSizes() {
        Itemsets sets = mined(
                MINER.withMinimumCount(2), encoded(baskets(new int[] {1, 2, 3}, new int[] {1, 2, 3}, new int[] {2})));
        assertThat(sets.sizes()).containsExactly(0, 3, 3, 1);
        for (int set = 0; set < sets.size(); set++) {
            assertThat(sets.parent(set)).isLessThan(set);
            assertThat(sets.itemsOf(set)).isSorted().hasSize(sets.sizeOf(set));
        }
    }

    @Test
    void saysWhatWouldFitInsteadOfRunningOutOfMemory() {
        Baskets baskets = encoded(BasketFixtures.random(new Random(9), 300, 60, 0.4));
        ItemsetMiner small = MINER.withMinimumCount(2).withMemoryLimit(4 << 20);
        MiningOutcome outcome = small.mine(baskets, MiningObserver.NONE);
        assertThat(outcome).isInstanceOf(MiningOutcome.DoesNotFit.class);
        MiningOutcome.DoesNotFit tooLarge = (MiningOutcome.DoesNotFit) outcome;
        assertThat(tooLarge.neededBytes()).isGreaterThan(tooLarge.limitBytes());
        assertThat(small.withMinimumCount(tooLarge.fittingMinimumCount()).mine(baskets, MiningObserver.NONE))
                .isInstanceOf(MiningOutcome.Mined.class);
    }

    @Test
    void tellsSteadyProgressFromNothingToAll() {
        Baskets baskets = encoded(BasketFixtures.random(new Random(3), 5000, 80, 0.1));
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        MINER.withMinimumCount(20).mine(baskets, new MiningObserver() {
            @Override
            public void advanced(double fraction) {
                told.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertThat(told).hasSizeGreaterThan(5).allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThat(told.getLast()).isGreaterThan(0.9);
    }

    @Test
    void stopsSoonAfterItIsCancelled() {
        Baskets baskets = encoded(BasketFixtures.random(new Random(9), 2000, 64, 0.45));
        AtomicInteger asked = new AtomicInteger();
        AtomicLong cancelledAt = new AtomicLong();
        MiningOutcome outcome = MINER.withMinimumCount(2).mine(baskets, new MiningObserver() {
            @Override
            public void advanced(double fraction) {
                assertThat(fraction).isBetween(0.0, 1.0);
            }

            @Override
            public boolean cancelled() {
                if (asked.incrementAndGet() >= 20) {
                    cancelledAt.compareAndSet(0, System.nanoTime());
                    return true;
                }
                return false;
            }
        });
        assertThat(outcome).isInstanceOf(MiningOutcome.Cancelled.class);
        assertThat(System.nanoTime() - cancelledAt.get()).isLessThan(200_000_000L);
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatThrownBy(() -> MINER.withMinimumCount(0)).hasMessage("minimum count must be at least 1; got: 0");
        assertThatThrownBy(() -> MINER.withMaximumSize(-1)).hasMessage("maximum size must be at least 1; got: -1");
        assertThatThrownBy(() -> MINER.withThreads(0)).hasMessage("threads must be at least 1; got: 0");
        assertThatThrownBy(() -> MINER.withMemoryLimit(0)).hasMessageContaining("memory limit");
    }
}
