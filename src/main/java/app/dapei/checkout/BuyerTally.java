package app.dapei.checkout;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the sets of a bundle that a buyer has, where a shop limits them. */
@Component
class BuyerTally {

    private final JdbcClient jdbc;
    private final TermsStore terms;

    BuyerTally(JdbcClient jdbc, TermsStore terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** What a buyer is told for whom so many more sets would be too many. */
    Optional<Quote.OverLimit> over(long shopId, UUID bundleId, String buyer, int more) {
        int limit = terms.of(shopId).buyerLimit();
        if (limit == 0) {
            return Optional.empty();
        }
        int has = has(shopId, bundleId, buyer);
        return has + more > limit ? Optional.of(new Quote.OverLimit(limit, has)) : Optional.empty();
    }

    /**
     * Adds sets unless they are too many; within the purchase, so that the buyer's other purchases wait for its end.
     *
     * @return false where they are
     */
    boolean add(long shopId, UUID bundleId, String buyer, int sets) {
        int limit = terms.of(shopId).buyerLimit();
        if (limit == 0) {
            return true;
        }
        jdbc.sql("insert into buyer_tally (shop_id, bundle_id, buyer_key, sets) values (?, ?, ?, 0) on conflict"
                        + " do nothing")
                .params(shopId, bundleId, buyer)
                .update();
        return jdbc.sql("""
            update buyer_tally set sets = sets + ?
            where shop_id = ? and bundle_id = ? and buyer_key = ? and sets + ? <= ?
            """).params(sets, shopId, bundleId, buyer, sets, limit).update() == 1;
    }

    /** Adds sets that are paid for, however many they are. */
    void force(long shopId, UUID bundleId, String buyer, int sets) {
        jdbc.sql("""
            update buyer_tally set sets = sets + ?
            where shop_id = ? and bundle_id = ? and buyer_key = ?
            """).params(sets, shopId, bundleId, buyer).update();
    }

    /** Takes sets off again that the buyer did not pay for. */
    void remove(long shopId, UUID bundleId, String buyer, int sets) {
        jdbc.sql("""
            update buyer_tally set sets = greatest(0, sets - ?)
            where shop_id = ? and bundle_id = ? and buyer_key = ?
            """).params(sets, shopId, bundleId, buyer).update();
    }

    int has(long shopId, UUID bundleId, String buyer) {
        return jdbc.sql("select sets from buyer_tally where shop_id = ? and bundle_id = ? and buyer_key = ?")
                .params(shopId, bundleId, buyer)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
