package app.dapei.live;

import app.dapei.shared.Audited;

/**
 * A session was planned, started, ended, or its host did something that is worth keeping on record.
 *
 * @param shopId its shop
 * @param sessionId its number
 * @param act {@code SESSION_PLANNED}, {@code SESSION_STARTED} or {@code SESSION_ENDED}
 * @param subject its name
 * @param detail what changed
 */
public record SessionChanged(Long shopId, long sessionId, String act, String subject, String detail)
        implements Audited {}
