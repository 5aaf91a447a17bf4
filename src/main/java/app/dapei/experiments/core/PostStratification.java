package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the differences of strata (rooms, days, periods of a bandit with other shares), each weighted by its part of all
 * units: d = Σ(n_s/N)·d_s, Var(d) = Σ(n_s/N)²·Var(d_s) (Miratrix, Sekhon and Yu, J. R. Stat. Soc. B 75 (2013) 369–396).
 *
 * <p>Where shares differ between strata the plain difference mixes their levels into the effect (Simpson's paradox);
 * this one does not.
 */
public final class PostStratification {

    private static final double LEAST_UNITS = 2;

    private PostStratification() {}

    /**
     * One stratum.
     *
     * @param control   its control units
     * @param treatment its treatment units
     */
    public record Stratum(MetricStatistic control, MetricStatistic treatment) {

        /** Units of both arms. */
        public long units() {
            return control.n() + treatment.n();
        }
    }

    /**
     * The joined effect.
     *
     * @param difference    treatment minus control
     * @param standardError of the difference
     * @param controlMean   the control's mean with the same weights
     * @param units         units in the strata that were joined
     * @param leftOut       units in strata without two units in each arm, or, except of shares, without any spread
     */
    public record Joined(double difference, double standardError, double controlMean, long units, long leftOut) {}

    /** Joins the strata that hold both arms, or says why there is nothing to join. */
    public static Estimate<Joined> join(List<Stratum> strata) {
        var pairs = new ArrayList<ArmPair>();
        long left = 0;
        for (var stratum : strata) {
            boolean both = Math.min(stratum.control().n(), stratum.treatment().n()) >= LEAST_UNITS;
            var pair = both ? pair(stratum) : Estimate.<ArmPair>notEstimable(Reason.EMPTY_ARM);
            switch (pair) {
                case Estimate.Estimated<ArmPair>(ArmPair arms) -> pairs.add(arms);
                case Estimate.NotEstimable<ArmPair> _ -> left += stratum.units();
            }
        }
        return pairs.isEmpty() ? Estimate.notEstimable(Reason.EMPTY_ARM) : Estimate.of(joined(pairs, left));
    }

    /** To leave out the strata in which an arm sold nothing would select by the outcome. */
    private static Estimate<ArmPair> pair(Stratum stratum) {
        return stratum.control() instanceof ProportionStatistic control
                        && stratum.treatment() instanceof ProportionStatistic treatment
                ? ArmPair.ofShares(control, treatment)
                : ArmPair.of(stratum.control(), stratum.treatment());
    }

    private static Joined joined(List<ArmPair> pairs, long left) {
        long units = pairs.stream().mapToLong(PostStratification::units).sum();
        double difference = 0;
        double variance = 0;
        double control = 0;
        for (var pair : pairs) {
            double weight = (double) units(pair) / units;
            difference += weight * pair.difference();
            variance += weight * weight * pair.differenceVariance();
            control += weight * pair.control().mean();
        }
        return new Joined(difference, Math.sqrt(variance), control, units, left);
    }

    private static long units(ArmPair pair) {
        return pair.control().n() + pair.treatment().n();
    }
}
