/** The personal order as values and pure functions. */
@NamedInterface("personal")
@NullMarked
package app.dapei.suggestions.personal.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
