package app.dapei.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the categories that staged products name by their path, and adds those that the shop does not have. */
final class CategoryPaths {

    static final String SEPARATOR = " > ";

    private static final int LONGEST_NAME = 120;

    private final BatchScope batch;
    private final JdbcClient jdbc;
    private final Map<String, Long> byPath = new HashMap<>();

    CategoryPaths(BatchScope batch) {
        this.batch = batch;
        this.jdbc = batch.jdbc();
        readTree();
    }

    /** Binds staged products to the categories that exist; others stay unbound. */
    void bindKnown() {
        for (var path : stagedPaths()) {
            bind(path, byPath.get(path));
        }
    }

    /** Binds all staged products, adding categories where needed. */
    void bindAll() {
        for (var path : stagedPaths()) {
            bind(path, idOf(path));
        }
    }

    private void bind(String path, @Nullable Long id) {
        jdbc.sql("update import_product set category_id = :id where id between :first and :last and category = :path")
                .param("id", id)
                .param("first", BatchScope.stageId(batch.batchId(), 0))
                .param("last", BatchScope.stageId(batch.batchId() + 1, 0) - 1)
                .param("path", path)
                .update();
    }

    private List<String> stagedPaths() {
        return jdbc.sql(
                        "select distinct category from import_product where id between ? and ? and category is not null")
                .params(BatchScope.stageId(batch.batchId(), 0), BatchScope.stageId(batch.batchId() + 1, 0) - 1)
                .query(String.class)
                .list();
    }

    private long idOf(String path) {
        var known = byPath.get(path);
        if (known != null) {
            return known;
        }
        int last = path.lastIndexOf(SEPARATOR);
        Long parent = last < 0 ? null : (Long) idOf(path.substring(0, last));
        var name = last < 0 ? path : path.substring(last + SEPARATOR.length());
        long id = jdbc.sql("select nextval('category_seq')").query(Long.class).single();
        jdbc.sql("""
                        insert into category (id, shop_id, parent_id, name, position)
                        values (:id, :shop, :parent, :name, (
                            select coalesce(max(position), 0) + 1 from category
                            where shop_id = :shop and parent_id is not distinct from :parent))
                        """)
                .param("id", id)
                .param("shop", batch.shopId())
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("name", name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME))
                .update();
        jdbc.sql("insert into import_category (batch_id, shop_id, category_id) values (?, ?, ?)")
                .params(batch.batchId(), batch.shopId(), id)
                .update();
        byPath.put(path, id);
        return id;
    }

    private void readTree() {
        var names = new HashMap<Long, String>();
        var parents = new HashMap<Long, @Nullable Long>();
        jdbc.sql("select id, parent_id, name from category where shop_id = ?")
                .param(batch.shopId())
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                    parents.put(row.getLong("id"), row.getObject("parent_id", Long.class));
                });
        for (var id : names.keySet()) {
            byPath.putIfAbsent(path(id, names, parents), id);
        }
    }

    private static String path(long id, Map<Long, String> names, Map<Long, @Nullable Long> parents) {
        var parent = parents.get(id);
        var name = names.getOrDefault(id, "");
        return parent == null ? name : path(parent, names, parents) + SEPARATOR + name;
    }
}
