/** Loads that are run by hand, to see what a room stands. */
@NullMarked
package app.dapei.live.bench;

import org.jspecify.annotations.NullMarked;
