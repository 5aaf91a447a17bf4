/** What the figures mean: definitions, maturity, cohorts, and what follows from them. Pure Java. */
@NullMarked
package app.dapei.insights.core;

import org.jspecify.annotations.NullMarked;
