/** Screens of the module. */
@NullMarked
package app.dapei.catalog.ui;

import org.jspecify.annotations.NullMarked;
