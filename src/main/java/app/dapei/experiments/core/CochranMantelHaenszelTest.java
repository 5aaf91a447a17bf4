package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.List;

/**
 * The effect on a share within strata such as live rooms, so that differences between rooms do not count (Mantel and
 * Haenszel, JNCI 22 (1959); interval by Robins, Breslow and Greenland, Biometrics 42 (1986)).
 */
public final class CochranMantelHaenszelTest {

    private CochranMantelHaenszelTest() {}

    /**
     * One stratum.
     *
     * @param control   the control's units in it
     * @param treatment the treatment's units in it
     */
    public record Stratum(ProportionStatistic control, ProportionStatistic treatment) {

        private double total() {
            return control.n() + (double) treatment.n();
        }
    }

    /**
     * What the strata say together.
     *
     * @param chiSquared          Mantel and Haenszel's statistic, 1 degree of freedom
     * @param pValue              its upper tail
     * @param correctedChiSquared with the continuity correction of ½
     * @param correctedPValue     its upper tail
     * @param commonOddsRatio     treatment over control
     * @param interval            of the common odds ratio
     */
    public record StratifiedEffect(
            double chiSquared,
            double pValue,
            double correctedChiSquared,
            double correctedPValue,
            double commonOddsRatio,
            Interval interval) {}

    /** Tests the strata; those with fewer than two units are passed over. */
    public static Estimate<StratifiedEffect> test(List<Stratum> strata, double confidence) {
        double z = StandardNormal.twoSidedCritical(1 - Arguments.openProbability("confidence", confidence));
        double excess = 0;
        double variance = 0;
        double forTreatment = 0;
        double forControl = 0;
        for (var stratum : strata) {
            double total = stratum.total();
            if (total < 2) {
                continue;
            }
            double treated = stratum.treatment().n();
            double successes =
                    stratum.treatment().successes() + stratum.control().successes();
            excess += stratum.treatment().successes() - treated * successes / total;
            variance +=
                    treated * stratum.control().n() * successes * (total - successes) / (total * total * (total - 1));
            forTreatment +=
                    stratum.treatment().successes() * (double) stratum.control().failures() / total;
            forControl +=
                    stratum.treatment().failures() * (double) stratum.control().successes() / total;
        }
        if (variance == 0) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
        double ratio = forTreatment / forControl;
        double factor = Math.exp(z * Math.sqrt(logRatioVariance(strata, forTreatment, forControl)));
        double corrected = Math.max(0, Math.abs(excess) - 0.5);
        double plainStatistic = excess * excess / variance;
        double correctedStatistic = corrected * corrected / variance;
        return Estimate.of(new StratifiedEffect(
                plainStatistic,
                new ChiSquare(1).survival(plainStatistic),
                correctedStatistic,
                new ChiSquare(1).survival(correctedStatistic),
                ratio,
                forTreatment == 0 || forControl == 0
                        ? new Interval(0, Double.POSITIVE_INFINITY)
                        : new Interval(ratio / factor, ratio * factor)));
    }

    private static double logRatioVariance(List<Stratum> strata, double forTreatment, double forControl) {
        double same = 0;
        double cross = 0;
        double opposite = 0;
        for (var stratum : strata) {
            double total = stratum.total();
            if (total < 2) {
                continue;
            }
            double agree = (stratum.treatment().successes() + stratum.control().failures()) / total;
            double disagree =
                    (stratum.treatment().failures() + stratum.control().successes()) / total;
            double r =
                    stratum.treatment().successes() * (double) stratum.control().failures() / total;
            double s =
                    stratum.treatment().failures() * (double) stratum.control().successes() / total;
            same += agree * r;
            cross += agree * s + disagree * r;
            opposite += disagree * s;
        }
        return same / (2 * forTreatment * forTreatment)
                + cross / (2 * forTreatment * forControl)
                + opposite / (2 * forControl * forControl);
    }
}
