/** Sell rates, minutes of cover and alarms, as pure functions. */
@NamedInterface("core")
@NullMarked
package app.dapei.stock.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
