package app.dapei.orders;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers for orders, drawn from the sequence in blocks: a value stands for itself and the 999 after it. */
@Component
class OrderNumbers {

    private static final int BLOCK = 1000;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    OrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    synchronized long next() {
        if (next == end) {
            next = jdbc.sql("select nextval('purchase_order_seq')")
                    .query(Long.class)
                    .single();
            end = next + BLOCK;
        }
        return next++;
    }
}
