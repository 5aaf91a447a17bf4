/** What a buyer gets back for what they return, as pure functions. Amounts are minor units. */
@NamedInterface("core")
@NullMarked
package app.dapei.orders.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
