package app.dapei.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Makes each order of the catalogue one that an index gives.
 *
 * <p>The margin becomes a generated column. On H2 the foreign key from products to their shop goes: it comes with an
 * index of the shop alone, which the planner prefers to the indexes that also know an order, so that 100,000 products
 * were sorted for every page. Shops are never deleted, so nothing can dangle; PostgreSQL keeps the key. What is said
 * here differs between the two databases, and the key's name is H2's own, so a file of SQL cannot say it.
 */
@Component
class V203__ProductPages extends BaseJavaMigration {

    private static final String MARGIN =
            "alter table product add column margin_rate double precision generated always as"
                    + " (case when price > 0 then (price - cost) * 1.0 / price end)";

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        var key = h2 ? nameOfKey(connection) : Optional.<String>empty();
        try (var statement = connection.createStatement()) {
            if (key.isPresent()) {
                statement.execute("alter table product drop constraint \"" + key.get() + "\"");
            }
            statement.execute(h2 ? MARGIN : MARGIN + " stored");
            statement.execute("create index product_margin_idx on product (shop_id, margin_rate)");
            statement.execute("create index product_margin_falling_idx on product"
                    + " (shop_id desc, margin_rate desc nulls last)");
        }
    }

    private static Optional<String> nameOfKey(Connection connection) throws SQLException {
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), "product")) {
            while (keys.next()) {
                if (keys.getString("PKTABLE_NAME").equals("shop")) {
                    return Optional.of(keys.getString("FK_NAME"));
                }
            }
        }
        return Optional.empty();
    }
}
