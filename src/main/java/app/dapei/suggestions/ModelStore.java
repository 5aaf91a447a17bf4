package app.dapei.suggestions;

import app.dapei.suggestions.core.PriceBand;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was learned of a shop in place of the former, in native SQL with the shop as a parameter. */
@Component
class ModelStore {

    private static final int BATCH = 2_000;
    private static final List<String> TABLES = List.of(
            "suggestion_affinity",
            "suggestion_demand",
            "suggestion_price_band",
            "suggestion_interest",
            "suggestion_substitute",
            "suggestion_habit");

    private final JdbcTemplate jdbc;

    ModelStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void replace(long shopId, Learned learned) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where shop_id = ?", shopId));
        insert(
                "suggestion_affinity (shop_id, low_id, high_id, together, by_chance, factor)",
                affinities(shopId, learned));
        insert("suggestion_demand (shop_id, product_id, factor)", demands(shopId, learned));
        insert(
                "suggestion_price_band (shop_id, main_category_id, associated_category_id, low, high, pairs)",
                bands(shopId, learned));
        insert(
                "suggestion_interest (shop_id, low_product_id, high_product_id, visits, lift)",
                interest(shopId, learned));
        insert(
                "suggestion_substitute (shop_id, low_product_id, high_product_id, sign, together, by_chance, visits)",
                substitutes(shopId, learned));
        insert(
                "suggestion_habit (shop_id, low_id, high_id, buyers_both, buyers_low, buyers_high, buyers)",
                habits(shopId, learned));
    }

    private static List<Object[]> affinities(long shopId, Learned learned) {
        var categories = learned.past().categories();
        var rows = new ArrayList<Object[]>();
        for (int one = 0; one < categories.size(); one++) {
            for (int other = 0; other <= one; other++) {
                rows.add(new Object[] {
                    shopId,
                    Math.min(categories.get(one), categories.get(other)),
                    Math.max(categories.get(one), categories.get(other)),
                    learned.affinity().together(one, other),
                    learned.affinity().byChance(one, other),
                    learned.affinity().of(one, other)
                });
            }
        }
        return rows;
    }

    private static List<Object[]> demands(long shopId, Learned learned) {
        var rows = new ArrayList<Object[]>();
        long[] products = learned.past().products();
        for (int item = 0; item < products.length; item++) {
            rows.add(new Object[] {shopId, products[item], learned.demand().of(item)});
        }
        return rows;
    }

    private static List<Object[]> bands(long shopId, Learned learned) {
        var categories = learned.past().categories();
        var rows = new ArrayList<Object[]>();
        for (int main = 0; main < categories.size(); main++) {
            for (int other = 0; other < categories.size(); other++) {
                long mainId = categories.get(main);
                long otherId = categories.get(other);
                learned.bands().of(main, other).ifPresent(band -> rows.add(bandRow(shopId, mainId, otherId, band)));
            }
        }
        return rows;
    }

    private static Object[] bandRow(long shopId, long mainId, long otherId, PriceBand band) {
        return new Object[] {shopId, mainId, otherId, band.low(), band.high(), band.pairs()};
    }

    private static List<Object[]> interest(long shopId, Learned learned) {
        long[] products = learned.past().products();
        return learned.interest().stream()
                .map(pair -> {
                    var both = ProductPair.of(products[pair.low()], products[pair.high()]);
                    return new Object[] {shopId, both.low(), both.high(), pair.visits(), pair.lift()};
                })
                .toList();
    }

    private static List<Object[]> substitutes(long shopId, Learned learned) {
        long[] products = learned.past().products();
        return learned.substitutes().stream()
                .map(one -> {
                    var both = ProductPair.of(products[one.low()], products[one.high()]);
                    return new Object[] {
                        shopId, both.low(), both.high(), one.sign().name(), one.together(), one.byChance(), one.visits()
                    };
                })
                .toList();
    }

    private static List<Object[]> habits(long shopId, Learned learned) {
        var categories = learned.past().categories();
        return learned.habits().stream()
                .map(habit -> {
                    long one = categories.get(habit.one());
                    long other = categories.get(habit.other());
                    return new Object[] {
                        shopId,
                        Math.min(one, other),
                        Math.max(one, other),
                        habit.both(),
                        one < other ? habit.ofOne() : habit.ofOther(),
                        one < other ? habit.ofOther() : habit.ofOne(),
                        habit.buyers()
                    };
                })
                .toList();
    }

    private void insert(String into, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var sql = "insert into " + into + " values (?" + ", ?".repeat(rows.getFirst().length - 1) + ")";
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }
}
