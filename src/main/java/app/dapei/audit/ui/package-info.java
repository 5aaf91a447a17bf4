/** Screens of the module. */
@NullMarked
package app.dapei.audit.ui;

import org.jspecify.annotations.NullMarked;
