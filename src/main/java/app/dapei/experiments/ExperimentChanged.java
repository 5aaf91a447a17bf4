package app.dapei.experiments;

import app.dapei.shared.Audited;
import java.util.UUID;

/**
 * An experiment was planned, started, counted or stopped.
 *
 * @param shopId       its shop
 * @param experimentId its number
 * @param act          {@code EXPERIMENT_PLANNED}, {@code EXPERIMENT_STARTED}, {@code EXPERIMENT_COUNTED} or {@code
 *     EXPERIMENT_STOPPED}
 * @param subject      its name
 * @param detail       what changed
 */
public record ExperimentChanged(Long shopId, UUID experimentId, String act, String subject, String detail)
        implements Audited {}
