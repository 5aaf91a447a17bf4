package app.dapei.suggestions;

import app.dapei.suggestions.Signals.CategoryPair;
import app.dapei.suggestions.core.ExpectedShare;
import app.dapei.suggestions.core.PairFacts.Interest;
import app.dapei.suggestions.core.PriceBand;
import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.ScoreWeights;
import app.dapei.suggestions.core.ShareModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was learned of a shop, in native SQL with the shop as a parameter. */
@Component
class SignalReader {

    private final JdbcClient jdbc;

    SignalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What concerns these products. */
    Signals read(long shopId, Collection<Long> productIds) {
        List<Long> products = productIds.isEmpty() ? List.of(-1L) : new ArrayList<>(productIds);
        var model = jdbc.sql("""
            select * from suggestion_back_test where shop_id = ? and state in ('DONE', 'TOO_FEW')
            order by requested_at desc, id desc limit 1
            """)
                .param(shopId)
                .query((row, number) -> new Model(model(row), shopBand(row)))
                .optional()
                .orElse(new Model(ShareModel.CAUTIOUS, null));
        return new Signals(
                model.shares(),
                weights(shopId),
                model.band(),
                affinity(shopId),
                bands(shopId),
                demand(shopId, products),
                interest(shopId, products));
    }

    private record Model(ShareModel shares, @Nullable PriceBand band) {}

    private static ShareModel model(ResultSet row) throws SQLException {
        double affinity = row.getDouble("affinity");
        if (row.wasNull()) {
            affinity = 1;
        }
        double caution = row.getDouble("caution");
        return caution == 0
                ? new ShareModel(
                        ShareModel.CAUTIOUS.share(),
                        ShareModel.CAUTIOUS.seasonal(),
                        ShareModel.CAUTIOUS.kinship(),
                        affinity,
                        ShareModel.CAUTIOUS.calibration())
                : new ShareModel(
                        ExpectedShare.withDefaults().withCaution(caution),
                        row.getBoolean("seasonal"),
                        row.getDouble("kinship"),
                        affinity,
                        BackTestStore.calibration(row.getString("calibration")));
    }

    private static @Nullable PriceBand shopBand(ResultSet row) throws SQLException {
        double low = row.getDouble("price_low");
        return row.wasNull()
                ? null
                : new PriceBand(low, row.getDouble("price_high"), row.getLong("price_pairs"), false);
    }

    ScoreWeights weights(long shopId) {
        var weights = new EnumMap<Part, Double>(Part.class);
        jdbc.sql("select part, weight from suggestion_weight where shop_id = ?")
                .param(shopId)
                .query(row -> {
                    weights.put(Part.valueOf(row.getString(1)), row.getDouble(2));
                });
        return new ScoreWeights(weights);
    }

    private Map<CategoryPair, Double> affinity(long shopId) {
        var affinity = new HashMap<CategoryPair, Double>();
        jdbc.sql("select low_id, high_id, factor from suggestion_affinity where shop_id = ?")
                .param(shopId)
                .query(row -> {
                    affinity.put(new CategoryPair(row.getLong(1), row.getLong(2)), row.getDouble(3));
                });
        return affinity;
    }

    private Map<CategoryPair, PriceBand> bands(long shopId) {
        var bands = new HashMap<CategoryPair, PriceBand>();
        jdbc.sql("""
            select main_category_id, associated_category_id, low, high, pairs
            from suggestion_price_band where shop_id = ?
            """).param(shopId).query(row -> {
            bands.put(
                    new CategoryPair(row.getLong(1), row.getLong(2)),
                    new PriceBand(row.getDouble(3), row.getDouble(4), row.getLong(5), true));
        });
        return bands;
    }

    private Map<Long, Double> demand(long shopId, List<Long> products) {
        var demand = new HashMap<Long, Double>();
        jdbc.sql("select product_id, factor from suggestion_demand where shop_id = :shop and product_id in (:products)")
                .param("shop", shopId)
                .param("products", products)
                .query(row -> {
                    demand.put(row.getLong(1), row.getDouble(2));
                });
        return demand;
    }

    private Map<ProductPair, Interest> interest(long shopId, List<Long> products) {
        var interest = new HashMap<ProductPair, Interest>();
        jdbc.sql("""
            select low_product_id, high_product_id, visits, lift from suggestion_interest
            where shop_id = :shop and low_product_id in (:products) and high_product_id in (:products)
            """).param("shop", shopId).param("products", products).query(row -> {
            interest.put(
                    new ProductPair(row.getLong(1), row.getLong(2)), new Interest(row.getInt(3), row.getDouble(4)));
        });
        return interest;
    }
}
