package app.dapei.insights;

import app.dapei.shared.TableStatistics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the orders of days by session, product and bundle, straight from orders, lines and returns. */
@Component
class DayCounts {

    /** How many days are counted at a time, so that what is sorted on the way stays in memory. */
    private static final int DAYS_AT_ONCE = 31;

    private static final String SEGMENTS = """
        from kpi_work g
        join purchase_order o on o.shop_id = g.shop_id and o.ordered_at >= g.start_at and o.ordered_at < g.end_at
            and o.status in ('PAID', 'SHIPPED', 'COMPLETED')
        """;

    /**
     * Lines and returns come one below the other and are then added up by order, since H2 works a sum out anew for every
     * row that it is joined with, and PostgreSQL that of the whole shop for every day.
     */
    private static final String ORDERS = """
        insert into kpi_order_day (shop_id, on_day, session_key, orders, buyers, amount, units, several, bundled,
            returned_orders, refunded)
        select cast(:shop as bigint), i.on_day, i.session_key, count(*), count(distinct i.buyer_key), sum(i.amount),
            sum(i.units), sum(case when i.products >= 2 then 1 else 0 end), sum(i.bundled), sum(i.returned),
            sum(i.refunded)
        from (select x.on_day, x.session_key, x.order_id, max(x.buyer_key) as buyer_key, max(x.amount) as amount,
                  sum(x.units) as units, count(distinct x.product_id) as products, max(x.bundled) as bundled,
                  max(x.returned) as returned, sum(x.refunded) as refunded
              from (select g.on_day, g.session_key, o.id as order_id, o.buyer_key, o.amount, l.quantity as units,
                        l.product_id, case when l.bundle_id is null then 0 else 1 end as bundled, 0 as returned,
                        0 as refunded
        """ + SEGMENTS + """
        join order_line l on l.order_id = o.id and not l.gift
        where g.shop_id = :shop
        union all
        select g.on_day, g.session_key, o.id, o.buyer_key, o.amount, 0, null, 0, 1, r.refunded
        """ + SEGMENTS + """
                    join return_line r on r.order_id = o.id
                    where g.shop_id = :shop) x
              group by x.on_day, x.session_key, x.order_id
              having count(x.product_id) > 0) i
        group by i.on_day, i.session_key
        """;

    private static final String PRODUCTS = """
        insert into kpi_product_day (shop_id, on_day, session_key, product_id, bundle_id, orders, units, paid,
            returned_units, refunded)
        select cast(:shop as bigint), i.on_day, i.session_key, i.product_id,
            cast(coalesce(i.bundle, '00000000-0000-0000-0000-000000000000') as uuid), count(*), sum(i.units),
            sum(i.paid), sum(i.returned), sum(i.refunded)
        from (select x.on_day, x.session_key, x.order_id, x.product_id, sum(x.units) as units, sum(x.paid) as paid,
                  max(x.bundle) as bundle, sum(x.returned) as returned, sum(x.refunded) as refunded
              from (select g.on_day, g.session_key, o.id as order_id, l.product_id, l.quantity as units, l.paid,
                        cast(l.bundle_id as varchar(36)) as bundle, 0 as returned, 0 as refunded
        """ + SEGMENTS + """
        join order_line l on l.order_id = o.id and not l.gift
        where g.shop_id = :shop
        union all
        select g.on_day, g.session_key, o.id, r.product_id, 0, 0, null, r.quantity, r.refunded
        """ + SEGMENTS + """
                    join return_line r on r.order_id = o.id
                    where g.shop_id = :shop) x
              group by x.on_day, x.session_key, x.order_id, x.product_id
              having sum(x.units) > 0) i
        group by i.on_day, i.session_key, i.product_id, i.bundle
        """;

    /** Whether an order, or a buyer in a segment, has a bundle's main product, an associated one, a stamped line. */
    private static final String BUNDLE_FLAGS = """
        select g.on_day, g.session_key, i.bundle_id, %1$s as who, max(i.main) as has_main,
            max(1 - i.main) as has_other, max(case when l.bundle_id = i.bundle_id then 1 else 0 end) as stamped
        """ + SEGMENTS + """
        join order_line l on l.order_id = o.id and l.shop_id = o.shop_id and not l.gift
        join kpi_work_item i on i.shop_id = g.shop_id and i.product_id = l.product_id
        where g.shop_id = :shop
        group by g.on_day, g.session_key, i.bundle_id, %1$s
        """;

    private static final String ITEMS = """
        insert into kpi_work_item (shop_id, product_id, bundle_id, main)
        select shop_id, main_product_id, id, 1 from bundle where shop_id = :shop
        union all
        select shop_id, product_id, bundle_id, 0 from bundle_slot where shop_id = :shop
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
        var byDay = segments.stream().collect(Collectors.groupingBy(Segment::day, TreeMap::new, Collectors.toList()));
        client.sql(ITEMS).param("shop", shopId).update();
        statistics.refresh("kpi_work_item");
        var days = List.copyOf(byDay.keySet());
        for (int from = 0; from < days.size(); from += DAYS_AT_ONCE) {
            var some = days.subList(from, Math.min(days.size(), from + DAYS_AT_ONCE));
            count(
                    shopId,
                    some,
                    some.stream().flatMap(day -> byDay.get(day).stream()).toList());
        }
        jdbc.update("delete from kpi_work_item where shop_id = ?", shopId);
    }

    private void count(long shopId, List<LocalDate> days, List<Segment> segments) {
        for (String table : List.of("kpi_order_day", "kpi_product_day", "kpi_bundle_day")) {
            jdbc.batchUpdate(
                    "delete from " + table + " where shop_id = ? and on_day = ?",
                    days.stream().map(day -> new Object[] {shopId, day}).toList());
        }
        over(shopId, segments, () -> {
            for (String sql : List.of(ORDERS, PRODUCTS, BUNDLES)) {
                client.sql(sql).param("shop", shopId).update();
            }
        });
    }

    /** Counts while the segments stand in {@code kpi_work}. */
    void over(long shopId, List<Segment> segments, Runnable count) {
        jdbc.batchUpdate(
                "insert into kpi_work (shop_id, on_day, session_key, start_at, end_at) values (?, ?, ?, ?, ?)",
                segments.stream()
                        .map(one -> new Object[] {shopId, one.day(), one.session(), at(one.start()), at(one.end())})
                        .toList());
        statistics.refresh("kpi_work");
        count.run();
        jdbc.update("delete from kpi_work where shop_id = ?", shopId);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
