package app.dapei.checkout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.checkout.core.ReturnImpact.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnImpactTests {

    /** Newcombe (1998), method 10, example (a): 56/70 against 48/80 gives 0.0524 to 0.3339. */
    @Test
    void givesNewcombesInterval() {
        var impact = ReturnImpact.of(List.of(new Counts(70, 56, 80, 48))).orElseThrow();
        assertThat(impact.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(impact.low()).isCloseTo(0.0524, within(1e-4));
        assertThat(impact.high()).isCloseTo(0.3339, within(1e-4));
        assertThat(impact.isHigherBy(0.02)).isTrue();
    }

    @Test
    void doesNotBlameABundleForItsMix() {
        // clothes come back at 40 %, gas at 2 %, in the bundle as elsewhere; the bundle is mostly clothes
        var impact = ReturnImpact.of(List.of(new Counts(900, 360, 100, 40), new Counts(100, 2, 900, 18)))
                .orElseThrow();
        assertThat(impact.rate()).isCloseTo(0.362, within(1e-9));
        assertThat(impact.rateAlone()).isCloseTo(0.362, within(1e-9));
        assertThat(impact.difference()).isCloseTo(0, within(1e-9));
    }

    @Test
    void saysNothingOutOfTooLittle() {
        assertThat(ReturnImpact.of(List.of(new Counts(29, 3, 500, 20)))).isEmpty();
        assertThat(ReturnImpact.of(List.of(new Counts(500, 3, 29, 2)))).isEmpty();
        assertThat(ReturnImpact.of(List.of(new Counts(50, 3, 50, 2), new Counts(50, 1, 0, 0))))
                .isEmpty();
        assertThat(ReturnImpact.of(List.of())).isEmpty();
    }
}
