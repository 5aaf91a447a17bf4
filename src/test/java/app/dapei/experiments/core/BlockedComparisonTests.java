package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows that were played in turn; the interval by scipy's paired test, the p-value by counting schedules. */
class BlockedComparisonTests {

    private static final double[] CONTROL = {10, 14, 9, 20, 12, 16};
    private static final double[] TREATMENT = {13, 15, 14, 22, 18, 17};

    /** Six blocks of two windows with 100 viewers each. */
    private static List<ClusterOutcome> windows() {
        var windows = new ArrayList<ClusterOutcome>();
        for (int block = 0; block < CONTROL.length; block++) {
            windows.add(new ClusterOutcome(block, 0, CONTROL[block], 100));
            windows.add(new ClusterOutcome(block, 1, TREATMENT[block], 100));
        }
        return windows;
    }

    private static BlockedComparison.Blocked compare(List<ClusterOutcome> windows) {
        return BlockedComparison.atLevel(0.05).compare(windows, 1);
    }

    private static ArmComparison.Compared compared(BlockedComparison.Blocked blocked) {
        assertThat(blocked.comparison()).isInstanceOf(ArmComparison.Compared.class);
        return (ArmComparison.Compared) blocked.comparison();
    }

    @Test
    void drawsTheIntervalFromTheDifferencesWithinBlocks() {
        var compared = compared(compare(windows()));
        assertThat(compared.difference()).isCloseTo(0.03, within(1e-12));
        assertThat(compared.interval().lower()).isCloseTo(0.007986852305839728, within(1e-11));
        assertThat(compared.interval().upper()).isCloseTo(0.05201314769416027, within(1e-11));
    }

    @Test
    void takesThePValueFromAllSchedulesThatTheBlocksAllowed() {
        // all six blocks point the same way: of 2^6 schedules only this one and its opposite are as far out
        assertThat(compared(compare(windows())).pValue()).isCloseTo(2.0 / 64, within(1e-12));
    }

    @Test
    void leavesOutBlocksThatAreNotComplete() {
        var windows = windows();
        windows.add(new ClusterOutcome(6, 0, 90, 100));
        windows.add(new ClusterOutcome(7, 0, 90, 100));
        windows.add(new ClusterOutcome(7, 1, 0, 0));
        var blocked = compare(windows);
        assertThat(blocked.blocks()).isEqualTo(6);
        assertThat(blocked.leftOut()).isEqualTo(3);
        assertThat(compared(blocked).difference()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void ofAMetricWhereLessIsBetterTheChancesSwap() {
        double more = compared(compare(windows())).chanceToWin();
        var less = BlockedComparison.atLevel(0.05).whereLessIsBetter().compare(windows(), 1);
        assertThat(more).isGreaterThan(0.95);
        assertThat(compared(less).chanceToWin()).isCloseTo(1 - more, within(1e-12));
    }

    @Test
    void saysWhenThereIsNothingOrTooLittleToCompare() {
        assertThat(compare(List.of()).comparison()).isInstanceOf(ArmComparison.NotComparable.class);
        assertThat(compare(windows().subList(0, 2)).comparison()).isInstanceOf(ArmComparison.OnlyDifference.class);
    }
}
