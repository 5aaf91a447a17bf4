/** Measurements of the dashboards. */
@NullMarked
package app.dapei.insights.bench;

import org.jspecify.annotations.NullMarked;
