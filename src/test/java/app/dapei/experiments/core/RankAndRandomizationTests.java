package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.SwitchbackEffect.Window;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankAndRandomizationTests {

    @Test
    void ranksAgreeWithScipy() {
        double[] control = {3, 5, 8, 1, 9, 4};
        double[] treatment = {7, 9, 12, 6, 15, 8, 11};
        var answer = MannWhitneyUTest.withDefaults().test(control, treatment);
        assertThat(answer.u()).isEqualTo(36);
        assertThat(answer.pValue()).isCloseTo(0.03778837505022399, within(1e-13));
        assertThat(answer.commonLanguage()).isEqualTo(36.0 / 42);
        assertThat(answer.shift()).isEqualTo(4.5);
    }

    @Test
    void exactRanksAgreeWithScipy() {
        double[] control = {1.1, 2.2, 3.3, 4.4};
        double[] treatment = {2.5, 5.5, 6.6, 7.7, 8.8};
        var exact = MannWhitneyUTest.withDefaults().exactly();
        assertThat(exact.test(control, treatment).pValue()).isCloseTo(0.06349206349206349, within(1e-14));
        assertThat(exact.with(Alternative.GREATER).test(control, treatment).pValue())
                .isCloseTo(0.031746031746031744, within(1e-14));
        assertThat(exact.with(Alternative.LESS).test(control, treatment).pValue())
                .isCloseTo(1 - 0.031746031746031744 + 2.0 / 126, within(1e-14));
    }

    @Test
    void ranksRefuseWhatTheyCannotDo() {
        assertThatThrownBy(() -> MannWhitneyUTest.withDefaults().exactly().test(new double[] {1}, new double[] {1}))
                .hasMessageContaining("use the normal approximation");
        assertThatThrownBy(() -> MannWhitneyUTest.withDefaults().test(new double[0], new double[] {1}))
                .hasMessageContaining("control values");
        assertThat(MannWhitneyUTest.withDefaults()
                        .test(new double[] {2, 2}, new double[] {2})
                        .pValue())
                .isNaN();
    }

    @Test
    void theMostExtremeOfTwentyAssignmentsHasPOneTenthTwoSided() {
        var answer = RandomizationTest.withDefaults()
                .test(new double[] {1, 2, 3, 10, 11, 12}, new boolean[] {false, false, false, true, true, true});
        assertThat(answer.assignments()).isEqualTo(20);
        assertThat(answer.exact()).isTrue();
        assertThat(answer.estimate()).isCloseTo(9, within(1e-13));
        assertThat(answer.pGreater()).isEqualTo(0.05);
        assertThat(answer.pTwoSided()).isEqualTo(0.1);
        assertThat(answer.pLess()).isEqualTo(1);
        assertThat(answer.pDoubled()).isEqualTo(0.1);
    }

    @Test
    void onlySwapsWithinABlockCount() {
        double[] values = {1, 2, 5, 7, 3, 4};
        boolean[] treated = {false, true, false, true, false, true};
        var answer = RandomizationTest.withDefaults().test(values, treated, new int[] {0, 0, 1, 1, 2, 2});
        assertThat(answer.assignments()).isEqualTo(8);
        assertThat(answer.pGreater()).isEqualTo(1.0 / 8);
        assertThat(answer.estimate()).isCloseTo(4.0 / 3, within(1e-13));
    }

    @Test
    void drawsWhenThereAreTooManyAssignmentsAndComesCloseToAllOfThem() {
        double[] values = IntStream.range(0, 40)
                .mapToDouble(unit -> (unit * 37 % 40) + (unit % 2) * 6)
                .toArray();
        boolean[] treated = new boolean[40];
        IntStream.range(0, 40).forEach(unit -> treated[unit] = unit % 2 == 1);
        var test = RandomizationTest.withDefaults().withDraws(20_000, 7);
        var answer = test.test(values, treated);
        assertThat(answer.exact()).isFalse();
        assertThat(answer.assignments()).isEqualTo(20_001);
        var welch = WelchTTest.withDefaults()
                .test(
                        Moments.of(IntStream.range(0, 40)
                                .filter(u -> u % 2 == 0)
                                .mapToDouble(u -> values[u])
                                .toArray()),
                        Moments.of(IntStream.range(0, 40)
                                .filter(u -> u % 2 == 1)
                                .mapToDouble(u -> values[u])
                                .toArray()));
        assertThat(answer.pTwoSided()).isCloseTo(welch.found().orElseThrow().pValue(), within(0.02));
        assertThat(test.test(values, treated)).isEqualTo(answer);
    }

    @Test
    void randomizationNeedsBothKinds() {
        assertThatThrownBy(() -> RandomizationTest.withDefaults().test(new double[] {1, 2}, new boolean[2]))
                .hasMessageContaining("0 of 2");
    }

    @Test
    void aScheduleIsBalancedReproducibleAndNotAlwaysTheSame() {
        var schedule = SwitchbackSchedule.of("exp-1:session-9", 2, 25);
        assertThat(schedule.windows()).hasSize(24);
        for (int block = 0; block < 12; block++) {
            assertThat(new HashSet<>(schedule.windows().subList(2 * block, 2 * block + 2)))
                    .containsExactlyInAnyOrder(0, 1);
            assertThat(schedule.blocks().subList(2 * block, 2 * block + 2)).containsOnly(block);
        }
        assertThat(SwitchbackSchedule.of("exp-1:session-9", 2, 25)).isEqualTo(schedule);
        assertThat(SwitchbackSchedule.of("exp-1:session-10", 2, 25).windows()).isNotEqualTo(schedule.windows());
        assertThat(schedule.windows().subList(0, 24))
                .isNotEqualTo(
                        IntStream.range(0, 24).mapToObj(window -> window % 2).toList());
    }

    @Test
    void everyArmStartsABlockAboutEquallyOften() {
        int[] first = new int[3];
        for (int session = 0; session < 3000; session++) {
            first[SwitchbackSchedule.of("s" + session, 3, 3).windows().getFirst()]++;
        }
        assertThat(Arrays.stream(first)).allMatch(count -> count > 900 && count < 1100);
    }

    @Test
    void aSwitchbackIsJudgedFromTwelveWindowsOn() {
        var windows = IntStream.range(0, 12)
                .mapToObj(
                        window -> new Window(window / 2, window % 2 == 1, window % 2 == 1 ? 15 + window : 10 + window))
                .toList();
        var answer = SwitchbackEffect.test(windows).found().orElseThrow();
        assertThat(answer.assignments()).isEqualTo(64);
        assertThat(answer.pTwoSided()).isEqualTo(2.0 / 64);
        assertThat(answer.estimate()).isCloseTo(6, within(1e-12));
        assertThat(SwitchbackEffect.test(windows.subList(0, 10)))
                .isEqualTo(Estimate.notEstimable(Reason.TOO_FEW_OBSERVATIONS));
        var untreated = windows.stream()
                .map(window -> new Window(window.block(), false, window.value()))
                .toList();
        assertThat(SwitchbackEffect.test(untreated)).isEqualTo(Estimate.notEstimable(Reason.EMPTY_ARM));
    }

    @Test
    void uniformValuesAreFoundUniform() {
        var answer = UniformityTest.test(0.1, 0.2, 0.35, 0.8, 0.9);
        assertThat(answer.distance()).isCloseTo(0.25, within(1e-15));
        assertThat(answer.pValue()).isCloseTo(0.8446, within(1e-10));
        assertThatThrownBy(() -> UniformityTest.test(0.5, 1.2)).hasMessageContaining("1.2");
        assertThatThrownBy(UniformityTest::test).hasMessageContaining("number of values");
    }

    @Test
    void percentilesOfBothNumberings() {
        double[] values = {15, 20, 35, 40, 50};
        assertThat(Percentile.TYPE_7.of(values, 0.4)).isCloseTo(29, within(1e-12));
        assertThat(Percentile.TYPE_6.of(values, 0.4)).isCloseTo(26, within(1e-12));
        assertThat(Percentile.TYPE_6.of(values, 0)).isEqualTo(15);
        assertThat(Percentile.TYPE_7.of(values, 1)).isEqualTo(50);
        assertThatThrownBy(() -> Percentile.TYPE_7.of(new double[0], 0.5)).hasMessageContaining("number of values");
    }

    @Test
    void capsComeFromAllArmsAndApplyToEach() {
        double[] all = IntStream.rangeClosed(1, 101).mapToDouble(value -> value).toArray();
        var caps = Winsorizer.atPercentiles(all, 0.05, 0.9);
        assertThat(caps.lower()).isEqualTo(6);
        assertThat(caps.upper()).isEqualTo(91);
        assertThat(caps.capped(new double[] {1, 50, 1000}).sum()).isCloseTo(6 + 50 + 91, within(1e-12));
        assertThatThrownBy(() -> new Winsorizer(2, 1)).hasMessageContaining("2.0, 1.0");
        assertThatThrownBy(() -> new Winsorizer(Double.NaN, 1)).hasMessageContaining("NaN");
    }

    @Test
    void honestAaRunsAreFoundHonestAndPeekedOnesAreNot() {
        double[] honest =
                IntStream.range(0, 200).mapToDouble(run -> (run + 0.5) / 200).toArray();
        var good = AaTest.judge(honest, 0.05);
        assertThat(good.falsePositives()).isEqualTo(10);
        assertThat(good.rateInterval().contains(0.05)).isTrue();
        assertThat(good.falsePositivePValue()).isEqualTo(1);
        assertThat(good.uniformityPValue()).isGreaterThan(0.99);
        double[] peeked = IntStream.range(0, 200)
                .mapToDouble(run -> Math.pow((run + 0.5) / 200, 3))
                .toArray();
        var bad = AaTest.judge(peeked, 0.05);
        assertThat(bad.falsePositivePValue()).isLessThan(1e-6);
        assertThat(bad.uniformityPValue()).isLessThan(1e-6);
        assertThat(bad.runs()).isEqualTo(200);
        assertThat(List.of(bad.rateInterval().contains(0.05))).containsExactly(false);
    }
}
