package app.dapei.checkout;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.checkout.core.ReturnImpact;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often units come back that were sold in a bundle, against the same products sold otherwise. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class ReturnFigures {

    /** Orders younger than this are left out: not everything has come back yet. */
    public static final int MATURE_DAYS = 15;

    /** Orders older than this are left out. */
    public static final int DAYS = 180;

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final Clock clock;

    ReturnFigures(JdbcClient jdbc, CurrentShop current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** What being sold in that bundle does to returns; empty where there is too little to tell. */
    @Transactional(readOnly = true)
    public Optional<ReturnImpact> of(UUID bundleId) {
        var counts = new ArrayList<ReturnImpact.Counts>();
        for (long productId : products(bundleId)) {
            counts.addAll(counts(bundleId, productId));
        }
        return ReturnImpact.of(counts);
    }

    private List<Long> products(UUID bundleId) {
        return jdbc.sql("select distinct product_id from order_line where shop_id = ? and bundle_id = ?")
                .params(current.id(), bundleId)
                .query(Long.class)
                .list();
    }

    /** One product at a time: a list of them keeps H2 from the index by product and date. */
    private List<ReturnImpact.Counts> counts(UUID bundleId, long productId) {
        var now = clock.instant();
        return jdbc.sql("""
            select sum(case when l.bundle_id = :bundle then l.quantity else 0 end) as inside,
                   sum(case when l.bundle_id = :bundle then coalesce(r.units, 0) else 0 end) as inside_back,
                   sum(case when l.bundle_id is null then l.quantity else 0 end) as outside,
                   sum(case when l.bundle_id is null then coalesce(r.units, 0) else 0 end) as outside_back
            from order_line l
            join purchase_order o on o.id = l.order_id and o.status in ('PAID', 'SHIPPED', 'COMPLETED')
            left join (select order_id, sum(quantity) as units from return_line
                       where shop_id = :shop and product_id = :product group by order_id) r on r.order_id = l.order_id
            where l.shop_id = :shop and l.product_id = :product and l.ordered_at >= :from and l.ordered_at < :until
              and not l.gift
            having count(*) > 0
            """)
                .param("shop", current.id())
                .param("bundle", bundleId)
                .param("product", productId)
                .param("from", Timestamp.from(now.minus(Duration.ofDays(DAYS))))
                .param("until", Timestamp.from(now.minus(Duration.ofDays(MATURE_DAYS))))
                .query((row, number) -> new ReturnImpact.Counts(
                        row.getLong("inside"),
                        row.getLong("inside_back"),
                        row.getLong("outside"),
                        row.getLong("outside_back")))
                .list();
    }
}
