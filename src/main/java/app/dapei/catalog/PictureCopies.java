package app.dapei.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Small copies of product pictures that lie elsewhere, so that a bundle's picture can be made of them. A copy is of an
 * address, whichever shop uses it; it is made anew after a week, and what could not be copied is tried again a day later.
 */
@Service
public class PictureCopies {

    private static final Logger LOG = LoggerFactory.getLogger(PictureCopies.class);
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final Duration TRY_AGAIN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final PictureFetcher fetcher;
    private final Clock clock;
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    PictureCopies(JdbcClient jdbc, PictureFetcher fetcher, Clock clock) {
        this.jdbc = jdbc;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * A copy.
     *
     * @param type its media type
     * @param content the picture, at most {@value PictureFetcher#SIDE} pixels a side
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Copy(String type, byte[] content) {}

    /** The copy of the picture at an address, if it is at hand. */
    Optional<Copy> find(String address) {
        return jdbc.sql("select type, content from picture_copy where address = ? and content is not null")
                .param(address)
                .query((row, number) -> new Copy(row.getString("type"), row.getBytes("content")))
                .optional();
    }

    /** Whether a copy is at hand; may be a minute old. */
    boolean has(String address) {
        return address.startsWith("https://")
                && known.get(
                        address,
                        one -> jdbc.sql("select count(*) from picture_copy where address = ? and content is not null")
                                        .param(one)
                                        .query(Long.class)
                                        .single()
                                > 0);
    }

    /**
     * Copies the pictures that have no copy or an old one, one after the other.
     *
     * @param addresses https addresses; others are left alone
     * @return how many were copied
     */
    public int refresh(Collection<String> addresses) {
        var now = Timestamp.from(clock.instant());
        var due = new TreeSet<>(addresses);
        due.removeIf(address -> !address.startsWith("https://"));
        due.removeAll(notDue());
        int copied = 0;
        for (var address : due) {
            var picture = fetcher.fetch(address);
            if (picture.isEmpty()) {
                LOG.info("no copy could be made of the picture at {}", address);
            }
            store(address, picture, now);
            known.invalidate(address);
            copied += picture.isPresent() ? 1 : 0;
        }
        return copied;
    }

    private Set<String> notDue() {
        var now = clock.instant();
        return jdbc.sql("""
            select address from picture_copy
            where content is null and fetched_at > ? or content is not null and fetched_at > ?
            """)
                .param(Timestamp.from(now.minus(TRY_AGAIN)))
                .param(Timestamp.from(now.minus(GOOD_FOR)))
                .query(String.class)
                .set();
    }

    /** A copy that cannot be renewed stays as it is. */
    private void store(String address, Optional<Copy> copy, Timestamp now) {
        var type = copy.map(Copy::type).orElse(null);
        var content = copy.map(Copy::content).orElse(null);
        jdbc.sql("insert into picture_copy (address, fetched_at) values (?, ?) on conflict do nothing")
                .params(address, now)
                .update();
        jdbc.sql("""
            update picture_copy set fetched_at = ?, type = coalesce(?, type), content = coalesce(?, content)
            where address = ?
            """).param(now).param(type).param(content).param(address).update();
    }
}
