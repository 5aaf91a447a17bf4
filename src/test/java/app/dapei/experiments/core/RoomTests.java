package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.ClusteredStatistic.ClusterTotal;
import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.MetaAnalysis.Study;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rooms, slots and regressions; expected values by matrix algebra in numpy. */
class RoomTests {

    private static final ClusteredStatistic CONTROL = rooms(3, 6, 2, 8, 4, 12, 2, 1);
    private static final ClusteredStatistic TREATMENT = rooms(3, 18, 2, 8, 4, 20, 1, 9);

    @Test
    void cr2WithSatterthwaiteAgreesWithMatrixAlgebra() {
        var effect = ClusterRobustTest.withDefaults()
                .test(CONTROL, TREATMENT)
                .found()
                .orElseThrow();
        assertThat(effect.cr2().estimate()).isCloseTo(3.045454545454546, within(1e-12));
        assertThat(effect.cr2().standardError()).isCloseTo(0.8253662840341928, within(1e-10));
        assertThat(effect.cr2().degreesOfFreedom()).isCloseTo(5.043608931561008, within(1e-8));
        assertThat(effect.standardErrorCr0()).isCloseTo(0.7314061259737615, within(1e-10));
        assertThat(effect.cr1().degreesOfFreedom()).isEqualTo(7);
        assertThat(effect.cr1().standardError())
                .isCloseTo(0.7314061259737615 * Math.sqrt(8.0 / 7 * 20 / 19), within(1e-10));
        assertThat(effect.standardErrorDelta()).isBetween(effect.standardErrorCr0(), 0.9);
    }

    @Test
    void roomsOfOneViewerAreOrdinaryViewers() {
        var control = rooms(1, 3, 1, 5, 1, 8, 1, 1);
        var treatment = rooms(1, 7, 1, 9, 1, 12, 1, 6);
        var effect = ClusterRobustTest.withDefaults()
                .test(control, treatment)
                .found()
                .orElseThrow();
        var welch = WelchTTest.withDefaults()
                .test(control.clusterMeans(), treatment.clusterMeans())
                .found()
                .orElseThrow();
        assertThat(effect.cr2().standardError()).isCloseTo(welch.standardError(), within(1e-12));
    }

    @Test
    void refusesTooFewRooms() {
        var three = rooms(3, 6, 2, 8, 4, 12);
        assertThat(ClusterRobustTest.withDefaults().test(three, TREATMENT))
                .isEqualTo(Estimate.notEstimable(Reason.TOO_FEW_CLUSTERS));
        assertThat(ClusterRobustTest.withDefaults()
                        .withLeastClusters(3)
                        .test(three, TREATMENT)
                        .found())
                .isPresent();
        assertThat(ClusterRobustTest.withDefaults().withAlpha(0.1).test(rooms(), TREATMENT))
                .isEqualTo(Estimate.notEstimable(Reason.EMPTY_ARM));
        var flat = rooms(1, 2, 1, 2, 1, 2, 1, 2);
        assertThat(ClusterRobustTest.withDefaults().test(flat, flat))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        assertThatThrownBy(() -> ClusterRobustTest.withDefaults().withLeastClusters(1))
                .hasMessageContaining("rooms");
        assertThatThrownBy(() -> new ClusterTotal(0, 1)).hasMessageContaining("units");
    }

    @Test
    void neweyWestAgreesWithMatrixAlgebra() {
        double[] values = {5, 6, 4, 7, 8, 9, 6, 5, 4, 7};
        boolean[] treated = {false, true, false, true, true, true, false, false, false, true};
        var effect =
                NeweyWestVariance.withLag(2).effect(values, treated).found().orElseThrow();
        assertThat(effect.estimate()).isCloseTo(2.6, within(1e-12));
        assertThat(effect.standardError()).isCloseTo(0.3695041722813604, within(1e-12));
        var plain = NeweyWestVariance.withLag(0).effect(values, treated).found().orElseThrow();
        assertThat(plain.standardError()).isCloseTo(0.5656854249492381, within(1e-12));
        assertThat(plain.standardErrorHc1()).isCloseTo(0.5656854249492381 * Math.sqrt(10.0 / 8), within(1e-12));
        assertThat(plain.standardErrorHc2()).isCloseTo(0.5656854249492381 * Math.sqrt(5.0 / 4), within(1e-12));
    }

    @Test
    void slotsSayWhyThereIsNoEffect() {
        var test = NeweyWestVariance.withLag(1);
        assertThat(test.effect(new double[] {1, 2, 3}, new boolean[] {true, false, false}))
                .isEqualTo(Estimate.notEstimable(Reason.TOO_FEW_OBSERVATIONS));
        assertThat(test.effect(new double[] {1, 1, 3, 3}, new boolean[] {true, true, false, false}))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        assertThatThrownBy(() -> NeweyWestVariance.withLag(-1)).hasMessageContaining("lag");
    }

    @Test
    void regressionsAgreeWithMatrixAlgebra() {
        double[] y = {3, 5, 4, 8, 9, 7, 12, 10};
        double[] x = {1, 2, 2, 4, 3, 2, 5, 4};
        boolean[] treated = {false, false, false, false, true, true, true, true};
        var ancova = RegressionAdjustment.ancova().fit(y, treated, x).found().orElseThrow();
        assertThat(ancova.estimate()).isCloseTo(2.44871795, within(1e-8));
        assertThat(ancova.standardError()).isCloseTo(0.24688113, within(1e-8));
        assertThat(ancova.slope()).isCloseTo(1.64102564, within(1e-8));
        var lin = RegressionAdjustment.lin().fit(y, treated, x).found().orElseThrow();
        assertThat(lin.estimate()).isCloseTo(2.44736842, within(1e-8));
        assertThat(lin.standardError()).isCloseTo(0.25026038, within(1e-8));
    }

    @Test
    void regressionsSayWhyTheyCannotBeFitted() {
        boolean[] treated = {false, false, true, true, true};
        double[] y = {1, 2, 3, 4, 6};
        assertThat(RegressionAdjustment.ancova().fit(y, treated, new double[] {2, 2, 2, 2, 2}))
                .isEqualTo(Estimate.notEstimable(Reason.ZERO_VARIANCE));
        assertThat(RegressionAdjustment.lin().fit(new double[4], new boolean[4], new double[4]))
                .isEqualTo(Estimate.notEstimable(Reason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void cupedHelpsAsMuchAsThePastExplains() {
        double[] pre = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] post = {1.2, 1.9, 3.3, 3.8, 5.1, 6.2, 6.8, 8.1};
        var arm = CupedStatistic.of(BivariateMoments.of(post, pre));
        var adjusted = CupedAdjustment.adjust(arm, arm);
        assertThat(adjusted.arms().control().varianceReduction()).isGreaterThan(0.98);
        assertThat(adjusted.theta()).isCloseTo(1, within(0.03));
        assertThat(adjusted.arms().difference()).isCloseTo(0, within(1e-12));
    }

    @Test
    void cupedLeavesEverythingWhenThePastIsConstant() {
        var arm = CupedStatistic.of(BivariateMoments.of(new double[] {1, 2, 4}, new double[] {5, 5, 5}));
        var adjusted = CupedAdjustment.adjust(arm, arm);
        assertThat(adjusted.theta()).isZero();
        assertThat(adjusted.arms().control().mean()).isCloseTo(7.0 / 3, within(1e-12));
        assertThat(adjusted.arms().control().varianceReduction()).isZero();
        assertThat(arm.merge(arm).n()).isEqualTo(6);
    }

    @Test
    void dersimonianAndLairdAgreeWithTheirFormula() {
        var studies = List.of(new Study(0.3, 0.1), new Study(0.1, 0.15), new Study(0.5, 0.12));
        var fixed = MetaAnalysis.FIXED_EFFECT.pool(studies, 0.95);
        assertThat(fixed.estimate()).isCloseTo(0.3233766233766234, within(1e-12));
        assertThat(fixed.standardError()).isCloseTo(0.06837634587578277, within(1e-12));
        var random = MetaAnalysis.DERSIMONIAN_LAIRD.pool(studies, 0.95);
        assertThat(random.tauSquared()).isCloseTo(0.018017057569296373, within(1e-12));
        assertThat(random.estimate()).isCloseTo(0.3135209278600244, within(1e-12));
        assertThat(random.standardError()).isCloseTo(0.10470115821913, within(1e-12));
        assertThat(random.heterogeneity()).isCloseTo(4.438672438672438, within(1e-12));
        assertThat(random.heterogeneityPValue()).isCloseTo(0.10868122538344709, within(1e-12));
        assertThat(random.nextRoom().width()).isGreaterThan(random.interval().width());
    }

    @ParameterizedTest
    @EnumSource
    void roomsThatAgreeHaveNoHeterogeneity(MetaAnalysis method) {
        var pooled = method.pool(List.of(new Study(0.2, 0.1), new Study(0.2, 0.2), new Study(0.2, 0.1)), 0.95);
        assertThat(pooled.tauSquared()).isZero();
        assertThat(pooled.estimate()).isCloseTo(0.2, within(1e-12));
        assertThat(pooled.nextRoom()).isEqualTo(pooled.interval());
        assertThatThrownBy(() -> method.pool(List.of(new Study(0.2, 0.1)), 0.95))
                .hasMessageContaining("studies");
        assertThatThrownBy(() -> new Study(0.2, 0)).hasMessageContaining("standardError");
    }

    /** Pairs of viewers and sum. */
    private static ClusteredStatistic rooms(int... unitsAndSums) {
        var totals = new ArrayList<ClusterTotal>();
        for (int index = 0; index < unitsAndSums.length; index += 2) {
            totals.add(new ClusterTotal(unitsAndSums[index], unitsAndSums[index + 1]));
        }
        return new ClusteredStatistic(totals);
    }
}
