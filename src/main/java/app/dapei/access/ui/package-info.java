/** Screens of the module. */
@NullMarked
package app.dapei.access.ui;

import org.jspecify.annotations.NullMarked;
