package app.dapei.stock.web;

import app.dapei.access.ApiController;
import app.dapei.access.ApiScopes;
import app.dapei.stock.StockFilter;
import app.dapei.stock.StockLevels;
import app.dapei.stock.StockRow;
import app.dapei.stock.core.Alarm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a stock system read levels and state what it has counted. */
@ApiController
@Tag(name = "Stock")
@PreAuthorize(ApiScopes.STOCK)
class StockController {

    private static final int MOST_AT_ONCE = 1000;
    private static final int PAGE_LIMIT = 500;

    private final StockLevels stock;

    StockController(StockLevels stock) {
        this.stock = stock;
    }

    /**
     * A level.
     *
     * @param sku the merchant's own code
     * @param onHand units in the store, reserved ones included
     * @param reserved promised to orders that are not paid yet
     * @param safety kept back
     * @param available what can be sold
     * @param sold with buyers of the portal
     * @param returned back and not to be sold again
     * @param perMinute how fast it sells
     * @param alarm how urgent it is
     */
    record Level(
            String sku,
            long onHand,
            long reserved,
            long safety,
            long available,
            long sold,
            long returned,
            double perMinute,
            Alarm alarm) {

        static Level of(StockRow row) {
            var level = row.level();
            return new Level(
                    row.sku(),
                    level.onHand(),
                    level.reserved(),
                    level.safety(),
                    level.available(),
                    level.sold(),
                    level.returned(),
                    row.rate().perMinute(),
                    row.alarm());
        }
    }

    /**
     * A count.
     *
     * @param sku the merchant's own code
     * @param onHand units in the store; left out = as it was
     * @param safety kept back; left out = as it was
     */
    record Count(
            String sku, @Nullable Long onHand, @Nullable Long safety) {}

    /**
     * What became of counts.
     *
     * @param counted how many products were changed
     * @param unknown codes that the shop does not have; nothing was changed for them
     */
    record Counted(int counted, List<String> unknown) {}

    @GetMapping("/api/v1/stock")
    @Operation(summary = "Levels of counted products, by code, 500 at a time")
    List<Level> levels(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Alarm alarm,
            @RequestParam(defaultValue = "0") int page) {
        if (page < 0) {
            throw new IllegalArgumentException("page must be 0 or more; got: " + page);
        }
        return stock.find(new StockFilter(text, alarm), PageRequest.of(page, PAGE_LIMIT, Sort.by("sku"))).stream()
                .map(Level::of)
                .toList();
    }

    @PutMapping("/api/v1/stock")
    @Operation(summary = "State what was counted, up to 1,000 products in one transaction")
    @Transactional
    public Counted count(@RequestBody List<Count> counts) {
        if (counts.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "at most " + MOST_AT_ONCE + " products at once, split the list; got: " + counts.size());
        }
        var unknown = new ArrayList<String>();
        var known = new TreeMap<Long, Count>();
        for (var count : counts) {
            stock.productOf(count.sku())
                    .ifPresentOrElse(product -> known.put(product, count), () -> unknown.add(count.sku()));
        }
        // in the order in which sales take them, so that nobody waits in a circle
        known.forEach(this::state);
        return new Counted(known.size(), unknown);
    }

    private void state(long product, Count count) {
        var onHand = count.onHand();
        if (onHand != null) {
            stock.count(product, onHand, "");
        }
        var safety = count.safety();
        if (safety != null) {
            stock.keep(product, safety);
        }
    }
}
