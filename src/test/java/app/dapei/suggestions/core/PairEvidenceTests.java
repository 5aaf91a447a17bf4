package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairEvidenceTests {

    /** Expected values computed apart with 50 decimal digits from the score equation (p̂ − p)² = z² p (1 − p) / n. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.2065, 1.0000, 1e-4",
        "7, 30, 0.1179, 0.4093, 1e-4",
        "36, 120, 0.2253, 0.3872, 1e-4",
        "300, 1000, 0.2724, 0.3291, 1e-4",
    })
    void tellsTheShareWithItsInterval(int together, int mainOrders, double least, double most, double tolerance) {
        var evidence = new PairEvidence(together, mainOrders, together, 10_000);
        assertThat(evidence.shareAtLeast()).isCloseTo(least, within(tolerance));
        assertThat(evidence.shareAtMost()).isCloseTo(most, within(tolerance));
    }

    @Test
    void holdsTheScoreEquationAtBothEnds() {
        var evidence = new PairEvidence(17, 90, 40, 2_000);
        double z2 = 1.959963984540054 * 1.959963984540054;
        for (double p : new double[] {evidence.shareAtLeast(), evidence.shareAtMost()}) {
            double difference = 17.0 / 90 - p;
            assertThat(difference * difference).isCloseTo(z2 * p * (1 - p) / 90, within(1e-12));
        }
    }

    @Test
    void comparesWithChance() {
        var evidence = new PairEvidence(36, 120, 200, 2_000);
        assertThat(evidence.lift()).isCloseTo(3.0, within(1e-12));
        assertThat(evidence.beyondChance()).isCloseTo(24.0, within(1e-12));
        // 12 by chance: (36 + 5) / (12 + 5)
        assertThat(evidence.cautiousLift()).isCloseTo(2.411765, within(1e-6));
    }

    @Test
    void isThinBelowThirtyOrdersOfTheMainProductOrFiveTogether() {
        assertThat(new PairEvidence(7, 29, 40, 100).isThin()).isTrue();
        assertThat(new PairEvidence(7, 30, 40, 100).isThin()).isFalse();
        assertThat(new PairEvidence(4, 30, 40, 100).isThin()).isTrue();
    }

    @Test
    void exchangesTheRoles() {
        assertThat(new PairEvidence(5, 10, 20, 100).reversed()).isEqualTo(new PairEvidence(5, 20, 10, 100));
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> new PairEvidence(0, 5, 5, 10)).hasMessageContaining("got: 0");
        assertThatThrownBy(() -> new PairEvidence(6, 5, 9, 10)).hasMessageContaining("[1, 5]");
        assertThatThrownBy(() -> new PairEvidence(1, 6, 6, 10)).hasMessageContaining("at least 11");
    }
}
