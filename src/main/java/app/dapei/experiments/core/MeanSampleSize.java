package app.dapei.experiments.core;

import java.util.function.DoubleUnaryOperator;

/**
 * How many units two arms need to find a difference of two means with a common standard deviation: by the noncentral t
 * distribution (as R's {@code power.t.test}), or by the normal one for large arms. Two-sided. Not whole: round up.
 */
public final class MeanSampleSize {

    private static final double LARGEST = 1e12;

    private final double standardized;
    private final double alpha;

    private MeanSampleSize(double standardized, double alpha) {
        this.standardized = standardized;
        this.alpha = alpha;
    }

    /** A difference other than 0, in the unit of the standard deviation, at 5 %. */
    public static MeanSampleSize of(double difference, double standardDeviation) {
        Arguments.finite("difference", difference);
        double standardized = Math.abs(difference) / Arguments.positive("standardDeviation", standardDeviation);
        return new MeanSampleSize(Arguments.positive("size of difference", standardized), 0.05);
    }

    /** At another level. */
    public MeanSampleSize withAlpha(double newAlpha) {
        return new MeanSampleSize(standardized, Arguments.openProbability("alpha", newAlpha));
    }

    /** Units per arm by the t test, counting only rejections in the right direction. */
    public double unitsPerArm(double power) {
        return solve(power, n -> rightPower(n));
    }

    /** The power of the t test in the right direction with n units in each arm. */
    public double power(double unitsPerArm) {
        return rightPower(unitsPerArm);
    }

    /** The power of the two-sided t test, both directions, for arms of any size. */
    public double power(double firstUnits, double secondUnits) {
        double df = firstUnits + secondUnits - 2;
        var distribution = noncentral(df, firstUnits, secondUnits);
        double critical = new StudentT(df).upperQuantile(alpha / 2);
        return distribution.survival(critical) + distribution.cdf(-critical);
    }

    /** Units of the first arm by the two-sided t test when the second has {@code ratio} times as many. */
    public double firstUnits(double power, double ratio) {
        return solve(power, n -> power(n, ratio * n));
    }

    /** Units per arm by the normal approximation, both directions. */
    public double normalUnitsPerArm(double power) {
        double z = StandardNormal.twoSidedCritical(alpha);
        return solve(power, n -> {
            double shift = standardized * Math.sqrt(n / 2);
            return StandardNormal.survival(z - shift) + StandardNormal.cdf(-z - shift);
        });
    }

    private double rightPower(double unitsPerArm) {
        double df = 2 * unitsPerArm - 2;
        return noncentral(df, unitsPerArm, unitsPerArm).survival(new StudentT(df).upperQuantile(alpha / 2));
    }

    private NoncentralT noncentral(double df, double firstUnits, double secondUnits) {
        return new NoncentralT(df, standardized * Math.sqrt(firstUnits * secondUnits / (firstUnits + secondUnits)));
    }

    private double solve(double power, DoubleUnaryOperator powerOf) {
        Arguments.openProbability("power", power);
        return Math.exp(Root.exact()
                .between(Math.log(1.5), Math.log(LARGEST), logN -> powerOf.applyAsDouble(Math.exp(logN)) - power));
    }
}
