package app.dapei.suggestions;

import app.dapei.suggestions.core.CategoryAffinity;
import app.dapei.suggestions.core.RecentDemand;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was learned of a shop's categories and seasons, in native SQL with the shop as a parameter. */
@Component
class ModelStore {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;

    ModelStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what was learned in place of the former. */
    @Transactional
    void replace(
            long shopId, CategoryAffinity affinity, List<Long> categories, RecentDemand demand, List<Long> products) {
        jdbc.update("delete from suggestion_affinity where shop_id = ?", shopId);
        jdbc.update("delete from suggestion_demand where shop_id = ?", shopId);
        var rows = new ArrayList<Object[]>();
        for (int one = 0; one < categories.size(); one++) {
            for (int other = 0; other <= one; other++) {
                rows.add(new Object[] {
                    shopId,
                    Math.min(categories.get(one), categories.get(other)),
                    Math.max(categories.get(one), categories.get(other)),
                    affinity.together(one, other),
                    affinity.byChance(one, other),
                    affinity.of(one, other)
                });
            }
        }
        insert("suggestion_affinity (shop_id, low_id, high_id, together, by_chance, factor)", 6, rows);
        rows.clear();
        for (int item = 0; item < products.size(); item++) {
            rows.add(new Object[] {shopId, products.get(item), demand.of(item)});
        }
        insert("suggestion_demand (shop_id, product_id, factor)", 3, rows);
    }

    private void insert(String into, int columns, List<Object[]> rows) {
        var sql = "insert into " + into + " values (?" + ", ?".repeat(columns - 1) + ")";
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }
}
