package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.Method;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.NonInferiorityTest.Guard;
import app.dapei.experiments.core.ShippingDecision.Evidence;
import app.dapei.experiments.core.ShippingDecision.Goal;
import app.dapei.experiments.core.ShippingDecision.Reason;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DecisionTests {

    private static final MetricComparison COMPARISON = MetricComparison.withDefaults();

    @Test
    void sharesAreComparedByThePooledZTest() {
        var compared = (Compared) COMPARISON.compare(share(20, 50), share(35, 50));
        assertThat(compared.method()).isEqualTo(Method.POOLED_Z);
        assertThat(compared.pValue()).isCloseTo(0.0025688315270227164, within(1e-14));
        assertThat(compared.difference()).isCloseTo(0.3, within(1e-15));
        assertThat(compared.lift().orElseThrow().value()).isCloseTo(0.75, within(1e-14));
        assertThat(compared.lift().orElseThrow().interval().contains(0.75)).isTrue();
        assertThat(compared.chanceToWin()).isGreaterThan(0.99);
    }

    @Test
    void rareSharesAreComparedExactly() {
        var compared = (Compared) COMPARISON.compare(share(0, 1000), share(12, 1000));
        assertThat(compared.method()).isEqualTo(Method.POOLED_Z);
        var rarer = (Compared) COMPARISON.compare(share(0, 1000), share(8, 1000));
        assertThat(rarer.method()).isEqualTo(Method.FISHER);
        assertThat(rarer.lift()).isEmpty();
        assertThat(rarer.interval().lower()).isPositive();
        assertThat(compared.lift()).isEmpty();
    }

    @Test
    void nothingSoldInEitherArmIsAnAnswer() {
        var compared = (Compared) COMPARISON.compare(share(0, 200), share(0, 200));
        assertThat(compared.pValue()).isEqualTo(1);
        assertThat(compared.difference()).isZero();
        assertThat(compared.interval().upper()).isCloseTo(0.0188, within(1e-4));
        assertThat(compared.chanceToWin()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void meansAreComparedByWelchAndTheLiftAgrees() {
        var compared = (Compared) COMPARISON.compare(
                SampleMeanStatistic.of(3, 5, 8, 1, 9, 4), SampleMeanStatistic.of(7, 9, 12, 6, 15, 8, 11));
        assertThat(compared.method()).isEqualTo(Method.WELCH);
        assertThat(compared.pValue()).isCloseTo(0.019314233024458928, within(1e-12));
        assertThat(compared.lift().orElseThrow().interval().contains(0)).isFalse();
        assertThat(compared.interval().contains(0)).isFalse();
    }

    @Test
    void lessCanBeBetter() {
        var less = COMPARISON.whereLessIsBetter();
        var fewer = (Compared) less.compare(share(60, 400), share(30, 400));
        var more = (Compared) COMPARISON.compare(share(60, 400), share(30, 400));
        assertThat(fewer.chanceToWin()).isGreaterThan(0.99);
        assertThat(fewer.chanceToWin() + more.chanceToWin()).isCloseTo(1, within(1e-9));
        assertThat(fewer.lossOfTreatment()).isCloseTo(more.lossOfControl(), within(1e-15));
        assertThat(fewer.difference()).isEqualTo(more.difference());
        var means = (Compared) less.compare(SampleMeanStatistic.of(5, 6, 7), SampleMeanStatistic.of(2, 3, 4));
        assertThat(means.chanceToWin()).isGreaterThan(0.99);
    }

    @Test
    void saysWhatItCanWhenItCannotTest() {
        assertThat(COMPARISON.compare(share(0, 0), share(1, 5)))
                .isEqualTo(new NotComparable(Estimate.Reason.EMPTY_ARM));
        assertThat(COMPARISON.compare(SampleMeanStatistic.of(4, 4), SampleMeanStatistic.of(6, 6)))
                .isEqualTo(new OnlyDifference(2, Estimate.Reason.ZERO_VARIANCE));
        assertThat(COMPARISON.compare(SampleMeanStatistic.of(4), SampleMeanStatistic.of(6)))
                .isEqualTo(new OnlyDifference(2, Estimate.Reason.SINGLE_UNIT));
        assertThat(COMPARISON.compare(SampleMeanStatistic.of(), SampleMeanStatistic.of(6)))
                .isEqualTo(new NotComparable(Estimate.Reason.EMPTY_ARM));
    }

    @Test
    void readAtAnyTimeTheBoundaryIsWiderAndTheDifferenceTheSame() {
        var once = (Compared) COMPARISON.compare(share(100, 1000), share(140, 1000));
        var anyTime = (Compared) COMPARISON.readAnyTime(2000).compare(share(100, 1000), share(140, 1000));
        assertThat(anyTime.method()).isEqualTo(Method.ANY_TIME);
        assertThat(anyTime.difference()).isEqualTo(once.difference());
        assertThat(anyTime.interval().width())
                .isGreaterThan(1.3 * once.interval().width());
        assertThat(anyTime.pValue()).isGreaterThan(once.pValue());
        assertThat(anyTime.interval().contains(0)).isEqualTo(anyTime.pValue() > 0.05);
        // at 0 % the variance is that of 1 of 1,002, so the standard error is 0.003585
        assertThat(COMPARISON.readAnyTime(2000).compare(share(0, 1000), share(12, 1000)))
                .isInstanceOfSatisfying(Compared.class, edge -> {
                    assertThat(edge.difference()).isEqualTo(0.012);
                    assertThat(edge.method()).isEqualTo(Method.ANY_TIME);
                    assertThat(edge.interval().width()).isGreaterThan(1.3 * 2 * 1.96 * 0.003585);
                    assertThat(edge.interval().contains(0)).isFalse();
                    assertThat(edge.pValue()).isBetween(0.001, 0.05);
                });
        var arms = List.of(share(100, 1000), share(140, 1000));
        assertThat(ArmsAnalysis.withDefaults()
                        .analyze(arms, List.of(1.0, 1.0))
                        .decision()
                        .verdict())
                .isEqualTo(Verdict.SHIP);
        assertThat(ArmsAnalysis.withDefaults()
                        .readAnyTime(2000)
                        .analyze(arms, List.of(1.0, 1.0))
                        .decision()
                        .verdict())
                .isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aGuardrailHoldsBreaksOrStaysOpen() {
        var control = new SampleMeanStatistic(new Moments(1000, 10, 999));
        assertThat(guard(control, 10)).isEqualTo(Guard.HOLDS);
        assertThat(guard(control, 9.9)).isEqualTo(Guard.BROKEN);
        assertThat(guard(control, 9.95)).isEqualTo(Guard.UNDECIDED);
        var returns = NonInferiorityTest.withMargin(0.1).whereLessIsBetter();
        var worse = new SampleMeanStatistic(new Moments(1000, 10.1, 999));
        assertThat(returns.test(control, worse).found().orElseThrow().guard()).isEqualTo(Guard.BROKEN);
        var better = returns.withAlpha(0.01).test(worse, control).found().orElseThrow();
        assertThat(better.guard()).isEqualTo(Guard.HOLDS);
        assertThat(better.worstHarm()).isLessThan(0.1);
        assertThatThrownBy(() -> NonInferiorityTest.withMargin(-1)).hasMessageContaining("margin");
    }

    @Test
    void shipsOnlyABetterGoalWithAllGuardrailsHolding() {
        assertThat(decide(false, true, List.of(Goal.BETTER), Guard.HOLDS).verdict())
                .isEqualTo(Verdict.SHIP);
        assertThat(decide(false, true, List.of(Goal.BETTER)).verdict()).isEqualTo(Verdict.SHIP);
        assertThat(decide(false, true, List.of(Goal.BETTER), Guard.UNDECIDED).verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(decide(false, false, List.of(Goal.BETTER), Guard.HOLDS).verdict())
                .isEqualTo(Verdict.KEEP_RUNNING);
    }

    @Test
    void rollsBackHarmAndAsksPeopleWhenGoalsDisagree() {
        assertThat(decide(false, true, List.of(Goal.WORSE)).verdict()).isEqualTo(Verdict.ROLL_BACK);
        assertThat(decide(false, false, List.of(Goal.UNDECIDED), Guard.BROKEN).verdict())
                .isEqualTo(Verdict.ROLL_BACK);
        assertThat(decide(false, true, List.of(Goal.BETTER, Goal.WORSE)).verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(decide(false, true, List.of(Goal.UNDECIDED)).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aBrokenSplitBlocksEverything() {
        assertThat(decide(true, true, List.of(Goal.BETTER), Guard.HOLDS))
                .isEqualTo(new ShippingDecision(Verdict.UNTRUSTWORTHY, List.of(Reason.SPLIT_BROKEN)));
    }

    @Test
    void reasonsAreGivenInOrderOfWeight() {
        assertThat(decide(false, false, List.of(Goal.BETTER), Guard.HOLDS).reasons())
                .containsExactly(Reason.GOAL_BETTER, Reason.GUARDRAILS_HOLD, Reason.TOO_EARLY);
        assertThat(decide(false, true, List.of(Goal.UNDECIDED), Guard.UNDECIDED).reasons())
                .containsExactly(Reason.NO_GOAL_MOVED, Reason.GUARDRAIL_UNDECIDED);
        assertThatThrownBy(() -> decide(false, true, List.of())).hasMessageContaining("goals");
    }

    @Test
    void analysesSeveralArmsAgainstTheFirst() {
        var analysis = ArmsAnalysis.withDefaults()
                .analyze(List.of(share(100, 2000), share(105, 2000), share(160, 2000)), List.of(1.0, 1.0, 1.0));
        assertThat(analysis.split().isBroken()).isFalse();
        assertThat(analysis.leader()).isEqualTo(2);
        assertThat(analysis.decision().verdict()).isEqualTo(Verdict.SHIP);
        assertThat(analysis.bestChances().get(2)).isGreaterThan(0.99);
        double plain = ((Compared) analysis.comparisons().get(1)).pValue();
        assertThat(analysis.adjustedPValues().get(1).orElseThrow()).isCloseTo(2 * plain, within(1e-15));
    }

    @Test
    void correctionForSeveralArmsCanTakeAFindingAway() {
        var arms = List.of(share(100, 1000), share(130, 1000), share(100, 1000), share(101, 1000));
        var weights = List.of(1.0, 1.0, 1.0, 1.0);
        assertThat(ArmsAnalysis.withDefaults().analyze(arms, weights).decision().verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(ArmsAnalysis.withDefaults()
                        .withAlpha(0.2)
                        .analyze(arms, weights)
                        .decision()
                        .verdict())
                .isEqualTo(Verdict.SHIP);
    }

    @Test
    void whenTheControlLeadsAWorseArmIsRolledBack() {
        var analysis = ArmsAnalysis.withDefaults()
                .with(MultipleComparison.BENJAMINI_HOCHBERG)
                .analyze(List.of(share(200, 2000), share(120, 2000)), List.of(0.5, 0.5));
        assertThat(analysis.leader()).isZero();
        assertThat(analysis.decision().verdict()).isEqualTo(Verdict.ROLL_BACK);
        var returns = ArmsAnalysis.withDefaults()
                .whereLessIsBetter()
                .analyze(List.of(share(200, 2000), share(120, 2000)), List.of(0.5, 0.5));
        assertThat(returns.decision().verdict()).isEqualTo(Verdict.SHIP);
        assertThat(returns.bestChances().get(1)).isGreaterThan(0.99);
    }

    @Test
    void aBrokenSplitIsReportedWithTheNumbers() {
        var analysis =
                ArmsAnalysis.withDefaults().analyze(List.of(share(100, 1500), share(160, 2000)), List.of(0.5, 0.5));
        assertThat(analysis.decision().verdict()).isEqualTo(Verdict.UNTRUSTWORTHY);
        assertThat(analysis.comparisons().getFirst()).isInstanceOf(Compared.class);
    }

    @Test
    void anArmThatCannotBeComparedLeavesTheOthersTheirAnswer() {
        var analysis = ArmsAnalysis.withDefaults()
                .whileRunning()
                .analyze(
                        List.of(
                                SampleMeanStatistic.of(1, 2, 3, 4),
                                SampleMeanStatistic.of(2, 3, 4, 6),
                                SampleMeanStatistic.of(5, 5, 5, 5)),
                        List.of(1.0, 1.0, 1.0));
        assertThat(analysis.adjustedPValues().get(1)).isEqualTo(OptionalDouble.empty());
        assertThat(analysis.adjustedPValues().getFirst()).isPresent();
        assertThat(analysis.bestChances()).isEmpty();
        assertThat(analysis.leader()).isEqualTo(2);
        assertThat(analysis.decision().verdict()).isEqualTo(Verdict.KEEP_RUNNING);
    }

    @Test
    void meansAndRatiosHaveAChanceToBeBestToo() {
        var means = List.of(SampleMeanStatistic.of(1, 2, 3, 4), SampleMeanStatistic.of(5, 6, 7, 8));
        assertThat(ArmsAnalysis.withDefaults()
                        .analyze(means, List.of(1.0, 1.0))
                        .bestChances()
                        .get(1))
                .isGreaterThan(0.99);
        var cuped = CupedStatistic.of(BivariateMoments.of(new double[] {1, 2, 4}, new double[] {1, 2, 3}));
        assertThat(ArmsAnalysis.withDefaults()
                        .analyze(List.of(cuped, cuped), List.of(1.0, 1.0))
                        .bestChances())
                .as("adjusted arms that are alike")
                .satisfiesExactly(
                        chance -> assertThat(chance).isCloseTo(0.5, within(1e-9)),
                        chance -> assertThat(chance).isCloseTo(0.5, within(1e-9)));
    }

    private static Guard guard(SampleMeanStatistic control, double treatmentMean) {
        var treatment = new SampleMeanStatistic(new Moments(1000, treatmentMean, 999));
        return NonInferiorityTest.withMargin(0.1)
                .test(control, treatment)
                .found()
                .orElseThrow()
                .guard();
    }

    private static ShippingDecision decide(boolean broken, boolean complete, List<Goal> goals, Guard... guards) {
        return ShippingDecision.of(new Evidence(broken, complete, goals, List.of(guards)));
    }

    private static ProportionStatistic share(long successes, long n) {
        return new ProportionStatistic(n, successes);
    }
}
