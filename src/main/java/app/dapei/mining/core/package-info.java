/**
 * Association mining on primitive arrays: encoded baskets, frequent itemsets, rules and their measures. Pure Java,
 * no clock, no input or output; kept at language level 17 so that the same classes can run inside other JVMs.
 */
@NamedInterface("core")
@NullMarked
package app.dapei.mining.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
