/** The stock for programs. */
@NullMarked
package app.dapei.stock.web;

import org.jspecify.annotations.NullMarked;
