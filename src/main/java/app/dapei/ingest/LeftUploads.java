package app.dapei.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives up what was uploaded and not imported for a week, so that files with buyers' data do not lie about. */
@Component
class LeftUploads {

    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(LeftUploads.class);

    private final BatchStore batches;
    private final ImportSteps steps;
    private final Clock clock;

    LeftUploads(BatchStore batches, ImportSteps steps, Clock clock) {
        this.batches = batches;
        this.steps = steps;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void discard() {
        for (var left : batches.leftBefore(clock.instant().minus(KEPT))) {
            try {
                steps.discard(left.shopId(), left.batchId());
            } catch (ImportRefused busy) {
                LOG.info(
                        "import {} of shop {} is at work and kept: {}",
                        left.batchId(),
                        left.shopId(),
                        busy.getMessage());
            }
        }
    }
}
