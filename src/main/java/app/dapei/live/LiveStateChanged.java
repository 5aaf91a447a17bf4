package app.dapei.live;

import app.dapei.live.core.LiveState;

/**
 * What everybody may see of a running session is different now. Published after it was stored, many changes at once;
 * not a transaction's event.
 *
 * @param shopId its shop
 * @param room its room
 * @param sessionId its number
 * @param state what it is now
 */
public record LiveStateChanged(long shopId, RoomCode room, long sessionId, LiveState state) {}
