package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestPairsTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10000, 0.632, 0.001", "60000, 0.998, 0.001", "-5, 0, 0"})
    void weighsAViewByHowLongItLasted(int millis, double weight, double tolerance) {
        assertThat(InterestPairs.weightOfView(millis)).isEqualTo(weight, within(tolerance));
    }

    @Test
    void findsWhatIsLookedAtTogetherMoreOftenThanByChance() {
        var pairs = new InterestPairs(10);
        var random = new SplittableRandom(1);
        for (int visit = 0; visit < 3_000; visit++) {
            int first = random.nextInt(10);
            // 0 and 1 seek each other; all else is chance
            int second = first == 0 && random.nextBoolean() ? 1 : (first + random.nextInt(1, 10)) % 10;
            pairs.add(new int[] {first, second}, new double[] {1, 1}, 2);
        }
        var learned = pairs.learned();
        assertThat(learned.getFirst().low()).isZero();
        assertThat(learned.getFirst().high()).isEqualTo(1);
        assertThat(learned.getFirst().lift()).isGreaterThan(2);
        assertThat(learned.stream().filter(pair -> pair.low() > 1)).allMatch(pair -> pair.lift() < 1.6);
    }

    @Test
    void neighboursOnThePathWeighMoreThanThoseFarApart() {
        var pairs = new InterestPairs(3);
        for (int visit = 0; visit < 50; visit++) {
            pairs.add(new int[] {0, 1, 2}, new double[] {1, 1, 1}, 3);
        }
        var learned = pairs.learned();
        assertThat(learned).hasSize(3);
        assertThat(learned.get(1).lift()).isLessThan(learned.getFirst().lift());
    }

    @Test
    void saysNothingFromTwoVisits() {
        var pairs = new InterestPairs(2);
        pairs.add(new int[] {0, 1}, new double[] {1, 1}, 2);
        pairs.add(new int[] {0, 1}, new double[] {1, 1}, 2);
        assertThat(pairs.learned()).isEmpty();
    }
}
