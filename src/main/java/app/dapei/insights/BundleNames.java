package app.dapei.insights;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bundles are called. */
@Component
class BundleNames {

    private final JdbcClient jdbc;

    BundleNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All bundles of a shop in the order in which viewers see them. */
    Map<UUID, BundleName> all(long shopId) {
        var names = new LinkedHashMap<UUID, BundleName>();
        jdbc.sql("select id, name, name_en, scenario, state, main_product_id from bundle where shop_id = ? "
                        + "order by position, name")
                .param(shopId)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    names.put(
                            id,
                            new BundleName(
                                    id,
                                    row.getString("name"),
                                    row.getString("name_en"),
                                    row.getString("scenario"),
                                    row.getString("state"),
                                    row.getLong("main_product_id")));
                });
        return names;
    }

    /** A bundle's name, scenario and state. */
    record BundleName(UUID id, String zh, @Nullable String en, String scenario, String state, long mainProduct) {

        String text(Locale locale) {
            return en != null && !locale.getLanguage().equals("zh") ? en : zh;
        }
    }
}
