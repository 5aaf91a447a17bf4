package app.dapei.live;

import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveState;

/**
 * What those who run a session see of it is different now. Published after it was stored, many changes at once; not a
 * transaction's event.
 *
 * @param sessionId its number
 * @param state what everybody sees
 * @param host what only its people see
 */
public record HostStateChanged(long sessionId, LiveState state, HostState host) {}
