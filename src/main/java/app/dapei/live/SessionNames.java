package app.dapei.live;

import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.chat.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What viewers may call the things of a session: names and aliases of bundles and products, the kinds they belong to,
 * and the last words of names, since "the jacket" is what people say of a "windproof three-season jacket".
 */
@Component
class SessionNames {

    private static final Set<String> TOO_GENERAL =
            Set.of("套装", "组合", "搭配", "套餐", "装备", "礼盒", "set", "bundle", "kit", "pack", "combo", "pro", "plus", "新款");

    private static final int LONGEST_HEAD = 4;

    private final JdbcClient jdbc;
    private final SessionStore store;
    private final PublishedBundles bundles;

    SessionNames(JdbcClient jdbc, SessionStore store, PublishedBundles bundles) {
        this.jdbc = jdbc;
        this.store = store;
        this.bundles = bundles;
    }

    /** The names of what a session could show, and the numbers of its run-down. */
    Vocabulary of(LiveSession session) {
        var rundown = store.rundown(session.shopId(), session.id()).stream()
                .map(RundownItem::item)
                .toList();
        var published = bundles.ofShop(session.shopId());
        var names = new HashMap<String, Set<LiveItem>>();
        published.forEach(bundle -> {
            put(names, bundle.name(), new BundleItem(bundle.id()));
            put(names, bundle.nameEn(), new BundleItem(bundle.id()));
        });
        products(session.shopId(), productIds(rundown, published)).forEach(product -> put(names, product));
        return Vocabulary.EMPTY.withAll(names).withLinks(rundown);
    }

    private static Set<Long> productIds(List<LiveItem> rundown, List<PublishedBundle> published) {
        var ids = new HashSet<Long>();
        rundown.forEach(item -> {
            if (item instanceof ProductItem product) {
                ids.add(product.productId());
            }
        });
        published.forEach(bundle -> {
            ids.add(bundle.main().productId());
            bundle.items().forEach(item -> ids.add(item.productId()));
        });
        return ids;
    }

    private record Named(
            long id,
            String name,
            @Nullable String nameEn,
            String aliases,
            @Nullable String kind,
            @Nullable String kindEn) {}

    private List<Named> products(long shopId, Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select p.id, p.name, p.name_en, p.aliases, c.name as kind, c.name_en as kind_en
            from product p left join category c on c.id = p.category_id and c.shop_id = p.shop_id
            where p.shop_id = :shop and p.id in (:ids) order by p.id
            """)
                .param("shop", shopId)
                .param("ids", ids)
                .query((row, number) -> new Named(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("aliases"),
                        row.getString("kind"),
                        row.getString("kind_en")))
                .list();
    }

    private static void put(Map<String, Set<LiveItem>> names, Named product) {
        var item = new ProductItem(product.id());
        put(names, product.name(), item);
        put(names, product.nameEn(), item);
        put(names, product.kind(), item);
        put(names, product.kindEn(), item);
        Stream.of(product.aliases().split("\\|")).forEach(alias -> put(names, alias, item));
        Stream.concat(heads(product.name()), product.nameEn() == null ? Stream.of() : heads(product.nameEn()))
                .filter(head -> !TOO_GENERAL.contains(head))
                .forEach(head -> put(names, head, item));
    }

    /** The last word of a name; of Chinese ones, which have no words between blanks, the last two to four signs. */
    private static Stream<String> heads(String name) {
        var words = name.strip().toLowerCase(Locale.ROOT).split("[\\s·/,，()（）\\-]+");
        var last = words[words.length - 1];
        if (last.isEmpty() || last.codePointAt(0) < 0x2E80) {
            return last.length() < 3 ? Stream.of() : Stream.of(last);
        }
        return Stream.iterate(2, length -> length <= Math.min(LONGEST_HEAD, last.length()), length -> length + 1)
                .map(length -> last.substring(last.length() - length));
    }

    private static void put(Map<String, Set<LiveItem>> names, @Nullable String name, LiveItem item) {
        if (name != null && !name.isBlank()) {
            names.computeIfAbsent(name.strip(), unused -> new LinkedHashSet<>()).add(item);
        }
    }
}
