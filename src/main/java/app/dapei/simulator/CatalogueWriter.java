package app.dapei.simulator;

import app.dapei.simulator.core.Catalogue;
import app.dapei.simulator.core.MarketCategory;
import app.dapei.simulator.core.MarketProduct;
import app.dapei.stock.Stocktaking;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores a made catalogue in a shop that has none. */
@Component
class CatalogueWriter {

    private static final String INSERT_CATEGORY =
            "insert into category (id, shop_id, parent_id, name, name_en, position) values (?, ?, ?, ?, ?, ?)";
    private static final String INSERT_PRODUCT = """
        insert into product (id, shop_id, sku, name, name_en, category_id, price, cost, stock, aliases, picture,
                             state, search_text, created_at, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final int CATEGORY_STEP = 50;
    private static final int PRODUCT_STEP = 50;

    private final JdbcTemplate jdbc;
    private final Stocktaking stock;
    private final Clock clock;

    CatalogueWriter(JdbcTemplate jdbc, Stocktaking stock, Clock clock) {
        this.jdbc = jdbc;
        this.stock = stock;
        this.clock = clock;
    }

    /** @return the number of each product's row by its index in the catalogue */
    Map<Integer, Long> write(long shopId, Catalogue catalogue) {
        Map<String, Long> categories = writeCategories(shopId, catalogue.categories());
        var products = new HashMap<Integer, Long>();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var ids = new SequenceBlocks(jdbc, "product_seq", PRODUCT_STEP)) {
            List<Object[]> rows = catalogue.products().stream()
                    .map(product -> {
                        long id = ids.next();
                        products.put(product.index(), id);
                        return row(id, shopId, product, categories, now);
                    })
                    .toList();
            jdbc.batchUpdate(INSERT_PRODUCT, rows);
        }
        stock.adopt(shopId);
        return products;
    }

    private Map<String, Long> writeCategories(long shopId, List<MarketCategory> categories) {
        var numbers = new HashMap<String, Long>();
        try (var ids = new SequenceBlocks(jdbc, "category_seq", CATEGORY_STEP)) {
            for (int i = 0; i < categories.size(); i++) {
                MarketCategory category = categories.get(i);
                long id = ids.next();
                numbers.put(category.key(), id);
                Long parent = category.parent() == null ? null : numbers.get(category.parent());
                jdbc.update(
                        INSERT_CATEGORY,
                        id,
                        shopId,
                        parent,
                        category.name().zh(),
                        category.name().en(),
                        i);
            }
        }
        return numbers;
    }

    private static Object[] row(
            long id, long shopId, MarketProduct product, Map<String, Long> categories, OffsetDateTime now) {
        String aliases = String.join("|", product.aliases());
        String searched =
                product.sku() + " " + product.name().zh() + " " + product.name().en() + " " + aliases;
        return new Object[] {
            id,
            shopId,
            product.sku(),
            product.name().zh(),
            product.name().en(),
            categories.get(product.category()),
            product.price(),
            product.cost(),
            product.stock(),
            aliases,
            product.picture(),
            "ACTIVE",
            searched.toLowerCase(Locale.ROOT),
            now,
            now
        };
    }
}
