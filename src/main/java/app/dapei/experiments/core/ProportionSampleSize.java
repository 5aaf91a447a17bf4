package app.dapei.experiments.core;

/**
 * How many units two arms need to find the difference of two given shares, n = (z_α√(p̄q̄(1 + 1/k)) + z_β√(p₁q₁/k + p₂q₂))²/Δ²
 * for k control units per treated one (Fleiss, Statistical Methods for Rates and Proportions, 3rd ed. 2003, ch. 4); the
 * same numbers as R's {@code power.prop.test}. Not whole: round up.
 */
public final class ProportionSampleSize {

    private static final double LARGEST = 1e15;

    private final double controlRate;
    private final double treatmentRate;
    private final double alpha;
    private final Alternative alternative;

    private ProportionSampleSize(double controlRate, double treatmentRate, double alpha, Alternative alternative) {
        this.controlRate = controlRate;
        this.treatmentRate = treatmentRate;
        this.alpha = alpha;
        this.alternative = alternative;
    }

    /**
     * Two different shares in (0, 1), two-sided at 5 %.
     *
     * @throws IllegalArgumentException if the shares are equal: no sample would be large enough
     */
    public static ProportionSampleSize of(double controlRate, double treatmentRate) {
        Arguments.openProbability("controlRate", controlRate);
        Arguments.openProbability("treatmentRate", treatmentRate);
        if (controlRate == treatmentRate) {
            throw new IllegalArgumentException("treatmentRate must differ from controlRate = " + controlRate);
        }
        return new ProportionSampleSize(controlRate, treatmentRate, 0.05, Alternative.TWO_SIDED);
    }

    /** At another level. */
    public ProportionSampleSize withAlpha(double newAlpha) {
        return new ProportionSampleSize(
                controlRate, treatmentRate, Arguments.openProbability("alpha", newAlpha), alternative);
    }

    /** Looking for another kind of effect. */
    public ProportionSampleSize with(Alternative newAlternative) {
        return new ProportionSampleSize(controlRate, treatmentRate, alpha, newAlternative);
    }

    /** Units of each arm when both are equally large. */
    public double unitsPerArm(double power) {
        return treatmentUnits(power, 1);
    }

    /** Units of the treatment when the control has {@code controlsPerTreated} times as many. */
    public double treatmentUnits(double power, double controlsPerTreated) {
        double k = Arguments.positive("controlsPerTreated", controlsPerTreated);
        double zPower = StandardNormal.quantile(Arguments.openProbability("power", power));
        double pooled = (treatmentRate + controlRate * k) / (1 + k);
        double without = Math.sqrt(pooled * (1 - pooled) * (1 + 1 / k));
        double root = (critical() * without + zPower * deviation(k)) / (treatmentRate - controlRate);
        return root * root;
    }

    /** The power with n units in each arm, counting only rejections in the right direction. */
    public double power(double unitsPerArm) {
        double pooled = (treatmentRate + controlRate) / 2;
        double without = Math.sqrt(2 * pooled * (1 - pooled));
        double shift = Math.sqrt(unitsPerArm) * Math.abs(treatmentRate - controlRate);
        return StandardNormal.cdf((shift - critical() * without) / deviation(1));
    }

    /** Cohen's h, the difference of the shares on the arcsine scale, where the spread is the same everywhere. */
    public double cohenH() {
        return 2 * Math.asin(Math.sqrt(treatmentRate)) - 2 * Math.asin(Math.sqrt(controlRate));
    }

    /** The two-sided power on the arcsine scale, for arms of any size. */
    public double arcsinePower(double controlUnits, double treatmentUnits) {
        double shift = Math.abs(cohenH()) * Math.sqrt(controlUnits * treatmentUnits / (controlUnits + treatmentUnits));
        double z = StandardNormal.twoSidedCritical(alpha);
        return StandardNormal.survival(z - shift) + StandardNormal.cdf(-z - shift);
    }

    /** Units of each arm for the two-sided power on the arcsine scale. */
    public double arcsineUnitsPerArm(double power) {
        Arguments.openProbability("power", power);
        return Math.exp(Root.exact()
                .between(0, Math.log(LARGEST), logN -> arcsinePower(Math.exp(logN), Math.exp(logN)) - power));
    }

    private double critical() {
        return StandardNormal.upperQuantile(alternative.tail(alpha));
    }

    private double deviation(double k) {
        return Math.sqrt(treatmentRate * (1 - treatmentRate) + controlRate * (1 - controlRate) / k);
    }
}
