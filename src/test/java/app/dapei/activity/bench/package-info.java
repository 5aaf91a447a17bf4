/** Measurements of the intake of viewer events. */
@NullMarked
package app.dapei.activity.bench;

import org.jspecify.annotations.NullMarked;
