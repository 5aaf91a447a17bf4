package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedShareTests {

    @ParameterizedTest
    @CsvSource({
        // together, orders of the main product, prior, expected
        "0, 0, 0.02, 0.02",
        "1, 1, 0.02, 0.03921568627450980",
        "20, 50, 0.08, 0.24",
        "4000, 10000, 0.08, 0.39840796019900496"
    })
    void isPulledTowardsThePriorByAsManyOrdersAsTheCautionSays(double together, double main, double prior, double is) {
        var share = ExpectedShare.withDefaults().withCaution(50);
        assertThat(share.of(together, main, prior)).isEqualTo(is, within(1e-12));
    }

    @Test
    void refusesNoCaution() {
        assertThatThrownBy(() -> ExpectedShare.withDefaults().withCaution(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got: 0");
    }
}
