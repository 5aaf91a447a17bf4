package app.dapei.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the category tree in native SQL, always with the shop as a parameter. */
@Component
class CategoryQueries {

    private final JdbcClient jdbc;

    CategoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parents before children, siblings in order. */
    List<Category> all(long shopId) {
        return jdbc.sql("""
                        with recursive tree (id, parent_id, name, name_en, position, path) as (
                            select id, parent_id, name, name_en, position,
                                   cast(lpad(cast(position as varchar(10)), 6, '0') as varchar(1000))
                            from category where shop_id = ? and parent_id is null
                            union all
                            select c.id, c.parent_id, c.name, c.name_en, c.position,
                                   cast(t.path || '/' || lpad(cast(c.position as varchar(10)), 6, '0') as varchar(1000))
                            from category c join tree t on c.parent_id = t.id where c.shop_id = ?
                        )
                        select id, parent_id, name, name_en, position from tree order by path, id
                        """)
                .params(shopId, shopId)
                .query((row, number) -> new Category(
                        row.getLong("id"),
                        row.getObject("parent_id", Long.class),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getInt("position")))
                .list();
    }

    /** How many products that are not archived stand in each category itself. */
    Map<Long, Long> sizes(long shopId) {
        var sizes = new HashMap<Long, Long>();
        jdbc.sql("""
                        select category_id, count(*) as products from product
                        where shop_id = ? and category_id is not null and state <> 'ARCHIVED' group by category_id
                        """).param(shopId).query(row -> {
            sizes.put(row.getLong("category_id"), row.getLong("products"));
        });
        return sizes;
    }

    boolean hasProducts(long shopId, long id) {
        return jdbc.sql("select count(*) from product where shop_id = ? and category_id = ?")
                        .params(shopId, id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    long insert(long shopId, @Nullable Long parentId, String name, @Nullable String nameEn, int position) {
        long id = jdbc.sql("select nextval('category_seq')").query(Long.class).single();
        jdbc.sql("insert into category (id, shop_id, parent_id, name, name_en, position) values (?, ?, ?, ?, ?, ?)")
                .params(id, shopId)
                .param(parentId)
                .param(name)
                .param(nameEn)
                .param(position)
                .update();
        return id;
    }

    void rename(long shopId, long id, String name, @Nullable String nameEn) {
        jdbc.sql("update category set name = ?, name_en = ? where shop_id = ? and id = ?")
                .param(name)
                .param(nameEn)
                .params(shopId, id)
                .update();
    }

    void place(long shopId, long id, @Nullable Long parentId, int position) {
        jdbc.sql("update category set parent_id = ?, position = ? where shop_id = ? and id = ?")
                .param(parentId)
                .params(position, shopId, id)
                .update();
    }

    void delete(long shopId, long id) {
        jdbc.sql("delete from category where shop_id = ? and id = ?")
                .params(shopId, id)
                .update();
    }
}
