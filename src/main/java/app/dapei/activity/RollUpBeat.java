package app.dapei.activity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Rolls up once a second. */
@Component
class RollUpBeat {

    private static final Logger LOG = LoggerFactory.getLogger(RollUpBeat.class);

    private final RollUps rollUps;

    RollUpBeat(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Scheduled(fixedDelayString = "${dapei.activity.roll-up:1s}", initialDelayString = "2s")
    void beat() {
        try {
            rollUps.catchUp();
        } catch (DataAccessException e) {
            LOG.warn("the roll-ups could not be brought up to date; it is tried again in a moment", e);
        }
    }
}
