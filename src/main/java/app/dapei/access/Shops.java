package app.dapei.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All shops of the installation. Whoever calls must have decided that the caller may see the shop. */
@Service
public class Shops {

    private static final String COLUMNS = "select id, code, name, name_en, currency, zone from shop ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Shops(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Shop> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Shops::shop).optional();
    }

    /** @throws UnknownShopException if there is none with this number */
    public Shop get(long id) {
        return find(id).orElseThrow(() -> new UnknownShopException(id));
    }

    /** All shops by name. */
    public List<Shop> all() {
        return jdbc.sql(COLUMNS + "order by name, id").query(Shops::shop).list();
    }

    /**
     * Opens a shop.
     *
     * @param code short name, unique in the installation
     * @param demo whether it is made of demonstration data
     * @throws org.springframework.dao.DuplicateKeyException if the code is taken
     */
    @Transactional
    public Shop open(String code, String name, @Nullable String nameEn, Currency currency, ZoneId zone, boolean demo) {
        long id = jdbc.sql("select nextval('shop_seq')").query(Long.class).single();
        jdbc.sql("""
                        insert into shop (id, code, name, name_en, currency, zone, demo, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, code, name)
                .param(nameEn)
                .params(currency.getCurrencyCode(), zone.getId(), demo)
                .param(Timestamp.from(clock.instant()))
                .update();
        return new Shop(id, code, name, nameEn, currency, zone);
    }

    /** Whether the installation has a demonstration shop. */
    public boolean hasDemo() {
        return jdbc.sql("select count(*) from shop where demo")
                        .query(Long.class)
                        .single()
                > 0;
    }

    static Shop shop(ResultSet row, int number) throws SQLException {
        return new Shop(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")));
    }
}
