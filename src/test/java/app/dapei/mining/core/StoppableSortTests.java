package app.dapei.mining.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoppableSortTests {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "1000, 2", "262144, 1", "262145, 2", "1500000, 1", "1500000, 2", "2097152, 3"})
    void sortsAsTheLibraryDoesWhateverTheLengthAndTheThreads(int length, int threads) {
        double[] values = numbers(length);
        double[] expected = values.clone();
        Arrays.sort(expected);

        new StoppableSort(new Work(threads, MiningObserver.NONE)).ascending(values, new double[length]);

        assertThat(Arrays.equals(values, expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 2", "20, 1", "30, 2"})
    void stopsWhereverItIsCancelled(int answers, int threads) {
        var observer = new CancelledAfter(answers);
        var sort = new StoppableSort(new Work(threads, observer));

        assertThatThrownBy(() -> sort.ascending(numbers(2_000_000), new double[2_000_000]))
                .isInstanceOf(StoppedException.class);

        assertThat(observer.asked).hasValueLessThanOrEqualTo(answers + threads);
    }

    /** Few different values, both zeros among them. */
    private static double[] numbers(int length) {
        var random = new SplittableRandom(11);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = -random.nextInt(50_000) * 0.25 * random.nextInt(2);
        }
        return values;
    }

    private static final class CancelledAfter implements MiningObserver {

        private final int answers;
        private final AtomicInteger asked = new AtomicInteger();

        CancelledAfter(int answers) {
            this.answers = answers;
        }

        @Override
        public void advanced(double fraction) {}

        @Override
        public boolean cancelled() {
            return asked.incrementAndGet() >= answers;
        }
    }
}
