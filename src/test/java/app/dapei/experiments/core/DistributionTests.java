package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values were computed with 40 digits (mpmath). */
class DistributionTests {

    private static final Percentage ELEVEN_DIGITS = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @CsvSource({
        "-3.7, 0.99989220026652261",
        "0.1, 0.46017216272297102",
        "1.5, 0.066807201268858066",
        "4.2, 1.3345749015906338e-5",
        "9.9, 2.0813752194932135e-23",
        "25.3, 1.5971151302422286e-141",
        "36.4, 2.1284975164259472e-290"
    })
    void normalTailsKeepTheirDigits(double x, double expected) {
        assertThat(StandardNormal.survival(x)).isCloseTo(expected, ELEVEN_DIGITS);
        assertThat(StandardNormal.cdf(-x)).isCloseTo(expected, ELEVEN_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.47, -0.46, 0, 0.2, 0.46875, 0.5, 1, 2.7, 3.99, 4.01, 5.5})
    void errorFunctionAgreesWithAnIndependentOne(double x) {
        assertThat(ErrorFunction.complement(x)).isCloseTo(Erf.erfc(x), Percentage.withPercentage(1e-9));
    }

    @Test
    void errorFunctionEndsInZeroTwoAndNotANumber() {
        assertThat(ErrorFunction.complement(40)).isZero();
        assertThat(ErrorFunction.complement(-40)).isEqualTo(2);
        assertThat(ErrorFunction.complement(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-40, 1e-12, 0.01, 0.0749, 0.0751, 0.3, 0.5, 0.8, 0.926, 0.99, 0.999999})
    void normalQuantileInvertsTheDistribution(double p) {
        assertThat(StandardNormal.cdf(StandardNormal.quantile(p))).isCloseTo(p, Percentage.withPercentage(1e-9));
    }

    @Test
    void normalQuantileIsInfiniteAtTheEnds() {
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StandardNormal.twoSidedCritical(0.05)).isCloseTo(1.959963984540054, within(1e-14));
        assertThatThrownBy(() -> StandardNormal.quantile(1.5)).hasMessage("p must be in [0, 1]; got: 1.5");
        assertThatThrownBy(() -> StandardNormal.twoSidedCritical(0)).hasMessageContaining("alpha");
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, 4, 0.26125008279672511",
        "12.5, 4, 0.0001178080234463499",
        "2.1, 31.5, 0.021914737995717212",
        "40, 200, 1.1243698267601253e-97",
        "1e5, 60, 1.1338677384354637e-248",
        "3.3, 20000, 0.00048426944003098174",
        "9.5, 2e6, 1.0505440819805036e-21"
    })
    void studentTailsKeepTheirDigits(double t, double df, double expected) {
        assertThat(new StudentT(df).survival(t)).isCloseTo(expected, ELEVEN_DIGITS);
        assertThat(new StudentT(df).cdf(-t)).isCloseTo(expected, ELEVEN_DIGITS);
        assertThat(new StudentT(df).twoSidedPValue(-t)).isCloseTo(2 * expected, ELEVEN_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3, 1, 2.5, 6, 8.9})
    void studentsTwoMethodsMeetWhereOneTakesOver(double t) {
        double below = new StudentT(10_000).survival(t);
        double above = new StudentT(10_000.0001).survival(t);
        assertThat(above).isCloseTo(below, Percentage.withPercentage(1e-6));
    }

    @Test
    void studentIsNormalWithoutLimitOfFreedom() {
        assertThat(new StudentT(Double.POSITIVE_INFINITY).survival(1.5)).isEqualTo(StandardNormal.survival(1.5));
        assertThat(new StudentT(Double.POSITIVE_INFINITY).upperQuantile(0.1))
                .isEqualTo(StandardNormal.upperQuantile(0.1));
        assertThat(new StudentT(1e14).survival(2)).isCloseTo(StandardNormal.survival(2), ELEVEN_DIGITS);
        assertThat(new StudentT(3).survival(1e200)).isZero();
        assertThatThrownBy(() -> new StudentT(0)).hasMessageContaining("got: 0.0");
        assertThatThrownBy(() -> new StudentT(Double.NaN)).hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @CsvSource({"0.025, 7, 2.3646242515927853", "0.1, 33, 1.3077371244508863", "1e-12, 3, 10331.108244"})
    void studentQuantiles(double p, double df, double expected) {
        assertThat(new StudentT(df).upperQuantile(p)).isCloseTo(expected, Percentage.withPercentage(1e-4));
        assertThat(new StudentT(df).quantile(p)).isEqualTo(-new StudentT(df).upperQuantile(p));
        assertThat(new StudentT(df).survival(new StudentT(df).upperQuantile(p))).isCloseTo(p, ELEVEN_DIGITS);
    }

    @Test
    void studentQuantileIsSymmetric() {
        var distribution = new StudentT(5);
        assertThat(distribution.upperQuantile(0.5)).isZero();
        assertThat(distribution.upperQuantile(0.7)).isCloseTo(-distribution.upperQuantile(0.3), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 4, 0.64463579293542773",
        "700, 5, 4.9119861035732006e-149",
        "1200, 1, 6.0995688148084337e-263",
        "31, 40, 0.84550790313287074",
        "0, 3, 1"
    })
    void chiSquareTails(double x, double df, double expected) {
        assertThat(new ChiSquare(df).survival(x)).isCloseTo(expected, ELEVEN_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"3.2, 4, 17, 0.039402570364665489", "50, 2, 9, 1.3355865958049654e-5", "0, 2, 9, 1"})
    void fTails(double x, double df1, double df2, double expected) {
        assertThat(new FisherF(df1, df2).survival(x)).isCloseTo(expected, ELEVEN_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 3, 9, 0.3825984512, 0.6174015488",
        "0.001, 0.5, 30, 0.19276269384046288, 0.80723730615953712",
        "0.93, 250, 20, 0.57670671066924857, 0.42329328933075143",
        "0.0501, 5000, 95000, 0.5593634587473453, 0.44063654125265594"
    })
    void betaBothTails(double x, double a, double b, double lower, double upper) {
        assertThat(BetaDistribution.of(a, b).cdf(x)).isCloseTo(lower, Percentage.withPercentage(1e-8));
        assertThat(BetaDistribution.of(a, b).survival(x)).isCloseTo(upper, Percentage.withPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "0.025, 3, 998, 0.00061909993164957126",
        "0.975, 0.5, 0.5, 0.99845866686656399",
        "0.001, 40, 60, 0.25738009195512262"
    })
    void betaQuantiles(double p, double a, double b, double expected) {
        assertThat(BetaDistribution.of(a, b).quantile(p)).isCloseTo(expected, ELEVEN_DIGITS);
    }

    @Test
    void betaKnowsItsEndsMeanAndSpread() {
        var distribution = BetaDistribution.of(2, 6);
        assertThat(distribution.mean()).isEqualTo(0.25);
        assertThat(distribution.standardDeviation()).isCloseTo(Math.sqrt(0.25 * 0.75 / 9), within(1e-15));
        assertThat(distribution.cdf(0)).isZero();
        assertThat(distribution.cdf(1)).isEqualTo(1);
        assertThat(distribution.survival(0)).isEqualTo(1);
        assertThat(distribution.survival(1)).isZero();
        assertThat(distribution.density(0)).isZero();
        // 42·x·(1 − x)⁵ at 0.2
        assertThat(distribution.density(0.2)).isCloseTo(42 * 0.2 * Math.pow(0.8, 5), within(1e-12));
        assertThatThrownBy(() -> BetaDistribution.of(0, 1)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> distribution.quantile(1)).hasMessageContaining("got: 1.0");
    }

    @Test
    void noncentralTailGivesThePowerOfAKnownPlan() {
        // 1 − nct.cdf(t.ppf(0.975, 38), 38, 0.8·√10), scipy
        double critical = new StudentT(38).upperQuantile(0.025);
        assertThat(new NoncentralT(38, 0.8 * Math.sqrt(10)).survival(critical))
                .isCloseTo(0.6933994443172331, within(1e-10));
        assertThat(new NoncentralT(12, 0).survival(1.3)).isCloseTo(new StudentT(12).survival(1.3), within(1e-12));
        assertThat(new NoncentralT(12, 0).cdf(-1.3)).isCloseTo(new StudentT(12).cdf(-1.3), within(1e-12));
    }

    @Test
    void quadratureIsExactForPolynomials() {
        assertThat(GaussLegendre.integrate(0, 2, 1, x -> Math.pow(x, 9))).isCloseTo(102.4, within(1e-10));
        assertThat(GaussLegendre.integrate(new double[] {0, 1, 1, 2}, x -> x * x))
                .isCloseTo(8.0 / 3, within(1e-13));
    }

    @Test
    void rootsAreFoundOrReported() {
        assertThat(Root.exact().near(0, 0.1, x -> x * x * x - 27)).isCloseTo(3, within(1e-12));
        assertThat(Root.exact().near(5, 0.1, x -> 5 - x)).isEqualTo(5);
        assertThatThrownBy(() -> Root.exact().near(0, 1, x -> 1)).isInstanceOf(ArithmeticException.class);
    }
}
