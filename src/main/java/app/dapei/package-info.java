/** The portal: one deployable of modules, each a package below this one. */
@NullMarked
package app.dapei;

import org.jspecify.annotations.NullMarked;
