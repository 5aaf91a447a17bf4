/**
 * What a script is, as values and pure functions: forms, variables, speaking time, checks of words and prices.
 */
@NamedInterface("core")
@NullMarked
package app.dapei.scripts.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
