package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuyerHabitsTests {

    @Test
    void countsBuyersOfBothCategories() {
        var habits = new BuyerHabits(3);
        for (int i = 0; i < 100; i++) {
            habits.add(i < 20 ? List.of(0, 1) : i < 50 ? List.of(0) : i < 60 ? List.of(1) : List.of(2));
        }
        assertThat(habits.learned()).singleElement().satisfies(habit -> {
            assertThat(habit.both()).isEqualTo(20);
            assertThat(habit.ofOne()).isEqualTo(50);
            assertThat(habit.ofOther()).isEqualTo(30);
            assertThat(habit.lift()).isEqualTo(20 * 100 / 1_500.0, within(1e-12));
        });
    }

    @Test
    void saysNothingFromFewBuyers() {
        var habits = new BuyerHabits(2);
        for (int i = 0; i < 9; i++) {
            habits.add(List.of(0, 1));
        }
        assertThat(habits.learned()).isEmpty();
    }
}
