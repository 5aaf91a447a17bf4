package app.dapei.live;

import app.dapei.live.gateway.GatewaySettings;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the nodes that take events in for a session do so one after the other: each reads what the others have stored,
 * applies and stores its own, and only then is it another's turn. A node that is alone needs no turns.
 */
@Component
class Turns {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean shared;

    Turns(JdbcClient jdbc, PlatformTransactionManager transactions, GatewaySettings settings) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        shared = settings.shared();
    }

    /** Whether others may have stored events of a session. */
    boolean shared() {
        return shared;
    }

    <T> T take(LiveSession session, Supplier<T> work) {
        if (!shared) {
            return work.get();
        }
        var result = transaction.execute(status -> {
            jdbc.sql("select id from live_session where id = ? and shop_id = ? for update")
                    .params(session.id(), session.shopId())
                    .query(Long.class)
                    .single();
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("a turn ended without a result");
        }
        return result;
    }
}
