/**
 * What goes with what, ranked by evidence, to accept or dismiss. Entry: {@link app.dapei.suggestions.Suggestions} to
 * read, {@link app.dapei.suggestions.SuggestionDesk} to decide.
 */
@ApplicationModule(
        displayName = "Suggestions",
        allowedDependencies = {"shared", "access", "catalog", "catalog::parts", "mining", "mining::core", "orders"})
@NullMarked
package app.dapei.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
