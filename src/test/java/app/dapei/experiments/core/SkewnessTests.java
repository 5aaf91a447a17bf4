package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SkewnessTests {

    @Test
    void ofOneLargeValueAmongNineZeros() {
        // a share of 0.1 times 50: (1 − 2·0.1)/√(0.1·0.9), whatever the scale
        assertThat(Skewness.ofSums(10, 50, 2500, 125_000).value()).isCloseTo(2.6666666666666665, within(1e-12));
    }

    @Test
    void ofASymmetricSampleIsNone() {
        assertThat(Skewness.ofSums(3, 6, 14, 36).value()).isCloseTo(0, within(1e-12));
        assertThat(Skewness.ofSums(3, 6, 14, 36).unitsNeeded()).isCloseTo(0, within(1e-9));
    }

    @Test
    void asksForThreeHundredAndFiftyFiveTimesItsSquare() {
        // Kohavi et al. 2014: a skewness of 18.2 asks for 114 thousand users, of 5.3 for 10 thousand
        assertThat(new Skewness(18.2).unitsNeeded()).isCloseTo(117_590.2, within(0.1));
        assertThat(new Skewness(5.3).unitsNeeded()).isCloseTo(9971.95, within(0.01));
    }

    @Test
    void ofNothingAndOfEqualValuesIsNone() {
        assertThat(Skewness.ofSums(0, 0, 0, 0).value()).isZero();
        assertThat(Skewness.ofSums(4, 12, 36, 108).value()).isZero();
    }
}
