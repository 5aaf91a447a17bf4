/**
 * The first and the last thing that an operator sees of a start: the address of the portal, or one line that says why it
 * cannot start and what helps. Nothing else uses this package.
 */
@NullMarked
package app.dapei.shared.startup;

import org.jspecify.annotations.NullMarked;
