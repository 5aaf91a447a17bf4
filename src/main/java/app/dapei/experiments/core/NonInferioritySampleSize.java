package app.dapei.experiments.core;

/**
 * Units for a one-sided z test, superiority or non-inferiority, with unequal arms (Spotify's Confidence; Schultzberg,
 * Ankargren and Frånberg, arXiv 2402.11609): treatment n = (z_α + z_β)²(σ²_C/κ + σ²_T)/δ² for κ control units per treated one.
 *
 * <p>δ is the effect hoped for, or, for non-inferiority, the margin plus the effect expected; then both arms are held to
 * have the control's variance.
 */
public final class NonInferioritySampleSize {

    private final double zAlpha;
    private final double zPower;
    private final double controlsPerTreated;

    private NonInferioritySampleSize(double zAlpha, double zPower, double controlsPerTreated) {
        this.zAlpha = zAlpha;
        this.zPower = zPower;
        this.controlsPerTreated = controlsPerTreated;
    }

    /** From the critical values themselves, with equal arms. */
    public static NonInferioritySampleSize ofCriticalValues(double zAlpha, double zPower) {
        return new NonInferioritySampleSize(Arguments.finite("zAlpha", zAlpha), Arguments.finite("zPower", zPower), 1);
    }

    /**
     * For one of several guardrails, one-sided at alpha: all guardrails and one success metric must come out right, so each
     * is given the power 1 − β/(guardrails + 1).
     */
    public static NonInferioritySampleSize ofGuardrail(double alpha, double power, int guardrails) {
        double missed =
                (1 - Arguments.openProbability("power", power)) / (Arguments.atLeast("guardrails", 0, guardrails) + 1);
        return ofCriticalValues(
                StandardNormal.upperQuantile(Arguments.openProbability("alpha", alpha)),
                StandardNormal.upperQuantile(missed));
    }

    /** With a control that is this many times as large as the treatment. */
    public NonInferioritySampleSize withControlsPerTreated(double ratio) {
        return new NonInferioritySampleSize(zAlpha, zPower, Arguments.positive("ratio", ratio));
    }

    /** Units of both arms, for a value with the control's variance in both. */
    public long units(double effect, double variance) {
        return units(effect, variance, variance);
    }

    /** Units of both arms to find that a share is larger by the effect. */
    public long unitsForShare(double controlRate, double effect) {
        double treated = Arguments.openProbability("controlRate + effect", controlRate + effect);
        return units(effect, controlRate * (1 - controlRate), treated * (1 - treated));
    }

    private long units(double effect, double controlVariance, double treatmentVariance) {
        double z = zAlpha + zPower;
        double treated =
                Math.ceil(z * z / (effect * effect) * (controlVariance / controlsPerTreated + treatmentVariance));
        return (long) (treated + Math.ceil(treated * controlsPerTreated));
    }
}
