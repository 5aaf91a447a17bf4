package app.dapei.orders;

import app.dapei.access.Shop;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes products and orders of a shop straight in the database. */
@Component
public class OrderFixtures {

    private final JdbcClient jdbc;

    OrderFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An active product named as its sku; returns its number. */
    public long product(Shop shop, String sku, long price) {
        long id = next("product_seq");
        var now = Timestamp.from(Instant.now());
        jdbc.sql("""
            insert into product (id, shop_id, sku, name, price, state, search_text, created_at, updated_at)
            values (?, ?, ?, ?, ?, 'ACTIVE', lower(?), ?, ?)
            """).params(id, shop.id(), sku, sku, price, sku, now, now).update();
        return id;
    }

    /** A completed order of one unit of each product at its current price; returns its number. */
    public long paid(Shop shop, Instant at, long... products) {
        return order(shop, OrderStatus.COMPLETED, at, products);
    }

    /** A completed order of one unit of each product, all sold in one bundle; returns its number. */
    public long inBundle(Shop shop, Instant at, UUID bundle, long... products) {
        long id = paid(shop, at, products);
        jdbc.sql("update order_line set bundle_id = ? where order_id = ?")
                .params(bundle, id)
                .update();
        return id;
    }

    /** Sets how far an order is, as a change of it. */
    public void set(long orderId, OrderStatus status) {
        jdbc.sql("update purchase_order set status = ?, change_no = nextval('order_change_seq') where id = ?")
                .params(status.name(), orderId)
                .update();
    }

    /** Adds a product to an order, as a change of it. */
    public void add(Shop shop, long orderId, long product) {
        line(shop, orderId, product, 100, false);
        jdbc.sql("update purchase_order set change_no = nextval('order_change_seq') where id = ?")
                .param(orderId)
                .update();
    }

    /** Gives an order's buyer this key, so that several orders have one buyer. */
    public void boughtBy(long orderId, String buyer) {
        jdbc.sql("update purchase_order set buyer_key = ? where id = ?")
                .params(buyer, orderId)
                .update();
    }

    /** A completed order of a buyer. */
    public long paidBy(Shop shop, String buyer, Instant at, long... products) {
        long id = paid(shop, at, products);
        boughtBy(id, buyer);
        return id;
    }

    public long cancelled(Shop shop, Instant at, long... products) {
        return order(shop, OrderStatus.CANCELLED, at, products);
    }

    /** Adds a gift to an order. */
    public void gift(Shop shop, long orderId, long product) {
        line(shop, orderId, product, 0, true);
    }

    private long order(Shop shop, OrderStatus status, Instant at, long... products) {
        long id = next("purchase_order_seq");
        jdbc.sql("""
            insert into purchase_order
                (id, shop_id, platform, external_no, status, ordered_at, buyer_key, amount)
            values (?, ?, 'TEST', ?, ?, ?, ?, 0)
            """)
                .params(
                        id,
                        shop.id(),
                        "T" + id,
                        status.name(),
                        Timestamp.from(at),
                        UUID.randomUUID().toString())
                .update();
        for (long product : products) {
            long price = jdbc.sql("select price from product where id = ?")
                    .param(product)
                    .query(Long.class)
                    .single();
            line(shop, id, product, price, false);
        }
        jdbc.sql("update purchase_order set amount = (select coalesce(sum(paid), 0) from order_line where"
                        + " order_id = ?) where id = ?")
                .params(id, id)
                .update();
        return id;
    }

    private void line(Shop shop, long orderId, long product, long price, boolean gift) {
        jdbc.sql("""
            insert into order_line
                (order_id, line_key, shop_id, product_id, quantity, unit_price, paid, gift, ordered_at)
            select ?, ?, ?, ?, 1, ?, ?, ?, ordered_at from purchase_order where id = ?
            """)
                .params(orderId, UUID.randomUUID().toString(), shop.id(), product, price, price, gift, orderId)
                .update();
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    }
}
