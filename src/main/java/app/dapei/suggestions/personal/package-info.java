/** Which of a room's offers suit one viewer, from what that viewer did before, with the reason in words. */
@NamedInterface("personal")
@NullMarked
package app.dapei.suggestions.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
