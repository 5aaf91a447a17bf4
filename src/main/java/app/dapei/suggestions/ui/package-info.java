/** Screens of the module. */
@NullMarked
package app.dapei.suggestions.ui;

import org.jspecify.annotations.NullMarked;
