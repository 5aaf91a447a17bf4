package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MomentsTests {

    private static final double[] VALUES = {4, 7, 13, 16, 2, 8.5};

    @Test
    void summarisesValues() {
        var moments = Moments.of(4, 7, 13, 16);
        assertThat(moments.n()).isEqualTo(4);
        assertThat(moments.mean()).isEqualTo(10);
        assertThat(moments.variance()).isEqualTo(30);
        assertThat(moments.sum()).isEqualTo(40);
        assertThat(moments.sumOfSquares()).isCloseTo(490, within(1e-12));
    }

    @Test
    void partsMergedGiveTheWhole() {
        var whole = Moments.of(VALUES);
        var merged = Moments.of(Arrays.copyOf(VALUES, 2)).merge(Moments.of(Arrays.copyOfRange(VALUES, 2, 6)));
        assertThat(merged.n()).isEqualTo(whole.n());
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-14));
        assertThat(merged.m2()).isCloseTo(whole.m2(), within(1e-12));
        assertThat(Moments.EMPTY.merge(whole)).isEqualTo(whole);
        assertThat(whole.merge(Moments.EMPTY)).isEqualTo(whole);
    }

    @Test
    void sumsOfADatabaseGiveTheSameAsValues() {
        double sum = Arrays.stream(VALUES).sum();
        double squares = Arrays.stream(VALUES).map(value -> value * value).sum();
        var fromSums = Moments.ofSums(6, sum, squares);
        assertThat(fromSums.variance()).isCloseTo(Moments.of(VALUES).variance(), within(1e-12));
        assertThat(Moments.ofSums(0, 0, 0)).isEqualTo(Moments.EMPTY);
    }

    @Test
    void roundingBelowZeroIsZeroAndMoreIsAWrongInput() {
        assertThat(Moments.ofSums(3, 3, 3 - 1e-12).m2()).isZero();
        assertThatThrownBy(() -> Moments.ofSums(3, 3, 2.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sumOfSquares must be >= sum²/n = 3.0; got: 2.9");
    }

    @Test
    void refusesValuesThatAreNotNumbers() {
        assertThatThrownBy(() -> Moments.of(1, Double.NaN)).hasMessage("values[1] must be finite; got: NaN");
        assertThatThrownBy(() -> Moments.of(Double.POSITIVE_INFINITY)).hasMessageContaining("values[0]");
        assertThatThrownBy(() -> new Moments(-1, 0, 0)).hasMessageContaining("n must be >= 0");
        assertThatThrownBy(() -> new Moments(2, 0, Double.NaN)).hasMessageContaining("m2");
    }

    @Test
    void aSingleValueHasNoVariance() {
        assertThat(Moments.of(5).variance()).isZero();
    }

    @Test
    void pairsMergedGiveTheWhole() {
        double[] x = {1, 2, 4, 8};
        double[] y = {3, 1, 5, 9};
        var whole = BivariateMoments.of(x, y);
        var merged = BivariateMoments.of(Arrays.copyOf(x, 1), Arrays.copyOf(y, 1))
                .merge(BivariateMoments.of(Arrays.copyOfRange(x, 1, 4), Arrays.copyOfRange(y, 1, 4)));
        assertThat(merged.coMoment()).isCloseTo(whole.coMoment(), within(1e-12));
        // Σxy − n·x̄·ȳ = 97 − 4·3.75·4.5 = 29.5, over 3
        assertThat(whole.covariance()).isCloseTo(29.5 / 3, within(1e-12));
        assertThat(BivariateMoments.EMPTY.merge(whole)).isEqualTo(whole);
        assertThat(BivariateMoments.ofSums(Moments.of(x), Moments.of(y), 97).coMoment())
                .isCloseTo(29.5, within(1e-12));
    }

    @Test
    void pairsMustBeOfTheSameUnits() {
        assertThatThrownBy(() -> new BivariateMoments(Moments.of(1, 2), Moments.of(1), 0))
                .hasMessageContaining("2 and 1");
        assertThatThrownBy(() -> BivariateMoments.of(new double[2], new double[3]))
                .hasMessageContaining("2 and 3");
    }

    @Test
    void ratiosOfFourMeasuresMergeToTheWhole() {
        double[][] units = {{10, 2, 8, 1}, {0, 0, 3, 1}, {30, 4, 12, 3}, {5, 1, 5, 2}, {7, 2, 1, 1}};
        var whole = fourMeasures(units);
        var merged = fourMeasures(Arrays.copyOf(units, 2)).merge(fourMeasures(Arrays.copyOfRange(units, 2, 5)));
        assertThat(merged.postRatio()).isCloseTo(52.0 / 9, within(1e-12));
        assertThat(merged.preRatio()).isCloseTo(29.0 / 8, within(1e-12));
        assertThat(merged.postVariance()).isCloseTo(whole.postVariance(), within(1e-9));
        assertThat(merged.covariance()).isCloseTo(whole.covariance(), within(1e-9));
        assertThat(new CupedRatioStatistic(0, merged.means(), merged.scatter()).merge(whole))
                .isEqualTo(whole);
    }

    @Test
    void aRatiosVarianceIsThatOfItsLinearisedUnits() {
        double[] revenue = {10, 0, 30, 5, 7};
        double[] orders = {2, 0, 4, 1, 2};
        var ratio = new RatioStatistic(BivariateMoments.of(revenue, orders));
        double r = 52.0 / 9;
        double[] linear = new double[5];
        for (int unit = 0; unit < 5; unit++) {
            linear[unit] = (revenue[unit] - r * orders[unit]) / 1.8;
        }
        assertThat(ratio.unitVariance()).isCloseTo(Moments.of(linear).variance(), within(1e-12));
        assertThat(ratio.merge(ratio).n()).isEqualTo(10);
    }

    @Test
    void sharesCannotExceedTheirUnits() {
        assertThatThrownBy(() -> new ProportionStatistic(10, 11)).hasMessage("successes must be in [0, 10]; got: 11");
        assertThat(new ProportionStatistic(10, 4).merge(new ProportionStatistic(30, 6)))
                .isEqualTo(new ProportionStatistic(40, 10));
    }

    private static CupedRatioStatistic fourMeasures(double[][] units) {
        double[] sums = new double[4];
        double[] products = new double[16];
        for (double[] unit : units) {
            for (int row = 0; row < 4; row++) {
                sums[row] += unit[row];
                for (int column = 0; column < 4; column++) {
                    products[4 * row + column] += unit[row] * unit[column];
                }
            }
        }
        return CupedRatioStatistic.ofSums(units.length, sums, products);
    }
}
