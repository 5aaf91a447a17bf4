/** What happens in a room, as values and pure functions: no clock, no database, no randomness. */
@NamedInterface("core")
@NullMarked
package app.dapei.live.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
