/** Parts that other modules' screens use, or by which they add to the product's screen. */
@NamedInterface("parts")
@NullMarked
package app.dapei.catalog.ui.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
