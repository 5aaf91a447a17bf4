package app.dapei.suggestions.personal.core;

import java.util.Map;

/**
 * What a viewer did in a shop before.
 *
 * @param touches by product
 * @param orders how many orders
 * @param discount share of the listed prices that discounts took off those orders, 0 to 1
 */
public record ViewerHistory(Map<Long, Touch> touches, int orders, double discount) {

    /** A stranger. */
    public static final ViewerHistory NONE = new ViewerHistory(Map.of(), 0, 0);

    public ViewerHistory {
        touches = Map.copyOf(touches);
        if (orders < 0 || !(discount >= 0 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "orders must be 0 or more and discount in [0, 1]; got: " + orders + ", " + discount);
        }
    }

    /**
     * What the viewer did with one product.
     *
     * @param views how often it was looked at or clicked
     * @param carts how often it was put into the cart
     * @param bought in how many orders it was
     */
    public record Touch(int views, int carts, int bought) {

        public Touch plus(Touch other) {
            return new Touch(views + other.views, carts + other.carts, bought + other.bought);
        }
    }

    public boolean isEmpty() {
        return touches.isEmpty() && orders == 0;
    }

    boolean bought(long product) {
        var touch = touches.get(product);
        return touch != null && touch.bought > 0;
    }
}
