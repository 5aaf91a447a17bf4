/**
 * What a bundle is and what it costs, as values and pure functions: drafts, price rules, the split of a price over
 * items, availability, checks. Amounts are minor units of the shop's currency.
 */
@NamedInterface("core")
@NullMarked
package app.dapei.bundles.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
