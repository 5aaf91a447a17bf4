package app.dapei.experiments;

import app.dapei.orders.OrderStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the one query that sums every metric over what each unit did in its time. A unit is a viewer of an arm, a viewer
 * within a window, or a viewer of a day; its columns are {@code arm, shares_period, cluster_key, on_day, day_part,
 * viewer_key, since_at, until_at}. Parameters: shop, experiment (or what the units need), earliest, latest, mature_before,
 * again_before.
 */
final class OutcomeSql {

    /** Viewers who saw their arm. */
    static final String SEEN = """
        select x.arm, x.shares_period, x.room_code as cluster_key, x.on_day, x.day_part, x.viewer_key,
               x.seen_at as since_at, x.counts_until as until_at
        from experiment_exposure x
        where x.shop_id = :shop and x.experiment_id = :experiment and x.seen_at is not null
          and x.seen_at <= :as_of and not x.mixed
        """;

    /** Cluster of a viewer's time before the first sight. */
    private static final String BEFORE = "<";

    /** The same viewers twice: from their first sight on, and in the 30 days before it. */
    static final String SEEN_AND_BEFORE = SEEN + """
         union all
        select x.arm, x.shares_period, '<' as cluster_key, x.on_day, x.day_part, x.viewer_key,
               x.seen_at - interval '30' day as since_at, x.seen_at as until_at
        from experiment_exposure x
        where x.shop_id = :shop and x.experiment_id = :experiment and x.seen_at is not null
          and x.seen_at <= :as_of and not x.mixed
        """;

    /** Viewers of sessions that were over before a moment; a cluster is a room with a session. */
    static final String FORMER_SESSIONS = """
        select distinct 0 as arm, 0 as shares_period, r.code || '/' || cast(s.id as varchar(40)) as cluster_key,
               cast(s.started_at as date) as on_day, 0 as day_part, e.viewer_key, s.started_at as since_at,
               s.ended_at as until_at
        from live_session s
        join room r on r.id = s.room_id
        join activity_event e on e.shop_id = s.shop_id and e.session_key = cast(s.id as varchar(40))
             and e.at >= s.started_at and e.at < s.ended_at
        where s.shop_id = :shop and not s.practice and s.started_at >= :earliest and s.ended_at <= :latest
        """;

    /** Viewers who were there during a window that is over, after its burn-in. */
    static final String PRESENT = """
        select distinct w.arm, 0 as shares_period, w.session_key || '/' || w.number as cluster_key,
               cast(w.starts_at as date) as on_day, 0 as day_part, e.viewer_key, w.counts_from as since_at,
               w.ends_at as until_at
        from experiment_window w
        join activity_event e on e.shop_id = w.shop_id and e.session_key = w.session_key
             and e.at >= w.counts_from and e.at < w.ends_at
        where w.shop_id = :shop and w.experiment_id = :experiment and w.ends_at <= :as_of
        """;

    /** Viewers of a stretch of the past from their first event in it, each once, as an experiment would have met them. */
    static final String MET = """
        select 0 as arm, 0 as shares_period, '-' as cluster_key, cast(min(e.at) as date) as on_day, 0 as day_part,
               e.viewer_key, min(e.at) as since_at, min(e.at) + interval '72' hour as until_at
        from activity_event e
        where e.shop_id = :shop and e.at >= :earliest and e.at < :latest
        group by e.viewer_key
        """;

    /** Viewers of past days, a day each, for planning; sessions are clusters. */
    static final String PAST = """
        select 0 as arm, 0 as shares_period, coalesce(e.session_key, '-') as cluster_key,
               cast(e.at as date) as on_day, 0 as day_part,
               e.viewer_key, min(e.at) as since_at, max(e.at) + interval '1' hour as until_at
        from activity_event e
        where e.shop_id = :shop and e.at >= :earliest and e.at < :latest
        group by coalesce(e.session_key, '-'), cast(e.at as date), e.viewer_key
        """;

    private static final String BOUGHT = """
        select u.cluster_key, u.on_day, u.viewer_key, count(*) as orders, sum(o.amount) as amount,
               sum(case when l.products > 1 then 1 else 0 end) as multiple, sum(l.bundled) as bundled,
               sum(coalesce(r.refunded, 0)) as refunded, min(o.ordered_at) as first_at,
               sum(case when o.ordered_at < :mature_before then l.units else 0 end) as old_units,
               sum(case when o.ordered_at < :mature_before then o.amount else 0 end) as old_amount,
               sum(case when o.ordered_at < :mature_before then coalesce(r.units, 0) else 0 end) as old_returned,
               sum(case when o.ordered_at < :mature_before then coalesce(r.refunded, 0) else 0 end) as old_refunded
        from trial_unit u
        join purchase_order o on o.shop_id = :shop and o.buyer_key = u.viewer_key and o.ordered_at >= u.since_at
             and o.ordered_at < u.until_at
        and $COUNTS
        join (select order_id, sum(quantity) as units, count(distinct product_id) as products,
                     max(case when bundle_id is null then 0 else 1 end) as bundled
              from order_line
              where shop_id = :shop and ordered_at >= :earliest and ordered_at < :latest and not gift
              group by order_id) l on l.order_id = o.id
        left join (select order_id, sum(quantity) as units, sum(refunded) as refunded
                   from return_line where shop_id = :shop and returned_at >= :earliest
                   group by order_id) r on r.order_id = o.id
        group by u.cluster_key, u.on_day, u.viewer_key
        """.replace("$COUNTS", OrderStatus.COUNTS);

    private static final String AGAIN = """
        select b.cluster_key, b.on_day, b.viewer_key, 1 as could_come_again,
               max(case when p.id is null then 0 else 1 end) as came_again
        from bought b
        left join purchase_order p on p.shop_id = :shop and p.buyer_key = b.viewer_key
             and p.ordered_at > b.first_at and p.ordered_at <= b.first_at + interval '30' day
             and p.status in ('PAID', 'SHIPPED', 'COMPLETED')
        where b.first_at < :again_before
        group by b.cluster_key, b.on_day, b.viewer_key
        """;

    private final String units;
    private final List<MeasuredMetric> metrics;
    private final List<OwnMetric> own;

    /** @param own the shop's own metrics among the metrics */
    OutcomeSql(String units, List<MeasuredMetric> metrics, List<OwnMetric> own) {
        this.units = units;
        this.metrics = metrics;
        this.own = own;
    }

    /** Sums by arm, period, cluster, day, part of the day and whether the viewer had bought before. */
    String sums() {
        return values() + """
                select m.arm, m.shares_period, m.cluster_key, m.on_day, m.day_part, m.former, count(*) as n,
                """
                + IntStream.range(0, metrics.size()).mapToObj(OutcomeSql::sums).collect(Collectors.joining(", ")) + """

                from measured m
                group by m.arm, m.shares_period, m.cluster_key, m.on_day, m.day_part, m.former
                order by m.arm, m.shares_period, m.cluster_key, m.on_day, m.day_part, m.former
                """;
    }

    /** The same of {@link #SEEN_AND_BEFORE}, with what each viewer did before. */
    String sumsWithBefore() {
        return values() + ", paired as (select max(m.arm) as arm, max(m.shares_period) as shares_period, "
                + after("m.cluster_key", "null") + " as cluster_key, max(m.on_day) as on_day, "
                + "max(m.day_part) as day_part, " + after("m.former", "0") + " as former"
                + IntStream.range(0, metrics.size())
                        .mapToObj(OutcomeSql::paired)
                        .collect(Collectors.joining())
                + " from measured m group by m.viewer_key) select m.arm, m.shares_period, m.cluster_key, m.on_day,"
                + " m.day_part, m.former, count(*) as n, "
                + IntStream.range(0, metrics.size())
                        .mapToObj(index -> sums(index) + ", " + before(index))
                        .collect(Collectors.joining(", "))
                + " from paired m group by m.arm, m.shares_period, m.cluster_key, m.on_day, m.day_part, m.former"
                + " order by m.arm, m.shares_period, m.cluster_key, m.on_day, m.day_part, m.former";
    }

    private static String after(String column, String otherwise) {
        return "max(case when m.cluster_key = '" + BEFORE + "' then " + otherwise + " else " + column + " end)";
    }

    private static String paired(int index) {
        return ", sum(case when m.cluster_key = '%2$s' then 0 else m.x%1$d end) as x%1$d, sum(case when m.cluster_key = '%2$s' then 0 else m.y%1$d end) as y%1$d, sum(case when m.cluster_key = '%2$s' then m.x%1$d else 0 end) as p%1$d"
                .formatted(index, BEFORE);
    }

    private static String before(int index) {
        return "sum(m.p%1$d) as sp%1$d, sum(m.p%1$d * m.p%1$d) as spp%1$d, sum(m.x%1$d * m.p%1$d) as sxp%1$d, sum(case when m.p%1$d = 0 then 0 else 1 end) as known%1$d"
                .formatted(index);
    }

    /** One row per unit in the order of time, for what needs the units themselves; the last ones of too many. */
    String rows() {
        return values() + """
            select r.* from (select m.* from measured m order by m.since_at desc, m.viewer_key desc
                             fetch first :most rows only) r
            order by r.since_at, r.viewer_key
            """;
    }

    private String values() {
        boolean again = metrics.stream().anyMatch(metric -> metric.numerator().startsWith("a."));
        return "with trial_unit as (" + units + "), bought as (" + BOUGHT + "), did as (" + did() + ")"
                + (again ? ", again as (" + AGAIN + ")" : "")
                + ", measured as (select u.arm, u.shares_period, u.cluster_key, u.on_day, u.day_part, u.viewer_key,"
                + " u.since_at, "
                + FORMER + columns() + " from trial_unit u"
                + joined("bought", "b") + joined("did", "d") + (again ? joined("again", "a") : "") + ")";
    }

    private static final String FORMER = """
        case when exists (select 1 from purchase_order f where f.shop_id = :shop and f.buyer_key = u.viewer_key
                            and f.ordered_at < u.since_at) then 1 else 0 end as former
        """;

    private static String joined(String table, String alias) {
        return " left join " + table + " " + alias + " on " + alias + ".cluster_key = u.cluster_key and " + alias
                + ".on_day = u.on_day and " + alias + ".viewer_key = u.viewer_key";
    }

    private String columns() {
        return IntStream.range(0, metrics.size())
                .mapToObj(index -> ", cast(coalesce(" + metrics.get(index).numerator()
                        + ", 0) as double precision) as x"
                        + index + ", cast(coalesce(" + metrics.get(index).denominator()
                        + ", 0) as double precision) as y" + index)
                .collect(Collectors.joining());
    }

    private static String sums(int index) {
        return "sum(m.x%1$d) as sx%1$d, sum(m.x%1$d * m.x%1$d) as sxx%1$d, sum(m.y%1$d) as sy%1$d, sum(m.y%1$d * m.y%1$d) as syy%1$d, sum(m.x%1$d * m.y%1$d) as sxy%1$d, sum(m.x%1$d * m.x%1$d * m.x%1$d) as sxxx%1$d, sum(m.x%1$d * m.x%1$d * m.y%1$d) as sxxy%1$d, sum(m.x%1$d * m.y%1$d * m.y%1$d) as sxyy%1$d, sum(m.y%1$d * m.y%1$d * m.y%1$d) as syyy%1$d"
                .formatted(index);
    }

    /** Who came after the unit's time had begun is counted from coming; a page loaded anew leaves and joins at once. */
    private static final String LEFT_EARLY = """
        case when max(case when e.kind = 'LEAVE' then 1 else 0 end) = 1
              and max(e.at) < (case when min(case when e.kind = 'JOIN' then e.at end) = min(e.at) then min(e.at)
                                    else min(u.since_at) end) + interval '5' minute
             then 1 else 0 end as left_early
        """;

    private String did() {
        return "select u.cluster_key, u.on_day, u.viewer_key, "
                + "sum(case when e.kind = 'EXPOSURE' then 1 else 0 end) as exposures, "
                + "sum(case when e.kind = 'CLICK' then 1 else 0 end) as clicks, "
                + "sum(case when e.kind = 'CART' then 1 else 0 end) as carts, "
                + "sum(coalesce(e.dwell_ms, 0)) as dwell_ms, "
                + LEFT_EARLY
                + own.stream().map(OutcomeSql::own).collect(Collectors.joining())
                + " from trial_unit u join activity_event e on e.shop_id = :shop and e.viewer_key = u.viewer_key"
                + " and e.at >= u.since_at and e.at < u.until_at"
                + " group by u.cluster_key, u.on_day, u.viewer_key";
    }

    /** The kind and the product are checked by {@link OwnMetric}: a word in capitals and a number. */
    private static String own(OwnMetric metric) {
        var product = metric.productId() == null ? "" : " and e.product_id = " + metric.productId();
        return ", sum(case when e.kind = '" + metric.kind() + "'" + product + " then 1 else 0 end) as "
                + metric.column();
    }
}
