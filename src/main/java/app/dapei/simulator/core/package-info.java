/**
 * The market itself, pure and repeatable: catalogues, orders and the truths planted in them, all from one seed.
 * Entry type: {@link app.dapei.simulator.core.Market}.
 */
@NullMarked
package app.dapei.simulator.core;

import org.jspecify.annotations.NullMarked;
