/** The checkout for programs of outside platforms. */
@NullMarked
package app.dapei.checkout.web;

import org.jspecify.annotations.NullMarked;
