package app.dapei.live;

import app.dapei.live.core.LiveItem;

/**
 * A place in a session's run-down.
 *
 * @param id its number
 * @param item what is to be shown
 */
public record RundownItem(long id, LiveItem item) {}
