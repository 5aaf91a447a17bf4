package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.live.core.chat.CommentReader;
import app.dapei.live.core.chat.IntentReader;
import app.dapei.shared.Audited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Readers of the comments of running sessions, made anew when words, names or the run-down may have changed. */
@Component
class CommentReaders {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private final ConcurrentHashMap<Long, Kept> readers = new ConcurrentHashMap<>();
    private final WordStore words;
    private final SessionNames names;
    private final Clock clock;

    private record Kept(long shopId, CommentReader reader, Instant until) {}

    CommentReaders(WordStore words, SessionNames names, Clock clock) {
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    CommentReader of(LiveSession session) {
        var now = clock.instant();
        var kept = readers.get(session.id());
        if (kept == null || !now.isBefore(kept.until())) {
            kept = new Kept(session.shopId(), read(session), now.plus(KEPT));
            readers.put(session.id(), kept);
        }
        return kept.reader();
    }

    private CommentReader read(LiveSession session) {
        return CurrentShop.call(
                session.shopId(),
                () -> new CommentReader(new IntentReader(words.words(session.shopId())), names.of(session)));
    }

    void forget(long sessionId) {
        readers.remove(sessionId);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Audited event) {
        var shopId = event.shopId();
        if (shopId != null) {
            readers.values().removeIf(kept -> kept.shopId() == shopId);
        }
    }
}
