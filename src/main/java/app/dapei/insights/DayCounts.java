package app.dapei.insights;

import app.dapei.shared.TableStatistics;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the orders of days by session, product and bundle, straight from orders, lines and returns. */
@Component
class DayCounts {

    private static final String SEGMENTS = """
        from kpi_work g
        join purchase_order o on o.shop_id = g.shop_id and o.ordered_at >= g.start_at and o.ordered_at < g.end_at
            and o.status in ('PAID', 'SHIPPED', 'COMPLETED')
        """;
    private static final String ORDERS = """
        insert into kpi_order_day (shop_id, on_day, session_key, orders, buyers, amount, units, several, bundled,
            returned_orders, refunded)
        select g.shop_id, g.on_day, g.session_key, count(*), count(distinct o.buyer_key), sum(o.amount),
            sum(l.units), sum(case when l.products >= 2 then 1 else 0 end), sum(l.bundled),
            sum(case when r.order_id is null then 0 else 1 end), coalesce(sum(r.refunded), 0)
        """ + SEGMENTS + """
        join (select order_id, sum(quantity) as units, count(distinct product_id) as products,
                  max(case when bundle_id is null then 0 else 1 end) as bundled
              from order_line where shop_id = :shop and ordered_at >= :from and ordered_at < :to and not gift
              group by order_id) l on l.order_id = o.id
        left join (select order_id, sum(refunded) as refunded from return_line where shop_id = :shop group by order_id) r
            on r.order_id = o.id
        where g.shop_id = :shop
        group by g.shop_id, g.on_day, g.session_key
        """;
    private static final String PRODUCTS = """
        insert into kpi_product_day (shop_id, on_day, session_key, product_id, bundle_id, orders, units, paid,
            returned_units, refunded)
        select g.shop_id, g.on_day, g.session_key, l.product_id,
            cast(coalesce(l.bundle, '00000000-0000-0000-0000-000000000000') as uuid), count(*), sum(l.units),
            sum(l.paid), coalesce(sum(r.returned), 0), coalesce(sum(r.refunded), 0)
        """ + SEGMENTS + """
        join (select order_id, product_id, sum(quantity) as units, sum(paid) as paid,
                  max(cast(bundle_id as varchar(36))) as bundle
              from order_line where shop_id = :shop and ordered_at >= :from and ordered_at < :to and not gift
              group by order_id, product_id) l on l.order_id = o.id
        left join (select order_id, product_id, sum(quantity) as returned, sum(refunded) as refunded from return_line
                   where shop_id = :shop group by order_id, product_id) r
            on r.order_id = o.id and r.product_id = l.product_id
        where g.shop_id = :shop
        group by g.shop_id, g.on_day, g.session_key, l.product_id, l.bundle
        """;

    /** Whether an order, or a buyer in a segment, has a bundle's main product, an associated one, a stamped line. */
    private static final String BUNDLE_FLAGS = """
        select g.on_day, g.session_key, i.bundle_id, %1$s as who, max(i.main) as has_main,
            max(1 - i.main) as has_other, max(case when l.bundle_id = i.bundle_id then 1 else 0 end) as stamped
        """ + SEGMENTS + """
        join order_line l on l.order_id = o.id and l.shop_id = o.shop_id and not l.gift
        join (select id as bundle_id, main_product_id as product_id, 1 as main from bundle where shop_id = :shop
              union all
              select bundle_id, product_id, 0 from bundle_slot where shop_id = :shop) i
            on i.product_id = l.product_id
        where g.shop_id = :shop
        group by g.on_day, g.session_key, i.bundle_id, %1$s
        """;

    private static final String BUNDLES =
            """
            insert into kpi_bundle_day (shop_id, on_day, session_key, bundle_id, main_orders, attached_orders,
                stamped_orders, main_buyers, attached_buyers)
            select cast(:shop as bigint), f.on_day, f.session_key, f.bundle_id, sum(f.main_orders),
                sum(f.attached_orders), sum(f.stamped_orders), sum(f.main_buyers), sum(f.attached_buyers)
            from (select on_day, session_key, bundle_id, has_main as main_orders,
                      has_main * has_other as attached_orders, stamped as stamped_orders, 0 as main_buyers,
                      0 as attached_buyers from (%s) of_orders
                  union all
                  select on_day, session_key, bundle_id, 0, 0, 0, has_main, has_main * has_other
                  from (%s) of_buyers where session_key <> '') f
            group by f.on_day, f.session_key, f.bundle_id
            having sum(f.main_orders) + sum(f.stamped_orders) > 0
            """.formatted(BUNDLE_FLAGS.formatted("o.id"), BUNDLE_FLAGS.formatted("o.buyer_key"));

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TableStatistics statistics;

    DayCounts(JdbcTemplate jdbc, JdbcClient client, TableStatistics statistics) {
        this.jdbc = jdbc;
        this.client = client;
        this.statistics = statistics;
    }

    /** Makes the counts of the segments' days anew, within the caller's transaction. */
    void make(long shopId, List<Segment> segments) {
        var days = new TreeSet<>(segments.stream().map(Segment::day).toList());
        for (String table : List.of("kpi_order_day", "kpi_product_day", "kpi_bundle_day")) {
            jdbc.batchUpdate(
                    "delete from " + table + " where shop_id = ? and on_day = ?",
                    days.stream().map(day -> new Object[] {shopId, day}).toList());
        }
        jdbc.batchUpdate(
                "insert into kpi_work (shop_id, on_day, session_key, start_at, end_at) values (?, ?, ?, ?, ?)",
                segments.stream()
                        .map(one -> new Object[] {shopId, one.day(), one.session(), at(one.start()), at(one.end())})
                        .toList());
        statistics.refresh("kpi_work");
        var from =
                at(segments.stream().map(Segment::start).min(Instant::compareTo).orElseThrow());
        var to = at(segments.stream().map(Segment::end).max(Instant::compareTo).orElseThrow());
        for (String sql : List.of(ORDERS, PRODUCTS)) {
            client.sql(sql)
                    .param("shop", shopId)
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
        client.sql(BUNDLES).param("shop", shopId).update();
        jdbc.update("delete from kpi_work where shop_id = ?", shopId);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
