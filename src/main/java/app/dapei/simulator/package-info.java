/**
 * A market with planted truths: the demo shops, their year of trade and their product pictures.
 * Entry type: {@link app.dapei.simulator.core.Market}.
 */
@ApplicationModule(displayName = "Simulator")
@NullMarked
package app.dapei.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
