package app.dapei.suggestions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pairs were dismissed; native SQL, always with the shop as a parameter. */
@Component
class DismissalStore {

    private static final int LIMIT = 500;

    private final JdbcClient jdbc;

    DismissalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(ProductPair pair, long mainId, DismissalReason reason, String note, String actor, Instant at) {

        long associatedId() {
            return mainId == pair.low() ? pair.high() : pair.low();
        }
    }

    Set<ProductPair> pairs(long shopId) {
        return new HashSet<>(jdbc.sql(
                        "select low_product_id, high_product_id from suggestion_dismissal where shop_id = ?")
                .param(shopId)
                .query((row, number) -> new ProductPair(row.getLong("low_product_id"), row.getLong("high_product_id")))
                .list());
    }

    List<Row> latest(long shopId) {
        return jdbc.sql("""
                        select low_product_id, high_product_id, main_product_id, reason, note, actor, at
                        from suggestion_dismissal where shop_id = ?
                        order by at desc, low_product_id, high_product_id limit ?
                        """)
                .params(shopId, LIMIT)
                .query((row, number) -> new Row(
                        new ProductPair(row.getLong("low_product_id"), row.getLong("high_product_id")),
                        row.getLong("main_product_id"),
                        DismissalReason.valueOf(row.getString("reason")),
                        row.getString("note"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Stores a dismissal in place of a former one of the same pair. */
    void put(long shopId, Row row) {
        remove(shopId, row.pair());
        jdbc.sql("""
                        insert into suggestion_dismissal
                            (shop_id, low_product_id, high_product_id, main_product_id, reason, note, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(shopId, row.pair().low(), row.pair().high(), row.mainId())
                .params(row.reason().name(), row.note(), row.actor(), Timestamp.from(row.at()))
                .update();
    }

    boolean remove(long shopId, ProductPair pair) {
        return jdbc.sql(
                                "delete from suggestion_dismissal where shop_id = ? and low_product_id = ? and high_product_id = ?")
                        .params(shopId, pair.low(), pair.high())
                        .update()
                > 0;
    }
}
