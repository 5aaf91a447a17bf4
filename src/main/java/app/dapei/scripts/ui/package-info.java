/** Screens of talk scripts. */
@NullMarked
package app.dapei.scripts.ui;

import org.jspecify.annotations.NullMarked;
