/** Decides what a stock rule does to a bundle, as pure functions. */
@NamedInterface("core")
@NullMarked
package app.dapei.rules.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
