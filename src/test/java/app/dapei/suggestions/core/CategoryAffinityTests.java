package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CategoryAffinityTests {

    @Test
    void countsPairsOfProductsAndWhatChanceWouldMake() {
        // items 0 and 1 of category 0, item 2 of category 1, item 3 of none
        var counter = new CategoryAffinity.Counter(new int[] {0, 0, 1, -1}, 2);
        counter.add(new int[] {0, 1, 2}, 3);
        counter.add(new int[] {0, 2}, 2);
        counter.add(new int[] {1, 3}, 2);
        counter.add(new int[] {3}, 1);
        var affinity = counter.learned();
        assertThat(affinity.together(0, 1)).isEqualTo(3);
        assertThat(affinity.together(1, 0)).isEqualTo(3);
        assertThat(affinity.together(0, 0)).isEqualTo(2);
        assertThat(affinity.byChance(0, 1)).isEqualTo((2 + 2) * 2 / 4.0);
        assertThat(affinity.byChance(0, 0)).isEqualTo((16 - 8) / 4.0);
    }

    @Test
    void pullsThinEvidenceTowardsTheWhole() {
        var counter = new CategoryAffinity.Counter(new int[] {0, 1}, 2);
        counter.add(new int[] {0, 1}, 2);
        var affinity = counter.learned();
        assertThat(affinity.of(0, 1)).isEqualTo(affinity.overall(), within(0.1));
        assertThat(affinity.of(-1, 0)).isEqualTo(affinity.overall());
    }

    @Test
    void findsCategoriesThatGoTogetherAndThoseThatDoNot() {
        // categories 0 and 1 are bought together half of the time, 2 alone; ten products each
        var random = new SplittableRandom(5);
        int[] categoryOf = new int[30];
        for (int item = 0; item < 30; item++) {
            categoryOf[item] = item / 10;
        }
        var counter = new CategoryAffinity.Counter(categoryOf, 3);
        for (int i = 0; i < 20_000; i++) {
            int category = random.nextInt(3);
            int first = 10 * category + random.nextInt(10);
            if (category < 2 && random.nextBoolean()) {
                counter.add(new int[] {first, 10 * (1 - category) + random.nextInt(10)}, 2);
            } else {
                counter.add(new int[] {first}, 1);
            }
        }
        var affinity = counter.learned();
        assertThat(affinity.of(0, 1)).isGreaterThan(1.25);
        assertThat(affinity.of(0, 2)).isLessThan(0.1);
        assertThat(affinity.of(2, 2)).isLessThan(0.1);
    }
}
