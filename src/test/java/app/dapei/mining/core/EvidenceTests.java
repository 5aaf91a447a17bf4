package app.dapei.mining.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvidenceTests {

    private static final Offset<Double> TIGHT = Offset.offset(1e-12);

    /** 30 of 100 baskets hold the antecedent, 20 the consequent, 12 both. */
    private final Evidence evidence = new Evidence(12, 30, 20, 100);

    @Test
    void measuresARuleByHand() {
        assertThat(evidence.support()).isEqualTo(0.12, TIGHT);
        assertThat(evidence.confidence()).isEqualTo(0.4, TIGHT);
        assertThat(evidence.lift()).isEqualTo(2, TIGHT);
        assertThat(evidence.leverage()).isEqualTo(0.06, TIGHT);
        assertThat(evidence.conviction()).isEqualTo(0.8 / 0.6, TIGHT);
        // 100 (12*62 - 18*8)^2 / (30*70*20*80)
        assertThat(evidence.chiSquared()).isEqualTo(100.0 * 600 * 600 / 3_360_000, TIGHT);
    }

    @Test
    void boundsTheConfidenceFromBelow() {
        // (0.4 + z^2/60 - z sqrt(0.4*0.6/30 + z^2/3600)) / (1 + z^2/30), z = 1.96
        assertThat(evidence.confidenceLowerBound()).isEqualTo(0.245910, Offset.offset(1e-4));
        assertThat(new Evidence(7, 30, 20, 100).confidenceLowerBound()).isLessThan(7.0 / 30);
        assertThat(new Evidence(0, 30, 20, 100).confidenceLowerBound()).isZero();
    }

    @Test
    void neverFailingRulesHaveInfiniteConviction() {
        assertThat(new Evidence(5, 5, 10, 100).conviction()).isInfinite();
        assertThat(new Evidence(100, 100, 100, 100).conviction()).isInfinite();
    }

    @Test
    void aSideInAllBasketsTellsNothing() {
        Evidence everywhere = new Evidence(30, 30, 100, 100);
        assertThat(everywhere.lift()).isEqualTo(1, TIGHT);
        assertThat(everywhere.leverage()).isZero();
        assertThat(everywhere.chiSquared()).isZero();
        assertThat(everywhere.logPValue()).isZero();
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> new Evidence(6, 5, 10, 100))
                .hasMessageContaining("[0, 5]")
                .hasMessageContaining("6");
        assertThatThrownBy(() -> new Evidence(1, 60, 60, 100)).hasMessageContaining("at least 119");
    }
}
