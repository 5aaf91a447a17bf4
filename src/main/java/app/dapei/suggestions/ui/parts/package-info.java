/** Parts that other modules' screens use. */
@NamedInterface("parts")
@NullMarked
package app.dapei.suggestions.ui.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
