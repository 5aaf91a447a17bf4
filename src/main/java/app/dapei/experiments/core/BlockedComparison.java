package app.dapei.experiments.core;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.Lift;
import app.dapei.experiments.core.ArmComparison.Method;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.Estimate.Estimated;
import app.dapei.experiments.core.Estimate.NotEstimable;
import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.NeweyWestVariance.SlotEffect;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two arms that played windows in turn. Each window is one data point; the p-value comes from all the schedules
 * that the blocks allowed, the interval from the differences within blocks, as the design drew them.
 *
 * <p>Lift: Fieller's theorem for the blocks' paired means, {L : |Σ_b(t_b − (1 + L)c_b)| ≤ t·s}, so it holds 0 if and only
 * if the interval of the difference does.
 */
public final class BlockedComparison {

    private static final int LAG = 1;

    private final double alpha;
    private final boolean lessIsBetter;

    private BlockedComparison(double alpha, boolean lessIsBetter) {
        this.alpha = alpha;
        this.lessIsBetter = lessIsBetter;
    }

    /** Two-sided at the level, more is better. */
    public static BlockedComparison atLevel(double alpha) {
        return new BlockedComparison(Arguments.openProbability("alpha", alpha), false);
    }

    /** For a metric of which less is better. */
    public BlockedComparison whereLessIsBetter() {
        return new BlockedComparison(alpha, true);
    }

    /**
     * The comparison and what other methods say of the same windows.
     *
     * @param comparison  the one that decides
     * @param effect      the difference with its standard error over the blocks
     * @param neighbours  with neighbouring windows allowed to be alike (Newey and West, lag 1); for comparison
     * @param blocks      complete blocks used
     * @param leftOut     windows without a complete block or without any viewer
     */
    public record Blocked(
            ArmComparison comparison,
            Estimate<TestedEffect> effect,
            Estimate<SlotEffect> neighbours,
            int blocks,
            int leftOut) {}

    /** Compares the windows of one arm with those of the control, arm 0. */
    public Blocked compare(List<ClusterOutcome> windows, int arm) {
        var pairs = new LinkedHashMap<Integer, ClusterOutcome[]>();
        int offered = 0;
        for (var window : windows) {
            if (window.arm() == 0 || window.arm() == arm) {
                offered++;
                if (window.denominator() > 0) {
                    pairs.computeIfAbsent(window.block(), block -> new ClusterOutcome[2])[window.arm() == 0 ? 0 : 1] =
                            window;
                }
            }
        }
        pairs.values().removeIf(pair -> pair[0] == null || pair[1] == null);
        int used = 2 * pairs.size();
        var kept = windows.stream().filter(window -> isOf(pairs, window)).toList();
        double[] values = kept.stream().mapToDouble(ClusterOutcome::value).toArray();
        boolean[] treated = new boolean[values.length];
        int[] blocks = new int[values.length];
        for (int index = 0; index < values.length; index++) {
            treated[index] = kept.get(index).arm() == arm;
            blocks[index] = kept.get(index).block();
        }
        var effect = effect(pairs.values());
        return new Blocked(
                comparison(pairs, effect, values, treated, blocks),
                effect,
                NeweyWestVariance.withLag(LAG).effect(values, treated),
                pairs.size(),
                offered - used);
    }

    private static boolean isOf(Map<Integer, ClusterOutcome[]> pairs, ClusterOutcome window) {
        var pair = pairs.get(window.block());
        return pair != null && (pair[0] == window || pair[1] == window);
    }

    private Estimate<TestedEffect> effect(Collection<ClusterOutcome[]> pairs) {
        if (pairs.isEmpty()) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        if (2 * pairs.size() < SwitchbackEffect.LEAST_WINDOWS) {
            return Estimate.notEstimable(Reason.TOO_FEW_OBSERVATIONS);
        }
        var differences = Moments.of(pairs.stream()
                .mapToDouble(pair -> pair[1].value() - pair[0].value())
                .toArray());
        double standardError = Math.sqrt(differences.variance() / differences.n());
        return standardError > 0
                ? Estimate.of(TestedEffect.byStudentT(
                        differences.mean(), standardError, differences.n() - 1.0, Alternative.TWO_SIDED, alpha))
                : Estimate.notEstimable(Reason.ZERO_VARIANCE);
    }

    private ArmComparison comparison(
            Map<Integer, ClusterOutcome[]> pairs,
            Estimate<TestedEffect> effect,
            double[] values,
            boolean[] treated,
            int[] blocks) {
        if (pairs.isEmpty()) {
            return new NotComparable(Reason.EMPTY_ARM);
        }
        var moments = BivariateMoments.of(values(pairs, 0), values(pairs, 1));
        return switch (effect) {
            case NotEstimable<TestedEffect>(Reason reason) ->
                new OnlyDifference(moments.y().mean() - moments.x().mean(), reason);
            case Estimated<TestedEffect>(TestedEffect tested) -> {
                var posterior = new GaussianPosterior(tested.estimate(), tested.standardError());
                var oriented = lessIsBetter ? posterior.inverted() : posterior;
                yield new Compared(
                        tested.estimate(),
                        tested.interval(),
                        RandomizationTest.withDefaults()
                                .test(values, treated, blocks)
                                .pTwoSided(),
                        Method.WINDOW_PERMUTATION,
                        lift(moments, new StudentT(tested.degreesOfFreedom()).upperQuantile(alpha / 2)),
                        oriented.chanceToWin(),
                        oriented.lossOfTreatment(),
                        oriented.lossOfControl());
            }
        };
    }

    private static double[] values(Map<Integer, ClusterOutcome[]> pairs, int side) {
        return pairs.values().stream().mapToDouble(pair -> pair[side].value()).toArray();
    }

    private static Optional<Lift> lift(BivariateMoments blocks, double critical) {
        double scale = critical * critical / blocks.n();
        return lift(
                blocks.x().mean(),
                blocks.y().mean(),
                scale * blocks.x().variance(),
                scale * blocks.y().variance(),
                scale * blocks.covariance());
    }

    /** The lifts that a test with these variances of the means, times its squared critical value, does not reject. */
    static Optional<Lift> lift(double control, double treatment, double control2, double treatment2, double both) {
        double square = control * control - control2;
        double middle = control * treatment - both;
        double discriminant = middle * middle - square * (treatment * treatment - treatment2);
        if (control <= 0 || square <= 0 || discriminant < 0) {
            return Optional.empty();
        }
        double root = Math.sqrt(discriminant);
        return Optional.of(new Lift(
                treatment / control - 1, new Interval((middle - root) / square - 1, (middle + root) / square - 1)));
    }
}
