/**
 * What viewers reach without an account: the page of a room, its state and the stream of its changes. Knows a room by
 * its code only, keeps no session.
 */
@NullMarked
package app.dapei.live.zone;

import org.jspecify.annotations.NullMarked;
