package app.dapei.live.zone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Keeps one address from taking what is meant for all: requests a second, streams open at once. */
@Component
class Addresses {

    private static final int REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();
    private final ConcurrentHashMap<String, Integer> streams = new ConcurrentHashMap<>();
    private final AtomicInteger allStreams = new AtomicInteger();
    private final ZoneSettings settings;

    Addresses(ZoneSettings settings) {
        this.settings = settings;
    }

    /** @throws RefusedException if the address has asked too often of late */
    void requireMayAsk(String address) {
        if (!buckets.get(keyOf(address), key -> newBucket()).tryConsume(1)) {
            throw RefusedException.tooFast();
        }
    }

    private Bucket newBucket() {
        long rate = settings.requestsPerSecond();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2 * rate).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    /**
     * Takes the place of one stream; give it back by {@link #leave}.
     *
     * @throws RefusedException if there is none for this address or none at all
     */
    void enter(String address) {
        if (allStreams.incrementAndGet() > settings.connections()) {
            allStreams.decrementAndGet();
            throw RefusedException.full();
        }
        if (streams.merge(keyOf(address), 1, Integer::sum) > settings.connectionsPerAddress()) {
            leave(address);
            throw RefusedException.tooManyStreams();
        }
    }

    void leave(String address) {
        streams.computeIfPresent(keyOf(address), (key, open) -> open == 1 ? null : open - 1);
        allStreams.decrementAndGet();
    }

    /** The address itself, or the network half of an IPv6 address: a household may use all of the other half. */
    static String keyOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.ofLiteral(address).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /**
     * The network that votes are counted by: the first 24 bits of an IPv4 address, the first 64 of an IPv6 address.
     */
    static String networkOf(String address) {
        var key = keyOf(address);
        int last = key.lastIndexOf('.');
        return last < 0 || key.indexOf(':') >= 0 ? key : key.substring(0, last) + ".0/24";
    }
}
