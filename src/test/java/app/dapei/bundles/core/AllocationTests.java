package app.dapei.bundles.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AllocationTests {

    /** Worked example of a discount of 40.00 on 145 + 28 + 28 = 201, published with its result. */
    @Test
    void splitsThePublishedExampleToTheCent() {
        assertThat(Allocation.split(16100, 14500, 2800, 2800)).containsExactly(11614, 2243, 2243);
    }

    @Test
    void givesTheLeftOverToTheLargestFractions() {
        // 10 × 1/6 = 1.67, 10 × 2/6 = 3.33, 10 × 3/6 = 5
        assertThat(Allocation.split(10, 1, 2, 3)).containsExactly(2, 3, 5);
    }

    @Test
    void prefersTheFirstOfEqualFractions() {
        assertThat(Allocation.split(100, 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(Allocation.evenly(101, 3)).containsExactly(34, 34, 33);
    }

    @Test
    void givesNothingToWhatWeighsNothing() {
        assertThat(Allocation.split(99, 0, 5, 0)).containsExactly(0, 99, 0);
        assertThat(Allocation.split(0, 0, 0)).containsExactly(0, 0);
        assertThatThrownBy(() -> Allocation.split(1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("total: 1");
    }

    @Test
    void refusesNegativeAmountsAndWeights() {
        assertThatThrownBy(() -> Allocation.split(-1, 1)).hasMessageContaining("got: -1");
        assertThatThrownBy(() -> Allocation.split(1, 2, -3)).hasMessageContaining("got: -3");
    }

    @Test
    void holdsForHugeAmounts() {
        long huge = 90_000_000_000_000_000L;
        assertThat(Arrays.stream(Allocation.split(huge, huge, huge, 1)).sum()).isEqualTo(huge);
    }

    @Test
    void sumsUpExactlyAndStaysWithinOneUnitOfTheTrueShare() {
        var random = new SplittableRandom(20261123);
        for (int round = 0; round < 20_000; round++) {
            long total = random.nextLong(0, 10_000_000);
            var weights = new long[random.nextInt(1, 12)];
            Arrays.setAll(weights, i -> random.nextInt(4) == 0 ? 0 : random.nextLong(0, 1_000_000));
            weights[random.nextInt(weights.length)] = random.nextLong(1, 1_000_000);
            long sum = Arrays.stream(weights).sum();
            var parts = Allocation.split(total, weights);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
            for (int i = 0; i < parts.length; i++) {
                double share = (double) total * weights[i] / sum;
                assertThat(parts[i]).isBetween((long) Math.floor(share - 1e-6), (long) Math.ceil(share + 1e-6));
            }
        }
    }
}
