package app.dapei.rules.core;

/**
 * How a counted product stands.
 *
 * @param available units that can be sold
 * @param perMinute units that sell in a minute
 * @param low whether the shop's alarm says low, or sold out
 */
public record Reading(long available, double perMinute, boolean low) {

    /** Minutes that it lasts; endless where nothing sells, 0 where nothing is left. */
    public double cover() {
        return available <= 0 ? 0 : perMinute == 0 ? Double.POSITIVE_INFINITY : available / perMinute;
    }

    /** How it will stand after some minutes if it goes on selling like this. */
    public Reading after(double minutes) {
        long left = Math.max(0, available - Math.round(perMinute * minutes));
        return new Reading(left, perMinute, low || left == 0);
    }

    /** The same with nothing left. */
    public Reading soldOut() {
        return new Reading(0, perMinute, true);
    }
}
