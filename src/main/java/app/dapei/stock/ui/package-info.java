/** The screens of the stock. */
@NullMarked
package app.dapei.stock.ui;

import org.jspecify.annotations.NullMarked;
