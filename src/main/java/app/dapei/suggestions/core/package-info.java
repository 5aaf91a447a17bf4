/** How strongly two products belong together, as values and pure functions. */
@NamedInterface("core")
@NullMarked
package app.dapei.suggestions.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
