/** Parts that other modules' screens use, or by which they add to the bundles' screens. */
@NamedInterface("parts")
@NullMarked
package app.dapei.bundles.ui.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
