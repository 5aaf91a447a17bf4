package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.orders.DayTotals;
import app.dapei.orders.OrderTotals;
import app.dapei.orders.Orders;
import app.dapei.shared.TimeRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The headline numbers of the current shop. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class ShopFigures {

    private static final int DAYS = 30;

    private final Orders orders;
    private final Catalog catalog;
    private final CurrentShop current;
    private final Clock clock;

    ShopFigures(Orders orders, Catalog catalog, CurrentShop current, Clock clock) {
        this.orders = orders;
        this.catalog = catalog;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The last 30 days up to today, or up to the last order where the shop's orders are older than that (an imported
     * history), beside the 30 days before.
     */
    @Transactional(readOnly = true)
    public Headline headline() {
        var shop = current.get();
        var today = LocalDate.ofInstant(clock.instant(), shop.zone());
        var last = orders.span()
                .map(span -> LocalDate.ofInstant(span.end(), shop.zone()))
                .filter(day -> day.isBefore(today.minusDays(DAYS)))
                .orElse(today);
        var range = TimeRange.lastDays(DAYS, last, shop.zone());
        return new Headline(
                last,
                DAYS,
                orders.totals(range),
                orders.totals(range.before()),
                orders.byDay(range, shop.zone()),
                catalog.count(ProductFilter.ALL),
                catalog.count(ProductFilter.ALL.withStock(ProductFilter.StockLevel.SOLD_OUT)),
                catalog.count(ProductFilter.ALL.withStock(ProductFilter.StockLevel.LOW)));
    }

    /**
     * The numbers.
     *
     * @param lastDay last day counted
     * @param days how many days are counted
     * @param now the totals of these days
     * @param before the totals of as many days before them
     * @param byDay the days that had orders
     * @param products products that are not archived
     * @param soldOut of them, with a counted stock of 0
     * @param lowStock of them, with a low counted stock
     */
    public record Headline(
            LocalDate lastDay,
            int days,
            OrderTotals now,
            OrderTotals before,
            List<DayTotals> byDay,
            long products,
            long soldOut,
            long lowStock) {}
}
