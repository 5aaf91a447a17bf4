/**
 * What goes with what, ranked by evidence, to accept or dismiss. Entry: {@link app.dapei.suggestions.Suggestions}.
 */
@ApplicationModule(
        displayName = "Suggestions",
        allowedDependencies = {"shared", "access", "catalog", "mining"})
@NullMarked
package app.dapei.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
