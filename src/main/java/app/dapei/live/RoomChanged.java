package app.dapei.live;

import app.dapei.shared.Audited;

/**
 * A room was made, opened, closed or renamed.
 *
 * @param shopId its shop
 * @param room its code
 * @param act {@code ROOM_ADDED}, {@code ROOM_OPENED}, {@code ROOM_CLOSED}, {@code ROOM_RENAMED} or
 *     {@code ROOM_VIDEO}
 * @param subject its name
 * @param detail what changed
 */
public record RoomChanged(Long shopId, RoomCode room, String act, String subject, String detail) implements Audited {}
