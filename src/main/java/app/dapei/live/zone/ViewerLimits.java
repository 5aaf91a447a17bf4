package app.dapei.live.zone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How much one viewer may do: as much as a quick thumb does. */
@Component
class ViewerLimits {

    private static final int REMEMBERED = 200_000;
    private static final int TAPS_PER_SECOND = 15;
    private static final int MOST_TAPS = 150;
    private static final int MOST_COMMENTS = 5;
    private static final Duration COMMENT_EVERY = Duration.ofSeconds(2);

    private final Cache<String, Bucket> taps = buckets();
    private final Cache<String, Bucket> comments = buckets();
    private final ZoneSettings settings;
    private final Clock clock;

    ViewerLimits(ZoneSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    /** @throws RefusedException if nobody taps that fast */
    void requireMayTap(String viewer, int count) {
        var bucket = taps.get(
                viewer,
                key -> Bucket.builder()
                        .addLimit(
                                limit -> limit.capacity(MOST_TAPS).refillGreedy(TAPS_PER_SECOND, Duration.ofSeconds(1)))
                        .build());
        if (!bucket.tryConsume(count)) {
            throw RefusedException.tooFast();
        }
    }

    /** @throws RefusedException if the viewer says too much */
    void requireMayComment(String viewer) {
        var bucket = comments.get(
                viewer,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(MOST_COMMENTS).refillGreedy(1, COMMENT_EVERY))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw RefusedException.tooFast();
        }
    }

    /** @throws RefusedException if the page was opened only a moment ago, as by a program; a person's page asks again */
    void requireMayVote(ViewerIds.Viewer viewer) {
        if (viewer.since().plus(settings.youngestVoter()).isAfter(clock.instant())) {
            throw RefusedException.tooEarly();
        }
    }
}
