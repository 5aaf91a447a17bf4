/** Screens of the module. */
@NullMarked
package app.dapei.experiments.ui;

import org.jspecify.annotations.NullMarked;
