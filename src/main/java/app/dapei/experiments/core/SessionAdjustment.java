package app.dapei.experiments.core;

import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.List;
import java.util.Optional;

/**
 * Takes out of the sessions of two arms what the former sessions of their rooms explain (CUPED with sessions as units).
 *
 * <p>With m the viewers of a session, ȳ and x̄ the means over all viewers of both arms, E = y − m·ȳ and F = m·(x − x̄) for
 * a former value x: θ = ΣEF/ΣF², and a session's sum becomes y − θF. Neither θ nor the means know the arms, so every
 * assignment that could have been drawn gives the same adjusted sessions, and the permutation test stays exact. A session
 * whose room has no former value is left as it is.
 *
 * @param sessions adjusted
 * @param slope    θ
 * @param known    sessions with a former value
 */
record SessionAdjustment(List<ClusterOutcome> sessions, double slope, long known) {

    private static final long LEAST_KNOWN_PER_ARM = 4;

    /** Adjusts sessions that were watched; empty where former values are too few or all the same. */
    static Optional<SessionAdjustment> of(List<ClusterOutcome> sessions, int arm) {
        if (known(sessions, 0) < LEAST_KNOWN_PER_ARM || known(sessions, arm) < LEAST_KNOWN_PER_ARM) {
            return Optional.empty();
        }
        double viewers = 0;
        double total = 0;
        double knownViewers = 0;
        double former = 0;
        for (var session : sessions) {
            viewers += session.denominator();
            total += session.numerator();
            if (session.former().isPresent()) {
                knownViewers += session.denominator();
                former += session.denominator() * session.former().getAsDouble();
            }
        }
        double mean = total / viewers;
        double formerMean = former / knownViewers;
        double products = 0;
        double squares = 0;
        double size = 0;
        for (var session : sessions) {
            double apart = apart(session, formerMean);
            products += (session.numerator() - session.denominator() * mean) * apart;
            squares += apart * apart;
            size += Math.pow(session.denominator() * formerMean, 2);
        }
        if (squares <= ArmMean.ROUNDING * size) {
            return Optional.empty();
        }
        double slope = products / squares;
        var adjusted = sessions.stream()
                .map(session -> session.withNumerator(session.numerator() - slope * apart(session, formerMean)))
                .toList();
        return Optional.of(new SessionAdjustment(
                adjusted,
                slope,
                sessions.stream().filter(one -> one.former().isPresent()).count()));
    }

    private static long known(List<ClusterOutcome> sessions, int arm) {
        return sessions.stream()
                .filter(session -> session.arm() == arm && session.former().isPresent())
                .count();
    }

    private static double apart(ClusterOutcome session, double formerMean) {
        return session.denominator() * (session.former().orElse(formerMean) - formerMean);
    }
}
