package app.dapei.experiments.core;

import java.util.List;

/**
 * Takes out of both arms what their units' pre-experiment values explain (CUPED; Deng et al., WSDM 2013).
 *
 * <p>θ = Cov(post, pre)/Var(pre), pooled over both arms; adjusted value = post − θ·pre; adjusted variance = σ²_post +
 * θ²σ²_pre − 2θσ_post,pre. For ratios θ is the arms' summed covariances over their summed variances. When the pre-experiment values do not vary, θ is 0 and nothing changes.
 *
 * @param theta the pooled coefficient
 * @param arms  both arms, adjusted
 */
public record CupedAdjustment(double theta, ArmPair arms) {

    /** Adjusts two arms with at least two units each. */
    public static CupedAdjustment adjust(CupedStatistic control, CupedStatistic treatment) {
        var pooled = control.merge(treatment);
        double theta = slope(pooled.covariance(), pooled.preVariance());
        return new CupedAdjustment(theta, new ArmPair(arm(control, theta), arm(treatment, theta)));
    }

    /** Adjusts two arms whose metric is a ratio, with at least two units and positive denominators each. */
    public static CupedAdjustment adjust(CupedRatioStatistic control, CupedRatioStatistic treatment) {
        double theta =
                slope(control.covariance() + treatment.covariance(), control.preVariance() + treatment.preVariance());
        var first = arm(control, theta);
        var second = arm(treatment, theta);
        double adjusted = first.rawMean() + second.mean() - first.mean();
        return new CupedAdjustment(theta, new ArmPair(first, second, adjusted));
    }

    /** The means of any number of arms of which the same slope was taken off; each with at least two units. */
    static List<ArmMean> means(List<CupedStatistic> arms) {
        var pooled = arms.stream().reduce(CupedStatistic::merge).orElseThrow();
        double theta = slope(pooled.covariance(), pooled.preVariance());
        return arms.stream().map(arm -> arm(arm, theta)).toList();
    }

    private static double slope(double covariance, double variance) {
        return variance > 0 ? covariance / variance : 0;
    }

    private static ArmMean arm(CupedStatistic statistic, double theta) {
        double post = statistic.postPre().x().mean();
        double pre = statistic.postPre().y().mean();
        return arm(
                statistic.n(),
                post,
                pre,
                statistic.postVariance(),
                statistic.preVariance(),
                statistic.covariance(),
                theta);
    }

    private static ArmMean arm(CupedRatioStatistic statistic, double theta) {
        return arm(
                statistic.n(),
                statistic.postRatio(),
                statistic.preRatio(),
                statistic.postVariance(),
                statistic.preVariance(),
                statistic.covariance(),
                theta);
    }

    private static ArmMean arm(
            long n, double post, double pre, double postVariance, double preVariance, double covariance, double theta) {
        double adjusted = postVariance + theta * theta * preVariance - 2 * theta * covariance;
        return new ArmMean(n, post - theta * pre, adjusted, post, postVariance, postVariance - theta * covariance);
    }
}
