/** Screens of the module. */
@NullMarked
package app.dapei.bundles.ui;

import org.jspecify.annotations.NullMarked;
