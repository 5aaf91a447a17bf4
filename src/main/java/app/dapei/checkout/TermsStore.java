package app.dapei.checkout;

import app.dapei.orders.core.ReturnPolicy;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the terms of shops; another node's change is seen after a second. */
@Component
class TermsStore {

    private final JdbcClient jdbc;
    private final LoadingCache<Long, CheckoutTerms> known;

    TermsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(this::read);
    }

    CheckoutTerms of(long shopId) {
        return known.get(shopId);
    }

    private CheckoutTerms read(long shopId) {
        return jdbc.sql("select lock_minutes, pay_minutes, buyer_limit, return_policy from checkout_setting where"
                        + " shop_id = ?")
                .param(shopId)
                .query((row, number) -> new CheckoutTerms(
                        row.getInt("lock_minutes"),
                        row.getInt("pay_minutes"),
                        row.getInt("buyer_limit"),
                        ReturnPolicy.valueOf(row.getString("return_policy"))))
                .optional()
                .orElse(CheckoutTerms.DEFAULT);
    }

    void save(long shopId, CheckoutTerms terms) {
        int changed = jdbc.sql("""
            update checkout_setting set lock_minutes = ?, pay_minutes = ?, buyer_limit = ?, return_policy = ?
            where shop_id = ?
            """)
                .params(terms.lockMinutes(), terms.payMinutes(), terms.buyerLimit())
                .params(terms.returns().name(), shopId)
                .update();
        if (changed == 0) {
            jdbc.sql("""
                insert into checkout_setting (lock_minutes, pay_minutes, buyer_limit, return_policy, shop_id)
                values (?, ?, ?, ?, ?)
                """)
                    .params(terms.lockMinutes(), terms.payMinutes(), terms.buyerLimit())
                    .params(terms.returns().name(), shopId)
                    .update();
        }
        known.invalidate(shopId);
    }
}
