/**
 * Which arm a viewer, a room or a slot gets: a pure function of a seed and an id. Entry type:
 * {@link app.dapei.experiments.core.assignment.VariantAssigner}.
 */
@NamedInterface("assignment")
@NullMarked
package app.dapei.experiments.core.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
