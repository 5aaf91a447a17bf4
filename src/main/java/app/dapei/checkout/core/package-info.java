/** What returns do to bundles, as pure functions. */
@NamedInterface("core")
@NullMarked
package app.dapei.checkout.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
