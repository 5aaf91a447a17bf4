/** The screen of the stock rules. */
@NullMarked
package app.dapei.rules.ui;

import org.jspecify.annotations.NullMarked;
