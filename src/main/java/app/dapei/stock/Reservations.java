package app.dapei.stock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets units aside for orders, so that nothing is sold twice. Everything happens in the caller's transaction; whoever
 * calls must have decided that the caller may.
 *
 * <p>Units are taken by conditional updates ({@code … where on_hand − reserved − safety >= ?}), one product after the
 * other by rising number. As everybody locks in that order, no two can wait for each other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reservations {

    private static final String TAKE = """
        update stock_level set reserved = reserved + ?
        where product_id = ? and shop_id = ? and on_hand - reserved - safety >= ?
        """;

    private final JdbcTemplate jdbc;
    private final ShownStock shown;
    private final Clock clock;

    Reservations(JdbcTemplate jdbc, ShownStock shown, Clock clock) {
        this.jdbc = jdbc;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * Sets units aside. Products that are not counted can always be had.
     *
     * @param id number of the order, which names the reservation
     * @param units how many of each product
     * @param until when it expires if it is neither sold nor released
     */
    public Reserved reserve(long shopId, long id, Map<Long, Integer> units, Instant until) {
        var wanted = new TreeMap<>(units);
        var now = Timestamp.from(clock.instant());
        jdbc.update(
                "insert into stock_reservation (id, shop_id, state, placed_at, expires_at) values (?, ?, 'OPEN', ?, ?)",
                id,
                shopId,
                now,
                Timestamp.from(until));
        var lines = wanted.entrySet().stream()
                .map(line -> new Object[] {id, line.getKey(), shopId, line.getValue(), now})
                .toList();
        jdbc.batchUpdate(
                "insert into stock_reservation_line (reservation_id, product_id, shop_id, quantity, placed_at) "
                        + "values (?, ?, ?, ?, ?)",
                lines);
        return take(shopId, id, wanted);
    }

    /**
     * Sets the units of a released reservation aside once more, because its payment came after all; all of them or none.
     *
     * @param until when it expires if it is not sold
     * @return false where something is gone, and nothing was changed
     */
    public boolean renew(long shopId, long id, Instant until) {
        var lines = linesOf(shopId, id);
        for (var line : lines.entrySet()) {
            var free = jdbc.queryForList(
                    "select on_hand - reserved - safety from stock_level where product_id = ? and shop_id = ? for"
                            + " update",
                    Long.class,
                    line.getKey(),
                    shopId);
            if (!free.isEmpty() && free.getFirst() < line.getValue()) {
                return false;
            }
        }
        int renewed = jdbc.update(
                "update stock_reservation set state = 'OPEN', expires_at = ? where id = ? and shop_id = ? and state ="
                        + " 'RELEASED'",
                Timestamp.from(until),
                id,
                shopId);
        return renewed == 1 && take(shopId, id, lines) instanceof Reserved.Done;
    }

    private Reserved take(long shopId, long id, SortedMap<Long, Integer> wanted) {
        var takings = wanted.entrySet().stream()
                .map(line -> new Object[] {line.getValue(), line.getKey(), shopId, line.getValue()})
                .toList();
        int[] taken = jdbc.batchUpdate(TAKE, takings);
        var missing = new ArrayList<Reserved.Missing>();
        int number = 0;
        for (var line : wanted.entrySet()) {
            if (taken[number++] == 0) {
                var available = available(shopId, line.getKey());
                if (available.isEmpty()) {
                    jdbc.update(
                            "update stock_reservation_line set counted = false where reservation_id = ? and product_id"
                                    + " = ?",
                            id,
                            line.getKey());
                } else {
                    missing.add(new Reserved.Missing(line.getKey(), line.getValue(), available.getFirst()));
                }
            }
        }
        shown.touch(shopId, wanted.keySet());
        return missing.isEmpty() ? new Reserved.Done() : new Reserved.RanOut(missing);
    }

    private List<Long> available(long shopId, long productId) {
        return jdbc.queryForList(
                "select greatest(0, on_hand - reserved - safety) from stock_level where product_id = ? and shop_id = ?",
                Long.class,
                productId,
                shopId);
    }

    /**
     * Hands the units to the buyer: they leave the store.
     *
     * @return false where the reservation is no longer open, and nothing was changed
     */
    public boolean sell(long shopId, long id) {
        return close(shopId, id, "SOLD", """
            update stock_level set on_hand = on_hand - ?, reserved = reserved - ?, sold = sold + ?
            where product_id = ? and shop_id = ?
            """, 3);
    }

    /**
     * Gives the units free again.
     *
     * @return false where the reservation is no longer open, and nothing was changed
     */
    public boolean release(long shopId, long id) {
        return close(
                shopId,
                id,
                "RELEASED",
                "update stock_level set reserved = reserved - ? where product_id = ? and shop_id = ?",
                1);
    }

    private boolean close(long shopId, long id, String state, String sql, int quantities) {
        int closed = jdbc.update(
                "update stock_reservation set state = ? where id = ? and shop_id = ? and state = 'OPEN'",
                state,
                id,
                shopId);
        if (closed == 0) {
            return false;
        }
        var lines = linesOf(shopId, id);
        var arguments = new ArrayList<Object[]>();
        lines.forEach((product, quantity) -> {
            var row = new ArrayList<Object>();
            for (int i = 0; i < quantities; i++) {
                row.add(quantity);
            }
            row.add(product);
            row.add(shopId);
            arguments.add(row.toArray());
        });
        jdbc.batchUpdate(sql, arguments);
        shown.touch(shopId, lines.keySet());
        return true;
    }

    /**
     * Takes units of a sold order back.
     *
     * @param restock whether they can be sold again
     * @throws IllegalArgumentException if the order did not take so many that are not back already
     */
    public void takeBack(long shopId, long id, long productId, int quantity, boolean restock) {
        var counted = jdbc.query(
                "select counted from stock_reservation_line where reservation_id = ? and shop_id = ? and product_id ="
                        + " ?",
                (row, number) -> row.getBoolean(1),
                id,
                shopId,
                productId);
        int booked = jdbc.update("""
            update stock_reservation_line set given_back = given_back + ?
            where reservation_id = ? and shop_id = ? and product_id = ? and given_back + ? <= quantity
            """, quantity, id, shopId, productId, quantity);
        if (booked == 0) {
            throw new IllegalArgumentException("order " + id + " has not so many units of product " + productId
                    + " with its buyer; got: " + quantity);
        }
        if (counted.getFirst()) {
            jdbc.update(
                    "update stock_level set sold = sold - ?, " + (restock ? "on_hand = on_hand" : "returned = returned")
                            + " + ? where product_id = ? and shop_id = ?",
                    quantity,
                    quantity,
                    productId,
                    shopId);
            shown.touch(shopId, List.of(productId));
        }
    }

    /** Reservations of all shops that have expired, the oldest first, with their shops; at most so many. */
    public List<Expired> expired(Instant now, int most) {
        return jdbc.query(
                "select id, shop_id from stock_reservation where state = 'OPEN' and expires_at <= ? "
                        + "order by expires_at, id limit ?",
                (row, number) -> new Expired(row.getLong("shop_id"), row.getLong("id")),
                Timestamp.from(now),
                most);
    }

    /**
     * A reservation that nobody paid in time.
     *
     * @param shopId its shop
     * @param id the order's number
     */
    public record Expired(long shopId, long id) {}

    private SortedMap<Long, Integer> linesOf(long shopId, long id) {
        var lines = new TreeMap<Long, Integer>();
        jdbc.query(
                "select product_id, quantity from stock_reservation_line "
                        + "where reservation_id = ? and shop_id = ? and counted order by product_id",
                row -> {
                    lines.put(row.getLong("product_id"), row.getInt("quantity"));
                },
                id,
                shopId);
        return lines;
    }
}
