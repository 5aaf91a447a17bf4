package app.dapei.insights.bench;

import app.dapei.access.Shop;
import app.dapei.insights.KpiFilter;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dashboards' counts straight from events, orders and lines, as an analyst would write them. */
final class RawFigures {

    private static final String COUNTS = " and o.status in ('PAID', 'SHIPPED', 'COMPLETED')";

    private final JdbcTemplate jdbc;
    private final Shop shop;

    RawFigures(JdbcTemplate jdbc, Shop shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    /** Events of each kind, and after a slash distinct viewers. */
    Map<String, Long> funnel(KpiFilter filter) {
        var counts = new TreeMap<String, Long>();
        jdbc.query(
                """
                select kind, count(*) as events, count(distinct viewer_key) as viewers from activity_event
                where shop_id = ? and at >= ? and at < ? group by kind
                """,
                row -> {
                    counts.put(row.getString("kind"), row.getLong("events"));
                    counts.put(row.getString("kind") + "/viewers", row.getLong("viewers"));
                },
                shop.id(),
                from(filter),
                until(filter));
        return counts;
    }

    /** Orders, amount, buyers, units; orders with a bundle's main product, and with an associated one as well. */
    Map<String, Long> orders(KpiFilter filter) {
        var counts = new TreeMap<String, Long>();
        jdbc.query(
                """
                    select count(*) as orders, sum(o.amount) as amount, count(distinct o.buyer_key) as buyers
                    from purchase_order o where o.shop_id = ? and o.ordered_at >= ? and o.ordered_at < ?
                    """ + COUNTS,
                row -> {
                    counts.put("orders", row.getLong("orders"));
                    counts.put("amount", row.getLong("amount"));
                    counts.put("buyers", row.getLong("buyers"));
                },
                shop.id(),
                from(filter),
                until(filter));
        jdbc.query(
                """
                    select sum(l.quantity) as units from order_line l join purchase_order o on o.id = l.order_id
                    where l.shop_id = ? and l.ordered_at >= ? and l.ordered_at < ? and not l.gift
                    """ + COUNTS,
                row -> {
                    counts.put("units", row.getLong("units"));
                },
                shop.id(),
                from(filter),
                until(filter));
        jdbc.query(
                """
                    select sum(main) as main, sum(main * other) as attached from (
                        select l.order_id, i.bundle_id, max(i.main) as main, max(1 - i.main) as other
                        from order_line l join purchase_order o on o.id = l.order_id
                        join (select id as bundle_id, main_product_id as product_id, 1 as main from bundle where shop_id = ?
                              union all select bundle_id, product_id, 0 from bundle_slot where shop_id = ?) i
                            on i.product_id = l.product_id
                        where l.shop_id = ? and l.ordered_at >= ? and l.ordered_at < ? and not l.gift
                    """ + COUNTS + " group by l.order_id, i.bundle_id) f",
                row -> {
                    counts.put("main", row.getLong("main"));
                    counts.put("attached", row.getLong("attached"));
                },
                shop.id(),
                shop.id(),
                shop.id(),
                from(filter),
                until(filter));
        return counts;
    }

    /** Buyers by the month of their first order and the months after it; the key is {@code month+k}. */
    Map<String, Long> cohorts() {
        // the shop as a literal: H2 does not pass a parameter on into a common table expression
        var counts = new TreeMap<String, Long>();
        String month = "cast(date_trunc('month', o.ordered_at at time zone '" + shop.zone() + "') as date)";
        jdbc.query("""
            with bought as (select distinct o.buyer_key, %1$s as in_month from purchase_order o
                    where o.shop_id = %3$d and o.buyer_key is not null %2$s),
                first as (select buyer_key, min(in_month) as cohort from bought group by buyer_key)
            select f.cohort, b.in_month, count(*) as buyers from first f join bought b on b.buyer_key = f.buyer_key
            group by f.cohort, b.in_month
            """.formatted(month, COUNTS, shop.id()), row -> {
            LocalDate cohort = row.getDate("cohort").toLocalDate();
            LocalDate in = row.getDate("in_month").toLocalDate();
            counts.put(cohort + "+" + cohort.until(in).toTotalMonths(), row.getLong("buyers"));
        });
        return counts;
    }

    private Timestamp from(KpiFilter filter) {
        return Timestamp.from(filter.first().atStartOfDay(shop.zone()).toInstant());
    }

    private Timestamp until(KpiFilter filter) {
        return Timestamp.from(
                filter.last().plusDays(1).atStartOfDay(shop.zone()).toInstant());
    }
}
