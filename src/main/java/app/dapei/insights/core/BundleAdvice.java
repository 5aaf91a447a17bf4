package app.dapei.insights.core;

import app.dapei.shared.Rate;

/** What to do with a bundle, from its figures: the first rule that applies. */
public enum BundleAdvice {
    /** It drives viewers away or comes back much more often, and is hardly taken: stop it. */
    STOP,
    /** It is taken, but comes back clearly more often: returns are the price of attach. */
    RETURNS_ARE_THE_PRICE,
    /** Viewers leave when it is shown: show it later or shorter. */
    SHOW_LATER,
    /** It is shown and hardly taken: change what is in it or what it costs. */
    CHANGE,
    /** It is taken and does no harm. */
    KEEP,
    /** Too little is known. */
    WAIT;

    /** Below such a share of exposed viewers it is hardly taken. */
    public static final double HARDLY = .02;

    /** More returns by such a share are clearly more. */
    public static final double MORE_RETURNS = .02;

    private static final long LEAST_VIEWERS = 200;

    /**
     * The advice.
     *
     * @param taken orders in the bundle of viewers exposed to it
     * @param returns how often its goods come back
     * @param leaving whether viewers leave when it is shown
     */
    public static BundleAdvice of(Rate taken, ReturnImpact.Result returns, LeavingWatch.Result leaving) {
        boolean enough = taken.hasBase(LEAST_VIEWERS);
        boolean hardly = enough && ShareInterval.of(taken).high() < HARDLY;
        boolean comesBack = returns instanceof ReturnImpact.Known known && known.isMoreBy(MORE_RETURNS);
        boolean drivesAway = leaving instanceof LeavingWatch.Known known && known.low() > 1.2;
        if (hardly && (comesBack || drivesAway)) {
            return STOP;
        }
        if (comesBack) {
            return RETURNS_ARE_THE_PRICE;
        }
        if (drivesAway) {
            return SHOW_LATER;
        }
        if (hardly) {
            return CHANGE;
        }
        return enough ? KEEP : WAIT;
    }
}
