package app.dapei.stock;

import java.util.List;

/** Whether all that was asked for is set aside. */
public sealed interface Reserved {

    /** It is, until it is sold, released or expires. */
    record Done() implements Reserved {}

    /**
     * It is not, and the transaction must be rolled back: some units that went before are set aside in it.
     *
     * @param missing the products of which there is not enough
     */
    record RanOut(List<Missing> missing) implements Reserved {

        public RanOut {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A product of which there is not enough.
     *
     * @param productId the product
     * @param wanted units that were asked for
     * @param available units that could still be had at that moment
     */
    record Missing(long productId, int wanted, long available) {}
}
