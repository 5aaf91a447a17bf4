package app.dapei.orders;

import app.dapei.shared.TableStatistics;
import org.springframework.stereotype.Component;

/** What the database knows of how many orders there are. */
@Component
public class OrderStatistics {

    private final TableStatistics statistics;

    OrderStatistics(TableStatistics statistics) {
        this.statistics = statistics;
    }

    /** Has the database look anew, after many orders came at once; may be called in the transaction that brought them. */
    public void refresh() {
        statistics.refresh("purchase_order", "order_line", "return_line");
    }
}
