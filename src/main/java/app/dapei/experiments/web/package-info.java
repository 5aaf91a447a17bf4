/** The statistics for programs. */
@NullMarked
package app.dapei.experiments.web;

import org.jspecify.annotations.NullMarked;
