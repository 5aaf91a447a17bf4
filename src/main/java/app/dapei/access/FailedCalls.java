package app.dapei.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Addresses that called with wrong keys of late; whoever guesses is slowed down. */
final class FailedCalls {

    /** Seconds that an address has to wait. */
    static final int PAUSE = 60;

    private static final int PATIENCE = 30;
    private static final int REMEMBERED = 100_000;

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(PAUSE))
            .maximumSize(REMEMBERED)
            .build();

    void count(String address) {
        failures.get(address, key -> new AtomicInteger()).incrementAndGet();
    }

    boolean isBlocked(String address) {
        var count = failures.getIfPresent(address);
        return count != null && count.get() > PATIENCE;
    }
}
