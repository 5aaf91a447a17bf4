package app.dapei.mining.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTests {

    @Test
    void agreesWithExactIntegersOnRandomTables() {
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            int whole = 1 + random.nextInt(i < 300 ? 60 : 900);
            int sample = random.nextInt(whole + 1);
            int marked = random.nextInt(whole + 1);
            int least = Math.max(0, sample + marked - whole);
            int hits = least + random.nextInt(Math.min(sample, marked) - least + 1);
            assertNear(exactLog(hits, sample, marked, whole), hits, sample, marked, whole);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "541, 598, 1013, 19773",
        "632, 765, 1013, 19773",
        "300, 300, 300, 3000",
        "2, 40, 50, 2000",
        "1, 1, 1, 100000",
        "120, 200, 400, 100000",
        "40, 5000, 90, 20000"
    })
    void agreesWithExactIntegersWhereDoublesUnderflow(int hits, int sample, int marked, int whole) {
        assertNear(exactLog(hits, sample, marked, whole), hits, sample, marked, whole);
    }

    @Test
    void decidesByBoundsAsTheWholeSumWould() {
        var random = new Random(77);
        for (int i = 0; i < 20_000; i++) {
            int whole = 10 + random.nextInt(3_000);
            int sample = 1 + random.nextInt(whole / 2);
            int marked = 1 + random.nextInt(whole / 2);
            int expected = (int) ((long) sample * marked / whole);
            int hits = Math.min(Math.min(sample, marked), Math.max(0, expected - 3 + random.nextInt(16)));
            double level = Math.log(0.05);
            if (hits >= Math.max(0, sample + marked - whole)) {
                assertThat(FisherExact.isGreaterAtMost(level, hits, sample, marked, whole))
                        .as("%d of %d, %d of %d", hits, sample, marked, whole)
                        .isEqualTo(FisherExact.logGreater(hits, sample, marked, whole) <= level);
            }
        }
    }

    @Test
    void keepsItsDigitsInTablesOfTenMillions() {
        // one sample of one: p is the share of the marked
        assertThat(FisherExact.logGreater(1, 1, 2_500_000, 10_000_000)).isEqualTo(Math.log(0.25), within(1e-9));
        // two of two: 2500000 * 2499999 / (10000000 * 9999999)
        assertThat(FisherExact.logGreater(2, 2, 2_500_000, 10_000_000))
                .isEqualTo(Math.log(0.25 * 2499999 / 9999999), within(1e-9));
        // all of a marked pair in half of the whole, taken from the other side
        assertThat(FisherExact.logGreater(2, 500_000_000, 2, 1_000_000_000))
                .isEqualTo(Math.log(0.5 * 499999999 / 999999999), within(1e-9));
    }

    @Test
    void isCertainWhereNoOtherTableExists() {
        assertThat(FisherExact.logGreater(0, 5, 5, 20)).isZero();
        assertThat(FisherExact.logGreater(5, 10, 15, 20)).isZero();
        assertThat(FisherExact.logGreater(7, 7, 20, 20)).isZero();
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }

    /** A difference of logarithms is the relative error of p. */
    private static void assertNear(double expected, int hits, int sample, int marked, int whole) {
        assertThat(FisherExact.logGreater(hits, sample, marked, whole))
                .as("%d of %d, %d of %d", hits, sample, marked, whole)
                .isEqualTo(expected, within(1e-9));
    }

    private static double exactLog(int hits, int sample, int marked, int whole) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = hits; k <= Math.min(sample, marked); k++) {
            sum = sum.add(choose(marked, k).multiply(choose(whole - marked, sample - k)));
        }
        return log(new BigDecimal(sum).divide(new BigDecimal(choose(whole, sample)), new MathContext(40)));
    }

    private static double log(BigDecimal value) {
        int exponent = value.precision() - value.scale();
        return Math.log(value.movePointLeft(exponent).doubleValue()) + exponent * Math.log(10);
    }

    private static BigInteger choose(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            result = result.multiply(BigInteger.valueOf(n + 1L - i)).divide(BigInteger.valueOf(i));
        }
        return k > n ? BigInteger.ZERO : result;
    }
}
