package app.dapei.stock;

import app.dapei.access.ApiScopes;
import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.stock.core.Alarm;
import app.dapei.stock.core.AlarmRule;
import app.dapei.stock.core.SellRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stock of the current shop, as its people read and count it. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class StockLevels {

    /** Highest count that is believed. */
    public static final long UNITS_LIMIT = 100_000_000;

    private static final String MAY_COUNT = Roles.MAY_EDIT + " or " + ApiScopes.STOCK;
    private static final int PAGE = 500;

    private final StockQueries queries;
    private final StockLedger ledger;
    private final StockAlarms alarms;
    private final ShownStock shown;
    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    StockLevels(
            StockQueries queries,
            StockLedger ledger,
            StockAlarms alarms,
            ShownStock shown,
            JdbcClient jdbc,
            CurrentShop current,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.ledger = ledger;
        this.alarms = alarms;
        this.shown = shown;
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
    }

    /**
     * One page of levels; products that are not counted have none.
     *
     * @param page number, size (capped at 500) and order by {@code name, sku, onHand, reserved, safety, available,
     *     sold}; without order the scarcest first
     */
    @Transactional(readOnly = true)
    public List<StockRow> find(StockFilter filter, Pageable page) {
        var rule = alarms.rule(current.id());
        var rates = alarms.rates(current.id());
        return queries.find(current.id(), cut(filter, rule, rates), page).stream()
                .map(named -> row(named, rule, rates.getOrDefault(named.level().productId(), SellRate.NONE)))
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(StockFilter filter) {
        return queries.count(current.id(), cut(filter, alarms.rule(current.id()), alarms.rates(current.id())));
    }

    /** Hands over all levels that a filter lets through, by sku. */
    public void forEach(StockFilter filter, Consumer<StockRow> reader) {
        var order = Sort.by("sku");
        var rows = find(filter, PageRequest.of(0, PAGE, order));
        for (int page = 1; !rows.isEmpty(); page++) {
            rows.forEach(reader);
            rows = find(filter, PageRequest.of(page, PAGE, order));
        }
    }

    /** The books of a product; empty where it is not counted. */
    @Transactional(readOnly = true)
    public Optional<StockLevel> find(long productId) {
        return Optional.ofNullable(
                queries.levels(current.id(), List.of(productId)).get(productId));
    }

    /** When the shop's stock counts as low. */
    @Transactional(readOnly = true)
    public AlarmRule rule() {
        return alarms.rule(current.id());
    }

    /** Changes when the shop's stock counts as low. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void change(AlarmRule rule) {
        var before = rule();
        int changed = jdbc.sql("update stock_setting set low_minutes = ?, low_count = ? where shop_id = ?")
                .params(rule.lowMinutes(), rule.lowCount(), current.id())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into stock_setting (shop_id, low_minutes, low_count) values (?, ?, ?)")
                    .params(current.id(), rule.lowMinutes(), rule.lowCount())
                    .update();
        }
        tell("STOCK_ALARM_RULE", "", before + " → " + rule);
    }

    /**
     * Somebody counted a product; where more is reserved than was counted, what is reserved stays on hand.
     *
     * @param onHand units in the store, reserved ones included
     * @param note why, at most 200 characters
     * @throws UnknownStockException if the shop has no such product
     */
    @Transactional
    @PreAuthorize(MAY_COUNT)
    public void count(long productId, long onHand, String note) {
        requireUnits("onHand", onHand);
        var sku = skuOf(productId);
        var before = find(productId).map(StockLevel::onHand);
        ledger.count(current.id(), productId, onHand, StockLedger.BY_HAND, note);
        shown.show(current.id(), List.of(productId));
        tell("STOCK_COUNTED", sku, "on hand: " + before.map(String::valueOf).orElse("?") + " → " + onHand);
    }

    /**
     * Keeps units of a counted product from being sold.
     *
     * @throws UnknownStockException if the shop does not count such a product
     */
    @Transactional
    @PreAuthorize(MAY_COUNT)
    public void keep(long productId, long safety) {
        requireUnits("safety", safety);
        var sku = skuOf(productId);
        var before = find(productId).orElseThrow(() -> new UnknownStockException(productId));
        jdbc.sql("update stock_level set safety = ? where product_id = ? and shop_id = ?")
                .params(safety, productId, current.id())
                .update();
        shown.show(current.id(), List.of(productId));
        tell("STOCK_SAFETY", sku, "safety: " + before.safety() + " → " + safety);
    }

    /** The number of the product with a sku; empty where the shop has none. */
    @Transactional(readOnly = true)
    public Optional<Long> productOf(String sku) {
        return jdbc.sql("select id from product where shop_id = ? and sku = ?")
                .params(current.id(), sku)
                .query(Long.class)
                .optional();
    }

    private String skuOf(long productId) {
        return jdbc.sql("select sku from product where shop_id = ? and id = ?")
                .params(current.id(), productId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownStockException(productId));
    }

    private StockQueries.Cut cut(StockFilter filter, AlarmRule rule, Map<Long, SellRate> rates) {
        var alarm = filter.alarm();
        if (alarm == null) {
            return StockQueries.Cut.all(filter.text());
        }
        long few = rule.lowCount();
        return switch (alarm) {
            case SOLD_OUT -> new StockQueries.Cut(filter.text(), 0, 0L, List.of(), List.of());
            case LOW -> new StockQueries.Cut(filter.text(), 1, few, soonGone(rule, rates), List.of());
            case ENOUGH -> new StockQueries.Cut(filter.text(), few + 1, null, List.of(), soonGone(rule, rates));
        };
    }

    /** Products that are low because they sell fast. */
    private List<Long> soonGone(AlarmRule rule, Map<Long, SellRate> rates) {
        return queries.levels(current.id(), rates.keySet()).values().stream()
                .filter(level -> level.available() > rule.lowCount())
                .filter(level ->
                        rule.of(level.available(), rates.getOrDefault(level.productId(), SellRate.NONE)) == Alarm.LOW)
                .map(StockLevel::productId)
                .toList();
    }

    private static StockRow row(StockQueries.Named named, AlarmRule rule, SellRate rate) {
        return new StockRow(
                named.level(),
                named.sku(),
                named.name(),
                named.nameEn(),
                named.picture(),
                rate,
                rule.of(named.level().available(), rate));
    }

    private static void requireUnits(String field, long units) {
        if (units < 0 || units > UNITS_LIMIT) {
            throw new IllegalArgumentException(field + " must be in [0, " + UNITS_LIMIT + "]; got: " + units);
        }
    }

    private void tell(String act, String subject, String detail) {
        events.publishEvent(new StockEdited(current.id(), act, subject, detail));
    }
}
