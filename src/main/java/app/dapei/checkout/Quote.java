package app.dapei.checkout;

import java.util.List;
import java.util.Optional;

/** What somebody is told who asks for a bundle. */
public sealed interface Quote {

    /** They may have it. */
    record Offered(Offer offer) implements Quote {}

    /** Nobody is offered it: not published, stopped, archived or unknown. */
    record NotOnSale() implements Quote {}

    /** A like goal hides its price. */
    record Hidden() implements Quote {}

    /**
     * There are not so many.
     *
     * @param available sets that can be had
     * @param scarce products of which there are too few
     * @param instead what could be had in its place
     */
    record SoldOut(long available, List<Long> scarce, Optional<Offer> instead) implements Quote {

        public SoldOut {
            scarce = List.copyOf(scarce);
        }
    }

    /**
     * More than one buyer may have.
     *
     * @param limit sets that a buyer may have
     * @param has sets that this one has already
     */
    record OverLimit(int limit, int has) implements Quote {}
}
