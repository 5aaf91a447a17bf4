package app.dapei.checkout;

import app.dapei.orders.core.ReturnPolicy;
import java.util.Objects;

/**
 * On what terms a shop sells in the portal.
 *
 * @param lockMinutes how long a price lock holds, 1 to 60
 * @param payMinutes how long an order waits for its payment, 1 to 1,440
 * @param buyerLimit sets of one bundle that one buyer may have; 0 = as many as they like
 * @param returns what is promised for returns
 */
public record CheckoutTerms(int lockMinutes, int payMinutes, int buyerLimit, ReturnPolicy returns) {

    public static final int LOCK_LIMIT = 60;
    public static final int PAY_LIMIT = 1440;
    public static final int SETS_LIMIT = 99;

    /** Five minutes for the price, fifteen for the payment, as many as they like, pro rata. */
    public static final CheckoutTerms DEFAULT = new CheckoutTerms(5, 15, 0, ReturnPolicy.PRO_RATA);

    public CheckoutTerms {
        require("lockMinutes", lockMinutes, 1, LOCK_LIMIT);
        require("payMinutes", payMinutes, 1, PAY_LIMIT);
        require("buyerLimit", buyerLimit, 0, SETS_LIMIT);
        Objects.requireNonNull(returns, "returns");
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be in [" + least + ", " + most + "]; got: " + value);
        }
    }
}
