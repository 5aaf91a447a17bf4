package app.dapei.stock.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AlarmTests {

    private static final AlarmRule HALF_AN_HOUR = new AlarmRule(30, 10);

    @Test
    void ringsByMinutesOfCoverAndNotOnlyByCount() {
        var fast = new SellRate(10, 0);
        assertThat(HALF_AN_HOUR.of(301, fast)).isEqualTo(Alarm.ENOUGH);
        assertThat(HALF_AN_HOUR.of(299, fast)).isEqualTo(Alarm.LOW);
        assertThat(HALF_AN_HOUR.of(299, SellRate.NONE)).isEqualTo(Alarm.ENOUGH);
        assertThat(HALF_AN_HOUR.of(10, SellRate.NONE)).isEqualTo(Alarm.LOW);
        assertThat(HALF_AN_HOUR.of(0, SellRate.NONE)).isEqualTo(Alarm.SOLD_OUT);
    }

    @Test
    void measuresASteadyRateExactlyAndHalvesWhatIsFiveMinutesOld() {
        var steady = new long[SellRate.WINDOW];
        Arrays.fill(steady, 4);
        assertThat(SellRate.of(steady, 0, 7).now()).isCloseTo(4, within(1e-12));

        var now = new long[] {100};
        var before = new long[] {0, 0, 0, 0, 0, 100};
        assertThat(SellRate.of(before, 0, 7).now() / SellRate.of(now, 0, 7).now())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void isPreparedForTheFasterOfNowAndUsual() {
        var usual = SellRate.of(new long[0], 7 * 1440 * 3, 7);
        assertThat(usual.perMinute()).isEqualTo(3.0);
        assertThat(usual.cover(90)).hasValue(30.0);
        assertThat(SellRate.NONE.cover(90)).isEmpty();
    }

    @Test
    void refusesRulesAndRatesThatMakeNoSense() {
        assertThatThrownBy(() -> new AlarmRule(-1, 0))
                .hasMessageContaining("lowMinutes")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new AlarmRule(0, 100_001)).hasMessageContaining("100001");
        assertThatThrownBy(() -> new SellRate(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
