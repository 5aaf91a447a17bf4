package app.dapei.checkout.ui;

import app.dapei.checkout.PortalOrder;
import app.dapei.checkout.PortalOrderFilter;
import app.dapei.checkout.PortalOrders;
import app.dapei.shared.ui.CsvDownload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders as CSV: all that the filter shows, amounts in major units. */
final class OrderExport {

    private final PortalOrders orders;
    private final OrderTexts texts;

    OrderExport(PortalOrders orders, OrderTexts texts) {
        this.orders = orders;
        this.texts = texts;
    }

    CsvDownload link(Supplier<PortalOrderFilter> filter) {
        var header = Stream.of("number", "bundle", "sets", "amount", "refunded", "state", "room", "placedAt")
                .map(key -> texts.text(key))
                .toList();
        return new CsvDownload(
                texts.text("export"),
                "orders-" + texts.shop().code() + ".csv",
                () -> header,
                csv -> orders.forEach(filter.get(), order -> csv.row(cells(order))));
    }

    private List<@Nullable Object> cells(PortalOrder order) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(order.number());
        cells.add(texts.bundle(order));
        cells.add(order.sets());
        cells.add(texts.major(order.amount()));
        cells.add(texts.major(order.refunded()));
        cells.add(texts.text("state." + order.state()));
        cells.add(order.room());
        cells.add(texts.time(order.placedAt()));
        return cells;
    }
}
