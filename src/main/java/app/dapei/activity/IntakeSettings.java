package app.dapei.activity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How viewer events are taken in.
 *
 * @param waiting most events that wait for being stored; beyond, batches are refused until there is room
 * @param together most events that one transaction stores
 * @param writers transactions at the same time
 */
@ConfigurationProperties("dapei.activity.intake")
record IntakeSettings(
        @DefaultValue("10000") int waiting,
        @DefaultValue("4000") int together,
        @DefaultValue("2") int writers) {

    IntakeSettings {
        if (waiting < ActivityLog.BATCH_LIMIT || together < 1 || writers < 1) {
            throw new IllegalArgumentException("dapei.activity.intake: waiting must be " + ActivityLog.BATCH_LIMIT
                    + " or more, together and writers 1 or more; got: " + waiting + ", " + together + ", " + writers);
        }
    }
}
