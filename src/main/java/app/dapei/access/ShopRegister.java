package app.dapei.access;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shops of the installation as an ADMIN administers them. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ShopRegister {

    private final JdbcClient jdbc;
    private final Shops shops;
    private final ApplicationEventPublisher events;

    ShopRegister(JdbcClient jdbc, Shops shops, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.shops = shops;
        this.events = events;
    }

    /** All shops by name. */
    @Transactional(readOnly = true)
    public List<ShopRow> all() {
        return jdbc.sql("""
                        select s.id, s.code, s.name, s.name_en, s.currency, s.zone, s.demo, s.created_at,
                               (select count(*) from app_user u where u.shop_id = s.id and u.enabled) as people
                        from shop s order by s.name, s.id
                        """)
                .query((row, number) -> new ShopRow(
                        Shops.shop(row, number),
                        row.getBoolean("demo"),
                        row.getLong("people"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /**
     * Opens a shop.
     *
     * @throws ShopCodeTakenException if another shop has the code
     */
    @Transactional
    public Shop open(ShopDraft draft) {
        if (shops.all().stream().anyMatch(shop -> shop.code().equals(draft.code()))) {
            throw new ShopCodeTakenException(draft.code());
        }
        var shop = shops.open(draft.code(), draft.name(), draft.nameEn(), draft.currency(), draft.zone(), false);
        events.publishEvent(new AccessChanged(shop.id(), "SHOP_OPENED", shop.code(), ""));
        return shop;
    }
}
