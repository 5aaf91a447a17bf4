/** Screens of the module. */
@NullMarked
package app.dapei.insights.ui;

import org.jspecify.annotations.NullMarked;
