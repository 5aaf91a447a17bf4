package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two one-sided tests; expected values by scipy's Welch test of samples that were shifted by the margin. */
class EquivalenceTests {

    private static final SampleMeanStatistic CONTROL = SampleMeanStatistic.of(10, 12, 11, 13, 9, 11, 12, 10);
    private static final SampleMeanStatistic TREATMENT = SampleMeanStatistic.of(11, 12, 10, 13, 11, 12, 10, 12, 11);

    private static EquivalenceTest.Equivalence test(EquivalenceTest test) {
        return test.test(CONTROL, TREATMENT).found().orElseThrow();
    }

    @Test
    void armsAreTheSameWhereBothTestsExcludeTheMargin() {
        var answer = test(EquivalenceTest.withMargin(2));
        assertThat(answer.pLower()).isCloseTo(0.0006314012370735823, within(1e-12));
        assertThat(answer.pUpper()).isCloseTo(0.0059230268561336315, within(1e-12));
        assertThat(answer.pValue()).isEqualTo(answer.pUpper());
        assertThat(answer.equivalent()).isTrue();
        assertThat(answer.interval().lower()).isCloseTo(-0.6764731592390272, within(1e-11));
        assertThat(answer.interval().upper()).isCloseTo(1.3431398259056946, within(1e-11));
    }

    @Test
    void noDifferenceThatIsSignificantIsNoProofOfBeingTheSame() {
        var answer = test(EquivalenceTest.withMargin(0.5));
        assertThat(answer.pLower()).isCloseTo(0.08383799889339566, within(1e-12));
        assertThat(answer.pUpper()).isCloseTo(0.387370309038842, within(1e-12));
        assertThat(answer.equivalent()).isFalse();
        assertThat(WelchTTest.withDefaults()
                        .test(CONTROL, TREATMENT)
                        .found()
                        .orElseThrow()
                        .pValue())
                .isGreaterThan(0.05);
    }

    @Test
    void aStricterLevelAsksForMore() {
        assertThat(test(EquivalenceTest.withMargin(2).withAlpha(0.005)).equivalent())
                .isFalse();
        assertThat(test(EquivalenceTest.withMargin(2).withAlpha(0.006)).equivalent())
                .isTrue();
    }

    @Test
    void refusesAMarginThatIsNone() {
        assertThatThrownBy(() -> EquivalenceTest.withMargin(0)).hasMessageContaining("margin");
        assertThatThrownBy(() -> EquivalenceTest.withMargin(1).withAlpha(1)).hasMessageContaining("alpha");
    }

    @Test
    void saysThatAnEmptyArmTellsNothing() {
        assertThat(EquivalenceTest.withMargin(1)
                        .test(CONTROL, SampleMeanStatistic.ofSums(0, 0, 0))
                        .found())
                .isEmpty();
    }
}
