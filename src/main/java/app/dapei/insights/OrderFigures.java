package app.dapei.insights;

import app.dapei.insights.core.Figures;
import app.dapei.insights.core.Measure;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the roll-ups of orders, always with the shop as a parameter. */
@Component
class OrderFigures {

    private static final String OF_SESSION = " and (cast(:session as varchar(40)) is null or session_key = :session)";

    private final JdbcClient jdbc;

    OrderFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whole orders. The buyers of several days are distinct unless a session is asked for, which has its own. */
    void addOrders(long shopId, KpiFilter filter, Figures figures) {
        jdbc.sql("""
                        select coalesce(sum(orders), 0) as orders, coalesce(sum(buyers), 0) as buyers,
                            coalesce(sum(amount), 0) as amount, coalesce(sum(units), 0) as units,
                            coalesce(sum(several), 0) as several,
                            coalesce(sum(case when session_key <> '' then orders else 0 end), 0) as live_orders,
                            coalesce(sum(case when session_key <> '' then buyers else 0 end), 0) as live_buyers,
                            coalesce(sum(case when session_key <> '' then amount else 0 end), 0) as live_amount
                        from kpi_order_day where shop_id = :shop and on_day between :first and :last\
                        """ + OF_SESSION)
                .param("shop", shopId)
                .param("first", filter.first())
                .param("last", filter.last())
                .param("session", text(filter.session()))
                .query(row -> {
                    figures.plus(Measure.ORDERS, row.getLong("orders"))
                            .plus(Measure.BUYERS, filter.session() == null ? 0 : row.getLong("buyers"))
                            .plus(Measure.AMOUNT, row.getLong("amount"))
                            .plus(Measure.UNITS, row.getLong("units"))
                            .plus(Measure.SEVERAL_ORDERS, row.getLong("several"))
                            .plus(Measure.LIVE_ORDERS, row.getLong("live_orders"))
                            .plus(Measure.LIVE_BUYERS, row.getLong("live_buyers"))
                            .plus(Measure.LIVE_AMOUNT, row.getLong("live_amount"));
                });
        if (filter.session() == null) {
            figures.plus(Measure.BUYERS, distinctBuyers(shopId, filter));
        }
    }

    private long distinctBuyers(long shopId, KpiFilter filter) {
        return jdbc.sql("select coalesce(sum(orders), 0) from kpi_buyer_gap "
                        + "where shop_id = ? and on_day between ? and ? and before_day < ?")
                .params(shopId, filter.first(), filter.last(), filter.first())
                .query(Long.class)
                .single();
    }

    /** Attach and take of bundles; of several bundles, the sums. */
    void addBundles(long shopId, KpiFilter filter, Collection<UUID> bundles, Figures figures) {
        if (bundles.isEmpty()) {
            return;
        }
        jdbc.sql("""
                            select coalesce(sum(main_orders), 0) as main, coalesce(sum(attached_orders), 0) as attached,
                                coalesce(sum(stamped_orders), 0) as stamped, coalesce(sum(main_buyers), 0) as buyers,
                                coalesce(sum(attached_buyers), 0) as attached_buyers
                            from kpi_bundle_day where shop_id = :shop and on_day between :first and :last
                                and bundle_id in (:bundles)\
                            """ + OF_SESSION)
                .param("shop", shopId)
                .param("first", filter.first())
                .param("last", filter.last())
                .param("bundles", bundles)
                .param("session", text(filter.session()))
                .query(row -> {
                    figures.plus(Measure.MAIN_ORDERS, row.getLong("main"))
                            .plus(Measure.ATTACHED_ORDERS, row.getLong("attached"))
                            .plus(Measure.BUNDLE_ORDERS, row.getLong("stamped"))
                            .plus(Measure.MAIN_BUYERS, row.getLong("buyers"))
                            .plus(Measure.ATTACHED_BUYERS, row.getLong("attached_buyers"));
                });
    }

    /** Units and their returns, of the filter's days; the caller sees to it that these are mature. */
    void addReturns(
            long shopId,
            KpiFilter filter,
            @Nullable Collection<UUID> bundles,
            @Nullable Collection<Long> products,
            Figures figures) {
        if ((bundles != null && bundles.isEmpty()) || (products != null && products.isEmpty())) {
            return;
        }
        var query = jdbc.sql("""
                        select coalesce(sum(units), 0) as units, coalesce(sum(returned_units), 0) as returned
                        from kpi_product_day where shop_id = :shop and on_day between :first and :last\
                        """
                        + (bundles == null ? "" : " and bundle_id in (:bundles)")
                        + (products == null ? "" : " and product_id in (:products)")
                        + OF_SESSION)
                .param("shop", shopId)
                .param("first", filter.first())
                .param("last", filter.last())
                .param("session", text(filter.session()));
        query = bundles == null ? query : query.param("bundles", bundles);
        query = products == null ? query : query.param("products", products);
        query.query(row -> {
            figures.plus(Measure.MATURE_UNITS, row.getLong("units"))
                    .plus(Measure.RETURNED_UNITS, row.getLong("returned"));
        });
    }

    static @Nullable String text(@Nullable Long number) {
        return number == null ? null : Long.toString(number);
    }
}
