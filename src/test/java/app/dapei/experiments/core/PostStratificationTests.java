package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.PostStratification.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joined differences; expected values by hand. */
class PostStratificationTests {

    /** A quiet room that control has most of: 10 % against 20 %. */
    private static final Stratum QUIET = new Stratum(buyers(400, 40), buyers(100, 20));
    /** A lively room that treatment has most of: 50 % against 60 %. */
    private static final Stratum LIVELY = new Stratum(buyers(100, 50), buyers(400, 240));

    private static SampleMeanStatistic buyers(long viewers, long buyers) {
        return SampleMeanStatistic.ofSums(viewers, buyers, buyers);
    }

    private static PostStratification.Joined join(Stratum... strata) {
        return PostStratification.join(List.of(strata)).found().orElseThrow();
    }

    @Test
    void findsTheTenPointsThatEachRoomShowsWhereThePlainDifferenceSaysThirtyFour() {
        var joined = join(QUIET, LIVELY);
        assertThat(260.0 / 500 - 90.0 / 500).isCloseTo(0.34, within(1e-12));
        assertThat(joined.difference()).isCloseTo(0.1, within(1e-12));
        assertThat(joined.controlMean()).isCloseTo(0.3, within(1e-12));
        // half of each: variances p(1 − p)/(n − 1) of the four groups, a quarter of their sum
        assertThat(joined.standardError()).isCloseTo(0.03524372926701669, within(1e-12));
        assertThat(joined.units()).isEqualTo(1000);
        assertThat(joined.leftOut()).isZero();
    }

    @Test
    void weighsARoomByAllItsViewers() {
        var small = new Stratum(buyers(50, 10), buyers(50, 25));
        // 500 viewers with +10 points and 100 with +30
        assertThat(join(QUIET, small).difference()).isCloseTo((500 * 0.1 + 100 * 0.3) / 600, within(1e-12));
    }

    @Test
    void leavesOutRoomsThatHoldOneArmOnlyAndCountsTheirViewers() {
        var oneArm = new Stratum(buyers(70, 7), buyers(0, 0));
        var joined = join(QUIET, oneArm, LIVELY);
        assertThat(joined.difference()).isCloseTo(0.1, within(1e-12));
        assertThat(joined.units()).isEqualTo(1000);
        assertThat(joined.leftOut()).isEqualTo(70);
    }

    @Test
    void saysThatThereIsNothingToJoin() {
        assertThat(PostStratification.join(List.of()).found()).isEmpty();
        assertThat(PostStratification.join(List.of(new Stratum(buyers(9, 1), buyers(1, 1))))
                        .found())
                .isEmpty();
    }
}
