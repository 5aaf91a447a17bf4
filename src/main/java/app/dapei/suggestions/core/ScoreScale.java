package app.dapei.suggestions.core;

/**
 * The scale of all scores: how often a later order of the main product will also contain the other. 100 is one order in
 * two (odds of 1 to 1) and more; each 10 points less halve the odds; 0 is one in a thousand and less. So 70 means one
 * in nine, in every shop.
 */
public final class ScoreScale {

    public static final double MOST = 100;

    /** Points that double the odds. */
    public static final double DOUBLING = 10;

    private static final double LN2 = Math.log(2);

    private ScoreScale() {}

    /** The score of a share in (0, 1). */
    public static double points(double share) {
        return Math.clamp(MOST + DOUBLING * Math.log(share / (1 - share)) / LN2, 0, MOST);
    }

    /** The share that a score stands for. */
    public static double share(double points) {
        double odds = Math.pow(2, (points - MOST) / DOUBLING);
        return odds / (1 + odds);
    }
}
