package app.dapei.experiments.core;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.Method;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.ClusterRobustTest.ClusteredEffect;
import app.dapei.experiments.core.ClusteredStatistic.ClusterTotal;
import app.dapei.experiments.core.Estimate.Estimated;
import app.dapei.experiments.core.Estimate.NotEstimable;
import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.List;
import java.util.Optional;

/**
 * Compares two arms to which whole sessions were assigned, for the average viewer: {@link ClusterRobustTest}'s CR2 gives
 * the interval, and the p-value too unless an arm has fewer than 20 sessions; then the permutation of the sessions does.
 * Where former sessions of the rooms are known, all of it is of sessions adjusted by {@link SessionAdjustment}; the slope
 * that was fitted costs one degree of freedom.
 */
public final class SessionComparison {

    /** From so many sessions per arm on, the p-value is CR2's. */
    public static final int ENOUGH_SESSIONS = 20;

    private final double alpha;
    private final boolean lessIsBetter;

    private SessionComparison(double alpha, boolean lessIsBetter) {
        this.alpha = alpha;
        this.lessIsBetter = lessIsBetter;
    }

    /** Two-sided at the level, more is better. */
    public static SessionComparison atLevel(double alpha) {
        return new SessionComparison(Arguments.openProbability("alpha", alpha), false);
    }

    /** For a metric of which less is better. */
    public SessionComparison whereLessIsBetter() {
        return new SessionComparison(alpha, true);
    }

    /**
     * The comparison and the effect behind it.
     *
     * @param comparison the one that decides
     * @param effect     CR2's
     * @param adjustment what former sessions explained; empty where not adjusted
     */
    public record Clustered(ArmComparison comparison, Estimate<TestedEffect> effect, Optional<Adjustment> adjustment) {}

    /** Compares the sessions of one arm with those of the control, arm 0. */
    public Clustered compare(List<ClusterOutcome> sessions, int arm) {
        var watched = sessions.stream()
                .filter(session -> (session.arm() == 0 || session.arm() == arm) && session.denominator() >= 1)
                .toList();
        var plain = compare(watched, arm, 0);
        return SessionAdjustment.of(watched, arm)
                .flatMap(adjusted -> adjusted(plain, adjusted, arm))
                .orElse(plain);
    }

    private Optional<Clustered> adjusted(Clustered plain, SessionAdjustment adjusted, int arm) {
        var sessions = adjusted.sessions();
        var found = compare(sessions, arm, 1);
        return found.comparison() instanceof Compared with && plain.comparison() instanceof Compared without
                ? Optional.of(new Clustered(
                        with,
                        found.effect(),
                        Optional.of(new Adjustment(
                                adjusted.known(),
                                sessions.size(),
                                adjusted.slope(),
                                without.difference(),
                                without.interval(),
                                with.interval()))))
                : Optional.empty();
    }

    private Clustered compare(List<ClusterOutcome> sessions, int arm, int fitted) {
        var control = statistic(sessions, 0);
        var treatment = statistic(sessions, arm);
        if (control.clusters().isEmpty() || treatment.clusters().isEmpty()) {
            return new Clustered(
                    new NotComparable(Reason.EMPTY_ARM), Estimate.notEstimable(Reason.EMPTY_ARM), Optional.empty());
        }
        var effect = ClusterRobustTest.withDefaults()
                .withAlpha(alpha)
                .test(control, treatment)
                .map(ClusteredEffect::cr2)
                .map(cr2 -> fitted == 0 ? cr2 : withSlopeFitted(cr2, sessions.size()));
        return new Clustered(
                switch (effect) {
                    case Estimated<TestedEffect>(TestedEffect found) ->
                        compared(found, control, treatment, sessions, arm);
                    case NotEstimable<TestedEffect>(Reason reason) ->
                        new OnlyDifference(treatment.mean() - control.mean(), reason);
                },
                effect,
                Optional.empty());
    }

    /** Residuals of a fit are smaller than the errors: the variance by (G − 2)/(G − 3), and a degree of freedom less. */
    private TestedEffect withSlopeFitted(TestedEffect effect, int sessions) {
        return TestedEffect.byStudentT(
                effect.estimate(),
                effect.standardError() * Math.sqrt((sessions - 2.0) / (sessions - 3.0)),
                Math.max(1, effect.degreesOfFreedom() - 1),
                Alternative.TWO_SIDED,
                alpha);
    }

    private static ClusteredStatistic statistic(List<ClusterOutcome> sessions, int arm) {
        return new ClusteredStatistic(sessions.stream()
                .filter(session -> session.arm() == arm)
                .map(session -> new ClusterTotal(Math.round(session.denominator()), session.numerator()))
                .toList());
    }

    private Compared compared(
            TestedEffect effect,
            ClusteredStatistic control,
            ClusteredStatistic treatment,
            List<ClusterOutcome> sessions,
            int arm) {
        boolean many = Math.min(control.clusters().size(), treatment.clusters().size()) >= ENOUGH_SESSIONS;
        var posterior = new GaussianPosterior(effect.estimate(), effect.standardError());
        var oriented = lessIsBetter ? posterior.inverted() : posterior;
        double critical = new StudentT(effect.degreesOfFreedom()).upperQuantile(alpha / 2);
        double variance = critical * critical * effect.standardError() * effect.standardError();
        double controlShare = share(control, treatment);
        return new Compared(
                effect.estimate(),
                effect.interval(),
                many ? effect.pValue() : permuted(sessions, arm),
                many ? Method.SESSION_CR2 : Method.SESSION_PERMUTATION,
                BlockedComparison.lift(
                        control.mean(), treatment.mean(), variance * controlShare, variance * (1 - controlShare), 0),
                oriented.chanceToWin(),
                oriented.lossOfTreatment(),
                oriented.lossOfControl());
    }

    /** The control's part of the difference's variance, by the spread of the sessions' means. */
    private static double share(ClusteredStatistic control, ClusteredStatistic treatment) {
        double first = control.clusterMeans().variance() / control.clusters().size();
        double second =
                treatment.clusterMeans().variance() / treatment.clusters().size();
        return first + second > 0 ? first / (first + second) : 0.5;
    }

    private static double permuted(List<ClusterOutcome> sessions, int arm) {
        double[] values = sessions.stream().mapToDouble(ClusterOutcome::value).toArray();
        boolean[] treated = new boolean[values.length];
        int[] blocks = new int[values.length];
        for (int index = 0; index < treated.length; index++) {
            treated[index] = sessions.get(index).arm() == arm;
            blocks[index] = sessions.get(index).block();
        }
        return RandomizationTest.withDefaults().test(values, treated, blocks).pTwoSided();
    }
}
