package app.dapei.mining;

import app.dapei.orders.OrderStatus;
import app.dapei.shared.TimeRange;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** The lines that a plan looks at, in SQL with the shop as a parameter. */
final class OrderLineSql {

    static final String COUNT =
            "select count(*) from order_line l where l.shop_id = ? and l.ordered_at >= ? and l.ordered_at < ?";

    private static final int FETCH = 5_000;

    /** When each known buyer first bought in the shop. */
    private static final String FIRST_ORDERS =
            """
                join (select o.buyer_key, min(o.ordered_at) as first_at from purchase_order o
                      where o.shop_id = ? and o.buyer_key is not null and o.buyer_trust <> 'NONE'
                """ + " and " + OrderStatus.COUNTS + " group by o.buyer_key) b on b.buyer_key = o.buyer_key ";

    private static final String RANGE =
            "where l.shop_id = ? and l.ordered_at >= ? and l.ordered_at < ? and not l.gift and " + OrderStatus.COUNTS;

    private final long shopId;
    private final MiningPlan plan;
    private final TimeRange range;

    OrderLineSql(long shopId, MiningPlan plan, ZoneId zone) {
        this.shopId = shopId;
        this.plan = plan;
        range = TimeRange.ofDays(plan.firstDay(), plan.lastDay(), zone);
    }

    /** Columns {@code order_id, product_id, ordered_at, bundle_id}, the lines of an order side by side. */
    PreparedStatementCreator lines() {
        var sql = "select l.order_id, l.product_id, l.ordered_at, l.bundle_id " + from() + " order by l.order_id";
        return connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            var parameters = parameters();
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return statement;
        };
    }

    /** The tables and the condition. */
    String from() {
        var from = new StringBuilder("from order_line l join purchase_order o on o.id = l.order_id ");
        return switch (plan.options().segment()) {
            case ALL -> from.append(RANGE).toString();
            case FIRST_ORDERS ->
                from.append(FIRST_ORDERS)
                        .append(RANGE)
                        .append(" and o.ordered_at = b.first_at")
                        .toString();
            case RETURNING ->
                from.append(FIRST_ORDERS)
                        .append(RANGE)
                        .append(" and o.ordered_at > b.first_at")
                        .toString();
        };
    }

    /** What stands for the question marks of {@link #from()}. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        if (plan.options().segment() != BuyerSegment.ALL) {
            parameters.add(shopId);
        }
        parameters.addAll(List.of(countParameters()));
        return parameters;
    }

    Object[] countParameters() {
        return new Object[] {shopId, Timestamp.from(range.start()), Timestamp.from(range.end())};
    }
}
