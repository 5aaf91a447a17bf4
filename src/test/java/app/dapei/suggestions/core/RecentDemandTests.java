package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecentDemandTests {

    @Test
    void isOneForWhatSellsTheSameAllYear() {
        var counter = new RecentDemand.Counter(2, 10_000);
        for (int i = 0; i < 10_000; i++) {
            counter.add(new int[] {i % 2}, 1);
        }
        assertThat(counter.learned().of(0)).isEqualTo(1, within(0.02));
    }

    @Test
    void risesForWhatIsInSeasonAndFallsForWhatIsOver() {
        var counter = new RecentDemand.Counter(3, 10_000);
        for (int i = 0; i < 10_000; i++) {
            counter.add(new int[] {i < 5_000 ? 0 : 1}, 1);
        }
        var demand = counter.learned();
        assertThat(demand.of(1)).isEqualTo(2, within(0.1));
        assertThat(demand.of(0)).isEqualTo(0.25);
        assertThat(demand.of(2)).isEqualTo(1);
    }
}
