/**
 * The statistics of experiments, on sufficient statistics and without a clock, a log, I/O or a random source.
 *
 * <p>Every procedure is one final class that is configured by {@code with…} and answers with a sealed type: an
 * estimate, or the typed reason why there is none. Start at {@link app.dapei.experiments.core.ArmsAnalysis}
 * for the arms of an experiment and one metric.
 */
@NamedInterface("core")
@NullMarked
package app.dapei.experiments.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
