/** Screens of the module. */
@NullMarked
package app.dapei.live.ui;

import org.jspecify.annotations.NullMarked;
