package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.SlotRole;
import app.dapei.shared.SqlLike;
import app.dapei.shared.SqlOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads bundles in native SQL, always with the shop as a parameter. */
@Component
class BundleQueries {

    private static final int PAGE_LIMIT = 500;

    private static final String COLUMNS = """
        select b.id, b.name, b.name_en, b.scenario, b.main_product_id, b.main_quantity, b.price_rule,
               b.price_value, b.price_detail, b.price_floor, b.minimum_margin, b.steps, b.media, b.picture, b.state,
               b.position, b.version, b.updated_at, b.published_at
        from bundle b
        """;

    private static final SqlOrder ORDER = new SqlOrder(
            Map.of(
                    "name", "b.name",
                    "scenario", "b.scenario",
                    "state", "b.state",
                    "position", "b.position",
                    "updatedAt", "b.updated_at",
                    "publishedAt", "b.published_at"),
            Set.of("scenario", "publishedAt"),
            "b.updated_at desc",
            "b.id");

    private final JdbcClient jdbc;

    BundleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A word of a search.
     *
     * @param text the word
     * @param productIds products that it names
     */
    record Word(String text, List<Long> productIds) {}

    List<StoredBundle> find(long shopId, BundleFilter filter, List<Word> words, Pageable page) {
        var where = where(shopId, filter, words);
        var rows = jdbc.sql(COLUMNS + where.sql + " order by " + ORDER.by(page.getSort()) + " limit ? offset ?")
                .params(where.params)
                .param(Math.min(page.getPageSize(), PAGE_LIMIT))
                .param(page.getOffset())
                .query(BundleQueries::row)
                .list();
        return withSlots(shopId, rows);
    }

    long count(long shopId, BundleFilter filter, List<Word> words) {
        var where = where(shopId, filter, words);
        return jdbc.sql("select count(*) from bundle b " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    List<StoredBundle> find(long shopId, UUID id) {
        var rows = jdbc.sql(COLUMNS + "where b.shop_id = ? and b.id = ?")
                .params(shopId, id)
                .query(BundleQueries::row)
                .list();
        return withSlots(shopId, rows);
    }

    /**
     * A bundle and whose it is.
     *
     * @param shopId the shop
     * @param bundle what is stored
     */
    record Owned(long shopId, StoredBundle bundle) {}

    /** A bundle of whichever shop: for what is not asked in the name of one. */
    Optional<Owned> ofAnyShop(UUID id) {
        return jdbc.sql("select shop_id from bundle where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(shopId -> find(shopId, id).stream().findFirst().map(bundle -> new Owned(shopId, bundle)));
    }

    /** Addresses of the pictures of products in bundles of any shop, archived ones aside, that lie elsewhere. */
    List<String> picturesElsewhere() {
        return jdbc.sql("""
            select p.picture from bundle b join product p on p.id = b.main_product_id
            where b.state <> 'ARCHIVED' and p.picture like 'https://%'
            union
            select p.picture from bundle b join bundle_slot s on s.bundle_id = b.id join product p on p.id = s.product_id
            where b.state <> 'ARCHIVED' and p.picture like 'https://%'
            """).query(String.class).list();
    }

    List<StoredBundle> live(long shopId) {
        var rows = jdbc.sql(COLUMNS + "where b.shop_id = ? and b.state = 'LIVE' order by b.position, b.id")
                .param(shopId)
                .query(BundleQueries::row)
                .list();
        return withSlots(shopId, rows);
    }

    int lastPosition(long shopId) {
        return jdbc.sql("select coalesce(max(position), 0) from bundle where shop_id = ?")
                .param(shopId)
                .query(Integer.class)
                .single();
    }

    /** The scenarios in use, the most used first. */
    List<String> scenarios(long shopId) {
        return jdbc.sql("""
            select scenario from bundle where shop_id = ? and scenario <> ''
            group by scenario order by count(*) desc, scenario limit 50
            """).param(shopId).query(String.class).list();
    }

    /** The English names of scenarios that have one, by name. */
    Map<String, String> scenariosInEnglish(long shopId) {
        var names = new HashMap<String, String>();
        jdbc.sql("select name, name_en from scenario where shop_id = ? and name_en is not null")
                .param(shopId)
                .query(row -> {
                    names.put(row.getString("name"), row.getString("name_en"));
                });
        return names;
    }

    /** The products of each bundle that is not archived. */
    Collection<List<Long>> contents(long shopId) {
        var contents = new HashMap<UUID, List<Long>>();
        jdbc.sql("""
            select b.id, b.main_product_id as product from bundle b
            where b.shop_id = :shop and b.state <> 'ARCHIVED'
            union all
            select b.id, s.product_id from bundle b join bundle_slot s on s.bundle_id = b.id
            where b.shop_id = :shop and s.shop_id = :shop and b.state <> 'ARCHIVED'
            """).param("shop", shopId).query(row -> {
            contents.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                    .add(row.getLong("product"));
        });
        return contents.values();
    }

    private List<StoredBundle> withSlots(long shopId, List<StoredBundle> bundles) {
        var slots = slots(shopId, bundles.stream().map(StoredBundle::id).toList());
        return bundles.stream()
                .map(bundle -> new StoredBundle(
                        bundle.id(),
                        bundle.draft().withSlots(slots.getOrDefault(bundle.id(), List.of())),
                        bundle.state(),
                        bundle.position(),
                        bundle.version(),
                        bundle.updatedAt(),
                        bundle.publishedAt()))
                .toList();
    }

    private Map<UUID, List<BundleSlot>> slots(long shopId, Collection<UUID> ids) {
        var slots = new HashMap<UUID, List<BundleSlot>>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                select bundle_id, product_id, quantity, role, required, alternates from bundle_slot
                where shop_id = :shop and bundle_id in (:ids) order by bundle_id, position
                """).param("shop", shopId).param("ids", ids).query(row -> {
                slots.computeIfAbsent(row.getObject("bundle_id", UUID.class), id -> new ArrayList<>())
                        .add(new BundleSlot(
                                row.getLong("product_id"),
                                row.getInt("quantity"),
                                SlotRole.valueOf(row.getString("role")),
                                row.getBoolean("required"),
                                SlotRecord.alternates(row.getString("alternates"))));
            });
        }
        return slots;
    }

    private static Where where(long shopId, BundleFilter filter, List<Word> words) {
        var sql = new StringBuilder("where b.shop_id = ?");
        var params = new ArrayList<Object>(List.of(shopId));
        var state = filter.state();
        sql.append(state == null ? " and b.state <> ?" : " and b.state = ?");
        params.add((state == null ? BundleState.ARCHIVED : state).name());
        var productId = filter.productId();
        if (productId != null) {
            sql.append(" and ").append(contains(List.of(productId), params));
        }
        for (var word : words) {
            sql.append(" and (lower(b.name || ' ' || coalesce(b.name_en, '') || ' ' || b.scenario) like ? escape '!'");
            params.add(SqlLike.containing(word.text().toLowerCase(Locale.ROOT)));
            if (!word.productIds().isEmpty()) {
                sql.append(" or ").append(contains(word.productIds(), params));
            }
            sql.append(")");
        }
        return new Where(sql.toString(), params);
    }

    private static String contains(List<Long> productIds, List<Object> params) {
        var marks = productIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        params.addAll(productIds);
        params.addAll(productIds);
        return "(b.main_product_id in (" + marks + ") or exists (select 1 from bundle_slot s"
                + " where s.bundle_id = b.id and s.product_id in (" + marks + ")))";
    }

    private static StoredBundle row(ResultSet row, int number) throws SQLException {
        var draft = new BundleDraft(
                row.getString("name"),
                row.getString("name_en"),
                row.getString("scenario"),
                row.getLong("main_product_id"),
                row.getInt("main_quantity"),
                List.of(),
                RuleKind.valueOf(row.getString("price_rule"))
                        .rule(row.getLong("price_value"), row.getString("price_detail")),
                row.getObject("price_floor", Long.class),
                row.getLong("minimum_margin"),
                Bundle.demonstration(row.getString("steps"), row.getString("media")),
                BundlePicture.read(row.getString("picture")));
        @Nullable Timestamp publishedAt = row.getTimestamp("published_at");
        return new StoredBundle(
                row.getObject("id", UUID.class),
                draft,
                BundleState.valueOf(row.getString("state")),
                row.getInt("position"),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                publishedAt == null ? null : publishedAt.toInstant());
    }

    private record Where(String sql, List<Object> params) {}
}
