/** What happens in a room, as values and pure functions: no clock, no database, no randomness. */
@NullMarked
package app.dapei.live.core;

import org.jspecify.annotations.NullMarked;
