package app.dapei.checkout;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores price locks, each with everything that its order will need. */
@Component
class PriceLocks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PriceLocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A lock with who made it. */
    record Stored(PriceLock lock, String buyer, @Nullable String room, String terms) {}

    PriceLock add(long shopId, Wish wish, Offer offer, PriceTerms terms, Duration duration) {
        var now = clock.instant();
        var lock = new PriceLock(UUID.randomUUID(), offer, now.plus(duration));
        jdbc.sql("""
            insert into price_lock (id, shop_id, bundle_id, bundle_version, buyer_key, room, sets, price, sum,
                content, created_at, until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(lock.id(), shopId, offer.bundleId(), offer.version(), wish.buyer())
                .param(wish.room())
                .params(offer.sets(), offer.price(), offer.sum(), json.writeValueAsString(Content.of(offer, terms)))
                .params(Timestamp.from(now), Timestamp.from(lock.until()))
                .update();
        return lock;
    }

    Optional<Stored> find(long shopId, UUID id) {
        return jdbc.sql("""
            select bundle_id, bundle_version, buyer_key, room, sets, price, sum, content, until
            from price_lock where id = ? and shop_id = ?
            """)
                .params(id, shopId)
                .query((row, number) -> {
                    var content = json.readValue(row.getString("content"), Content.class);
                    var offer = new Offer(
                            row.getObject("bundle_id", UUID.class),
                            row.getInt("bundle_version"),
                            content.name(),
                            content.nameEn().isEmpty() ? null : content.nameEn(),
                            row.getInt("sets"),
                            Arrays.asList(content.lines()),
                            row.getLong("sum"),
                            row.getLong("price"),
                            Currency.getInstance(content.currency()));
                    var lock =
                            new PriceLock(id, offer, row.getTimestamp("until").toInstant());
                    return new Stored(lock, row.getString("buyer_key"), row.getString("room"), content.terms());
                })
                .optional();
    }

    /** Forgets locks that ended before. */
    int removeEnded(Instant before) {
        return jdbc.sql("delete from price_lock where until < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private record Content(String name, String nameEn, String currency, String terms, Offer.Line[] lines) {

        static Content of(Offer offer, PriceTerms terms) {
            List<Offer.Line> lines = offer.lines();
            return new Content(
                    offer.name(),
                    offer.nameEn() == null ? "" : offer.nameEn(),
                    offer.currency().getCurrencyCode(),
                    terms.text(),
                    lines.toArray(Offer.Line[]::new));
        }
    }
}
