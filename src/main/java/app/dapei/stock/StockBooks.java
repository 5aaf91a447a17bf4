package app.dapei.stock;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks that the books of all shops balance: every unit that was supplied is on hand, sold or returned, and what levels
 * say is reserved and sold is what the reservations say. One statement, so that it sees one moment; asked at most once in
 * ten seconds, because it reads all of them.
 */
@Component("stockBooks")
public class StockBooks extends AbstractHealthIndicator {

    private static final String UNBALANCED = """
        select l.product_id, l.on_hand, l.reserved, l.sold, l.returned, l.supplied,
               coalesce(s.open, 0) as open, coalesce(s.sold, 0) as with_buyers
        from stock_level l
        left join (
            select r.product_id,
                   sum(case when h.state = 'OPEN' then r.quantity else 0 end) as open,
                   sum(case when h.state = 'SOLD' then r.quantity - r.given_back else 0 end) as sold
            from stock_reservation_line r join stock_reservation h on h.id = r.reservation_id
            where r.counted group by r.product_id) s on s.product_id = l.product_id
        where l.on_hand + l.sold + l.returned <> l.supplied
           or l.reserved <> coalesce(s.open, 0) or l.sold <> coalesce(s.sold, 0)
        order by l.product_id limit 20
        """;

    private final JdbcClient jdbc;
    private final LoadingCache<String, List<String>> checked =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(key -> unbalanced());

    StockBooks(JdbcClient jdbc) {
        super("the books of the stock could not be read");
        this.jdbc = jdbc;
    }

    /** What does not balance, in words for an operator, at most 20 products; empty when all is well. */
    public List<String> unbalanced() {
        return jdbc.sql(UNBALANCED)
                .query((row, number) -> ("product %d: on hand %d + sold %d + returned %d, supplied %d; "
                                + "reserved %d, open reservations %d; with buyers %d")
                        .formatted(
                                row.getLong("product_id"),
                                row.getLong("on_hand"),
                                row.getLong("sold"),
                                row.getLong("returned"),
                                row.getLong("supplied"),
                                row.getLong("reserved"),
                                row.getLong("open"),
                                row.getLong("with_buyers")))
                .list();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var wrong = checked.get("all");
        if (wrong.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("unbalanced", wrong);
        }
    }
}
