/** The screens of orders and returns. */
@NullMarked
package app.dapei.checkout.ui;

import org.jspecify.annotations.NullMarked;
