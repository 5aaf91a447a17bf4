package app.dapei.insights.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real broadcast's row of a platform's export gives all its rates, by our definitions. */
class CompassRowTests {

    private static final Figures ROW = new Figures()
            .with(Measure.WATCHES, 21_254)
            .with(Measure.WATCHERS, 15_093)
            .with(Measure.EXPOSURES, 67_458)
            .with(Measure.EXPOSED_VIEWERS, 12_774)
            .with(Measure.CLICKS, 10_306)
            .with(Measure.CLICKING_VIEWERS, 6_390)
            .with(Measure.SEEN_ORDERS, 1_536)
            .with(Measure.BUYING_VIEWERS, 1_513)
            .with(Measure.LIVE_BUYERS, 1_513)
            .with(Measure.LIVE_AMOUNT, 61_045_30)
            .with(Measure.ORDERS, 1_536)
            .with(Measure.BUYERS, 1_513)
            .with(Measure.UNITS, 1_547)
            .with(Measure.AMOUNT, 59_847_17);

    @ParameterizedTest
    @CsvSource({
        "click-times,     0.1528,    5e-5",
        "click-viewers,   0.5002,    5e-5",
        "convert-times,   0.1490,    5e-5",
        "convert-viewers, 0.2368,    5e-5",
        "watch-convert,   0.1002,    5e-5",
        "gpm,             287218,    0.5",
        "spend-buyer,     3956,      0.6",
        "aov,             3896,      0.5"
    })
    void theRatesAreThoseOfThePlatform(String key, double expected, double tolerance) {
        Reading reading = Kpis.byKey(key).orElseThrow().of(ROW);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Known.class, known -> assertThat(known.value()).isCloseTo(expected, within(tolerance)));
    }

    @ParameterizedTest
    @CsvSource({"61045.30, 21254, 2872.18", "61045.30, 15093, 4044.61", "59847.17, 67458, 887.18"})
    void amountsForAThousandNameTheirBase(double amount, long base, double expected) {
        assertThat(amount / base * 1_000).isCloseTo(expected, within(.005));
    }
}
