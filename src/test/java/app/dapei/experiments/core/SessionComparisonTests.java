package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.Method;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SessionComparisonTests {

    private static final double[] CONTROL = {10, 12, 9, 13};
    private static final double[] TREATMENT = {14, 15, 13, 18};

    @Test
    void comparesTheAverageViewerAndLetsTheSessionsSayHowSureItIs() {
        var compared = compared(SessionComparison.atLevel(0.05), paired(CONTROL, TREATMENT));
        // 100 viewers each: 44/400 and 60/400 buyers
        assertThat(compared.difference()).isCloseTo(0.04, within(1e-12));
        // of equal sessions CR2's variance is Welch's, (10/3 + 14/3)/4·1e-4, with 6 degrees; scipy: t.ppf(0.975, 6)
        double half = (compared.interval().upper() - compared.interval().lower()) / 2;
        assertThat((compared.interval().upper() + compared.interval().lower()) / 2)
                .isCloseTo(0.04, within(1e-12));
        assertThat(half).isCloseTo(2.4469118511449692 * Math.sqrt(2e-4), within(1e-9));
        assertThat(compared.method()).isEqualTo(Method.SESSION_PERMUTATION);
    }

    @Test
    void fewSessionsAreJudgedByAllTheWaysInWhichTheyCouldHaveBeenDrawn() {
        // four blocks of two: 16 ways, and only the one drawn and its mirror are as far apart
        assertThat(compared(SessionComparison.atLevel(0.05), paired(CONTROL, TREATMENT))
                        .pValue())
                .isCloseTo(2.0 / 16, within(1e-12));
    }

    @Test
    void manySessionsAreJudgedByTheirSpread() {
        var control = new double[20];
        var treatment = new double[20];
        for (int session = 0; session < 20; session++) {
            control[session] = 10 + session % 4;
            treatment[session] = 11 + session % 4;
        }
        var compared = compared(SessionComparison.atLevel(0.05), paired(control, treatment));
        assertThat(compared.method()).isEqualTo(Method.SESSION_CR2);
        // t = 1/√(2·(25/19)/20) = 2.7568, two-sided with 38 degrees of freedom
        assertThat(compared.pValue()).isCloseTo(0.008918627040453589, within(1e-12));
    }

    @Test
    void aLargeSessionWeighsByItsViewers() {
        var sessions = List.of(
                new ClusterOutcome(0, 0, 10, 100),
                new ClusterOutcome(0, 1, 12, 100),
                new ClusterOutcome(1, 0, 90, 300),
                new ClusterOutcome(1, 1, 99, 300),
                new ClusterOutcome(2, 0, 20, 100),
                new ClusterOutcome(2, 1, 22, 100),
                new ClusterOutcome(3, 0, 25, 100),
                new ClusterOutcome(3, 1, 27, 100));
        // 160/600 against 145/600
        assertThat(compared(SessionComparison.atLevel(0.05), sessions).difference())
                .isCloseTo(0.025, within(1e-12));
    }

    @Test
    void turnsChancesWhereLessIsBetter() {
        var more = compared(SessionComparison.atLevel(0.05), paired(CONTROL, TREATMENT));
        var less = compared(SessionComparison.atLevel(0.05).whereLessIsBetter(), paired(CONTROL, TREATMENT));
        assertThat(less.difference()).isEqualTo(more.difference());
        assertThat(less.chanceToWin()).isCloseTo(1 - more.chanceToWin(), within(1e-12));
        assertThat(less.lossOfTreatment()).isCloseTo(more.lossOfControl(), within(1e-12));
    }

    @Test
    void saysWhyThereIsNothingToSay() {
        var comparison = SessionComparison.atLevel(0.05);
        assertThat(comparison
                        .compare(List.of(new ClusterOutcome(0, 0, 1, 10)), 1)
                        .comparison())
                .isEqualTo(new NotComparable(Reason.EMPTY_ARM));
        var one = comparison
                .compare(List.of(new ClusterOutcome(0, 0, 1, 10), new ClusterOutcome(0, 1, 3, 10)), 1)
                .comparison();
        assertThat(one).isInstanceOf(OnlyDifference.class);
        assertThat(((OnlyDifference) one).reason()).isEqualTo(Reason.TOO_FEW_CLUSTERS);
        assertThat(((OnlyDifference) one).difference()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void leavesOutSessionsThatNobodyWatched() {
        var sessions = new ArrayList<>(paired(CONTROL, TREATMENT));
        sessions.add(new ClusterOutcome(4, 0, 0, 0));
        assertThat(compared(SessionComparison.atLevel(0.05), sessions).difference())
                .isCloseTo(0.04, within(1e-12));
    }

    @Test
    void takesOutWhatFormerSessionsOfTheRoomExplain() {
        var found = SessionComparison.atLevel(0.05)
                .compare(paired(CONTROL, TREATMENT, new double[] {8, 11, 7, 12}, new double[] {9, 10, 8, 13}), 1);
        var compared = (Compared) found.comparison();
        var adjustment = found.adjustment().orElseThrow();
        // by exact fractions: slope over all eight 62/63, residuals of the arms 0.0350794 apart with variance
        // 7.3402e-6;
        // the slope costs a degree of freedom: variance times 6/5, t.ppf(0.975, 5) = 2.57058
        assertThat(adjustment.slope()).isCloseTo(62.0 / 63, within(1e-12));
        assertThat(compared.difference()).isCloseTo(0.03507936507936508, within(1e-12));
        assertThat((compared.interval().upper() - compared.interval().lower()) / 2)
                .isCloseTo(0.007629157783525871, within(1e-9));
        assertThat(adjustment.plainDifference()).isCloseTo(0.04, within(1e-12));
        assertThat(adjustment.narrowing()).isCloseTo(0.7795331613213203, within(1e-8));
        assertThat(compared.pValue()).isCloseTo(2.0 / 16, within(1e-12));
    }

    @Test
    void doesNotAdjustWhereFormerSessionsAreTooFewOrAlike() {
        var unknown = new double[] {8, Double.NaN, 7, 12};
        var alike = new double[] {8, 8, 8, 8};
        for (var former : List.of(unknown, alike)) {
            var found = SessionComparison.atLevel(0.05).compare(paired(CONTROL, TREATMENT, former, alike), 1);
            assertThat(found.adjustment()).isEmpty();
            assertThat(((Compared) found.comparison()).difference()).isCloseTo(0.04, within(1e-12));
        }
    }

    private static List<ClusterOutcome> paired(
            double[] control, double[] treatment, double[] formerControl, double[] formerTreatment) {
        var sessions = new ArrayList<ClusterOutcome>();
        for (int block = 0; block < control.length; block++) {
            sessions.add(new ClusterOutcome(block, 0, control[block], 100, former(formerControl[block])));
            sessions.add(new ClusterOutcome(block, 1, treatment[block], 100, former(formerTreatment[block])));
        }
        return sessions;
    }

    private static OptionalDouble former(double percent) {
        return Double.isNaN(percent) ? OptionalDouble.empty() : OptionalDouble.of(percent / 100);
    }

    private static Compared compared(SessionComparison comparison, List<ClusterOutcome> sessions) {
        return (Compared) comparison.compare(sessions, 1).comparison();
    }

    private static List<ClusterOutcome> paired(double[] control, double[] treatment) {
        var sessions = new ArrayList<ClusterOutcome>();
        for (int block = 0; block < control.length; block++) {
            sessions.add(new ClusterOutcome(block, 0, control[block], 100));
            sessions.add(new ClusterOutcome(block, 1, treatment[block], 100));
        }
        return sessions;
    }
}
