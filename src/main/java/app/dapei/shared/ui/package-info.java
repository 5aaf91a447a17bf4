/** The shell and the parts that all screens share; the only Vaadin code outside the modules' own {@code ui}. */
@NullMarked
package app.dapei.shared.ui;

import org.jspecify.annotations.NullMarked;
