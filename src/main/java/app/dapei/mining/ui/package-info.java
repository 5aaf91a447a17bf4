/** The miner's screen. */
@NullMarked
package app.dapei.mining.ui;

import org.jspecify.annotations.NullMarked;
