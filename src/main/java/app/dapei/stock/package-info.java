/**
 * What is on hand, what is reserved, what may be sold. Entry: {@link app.dapei.stock.StockLevels} for the people of a
 * shop, {@link app.dapei.stock.Reservations} for whoever sells.
 */
@ApplicationModule(
        displayName = "Stock",
        allowedDependencies = {"shared", "access", "catalog", "catalog::parts", "orders"})
@NullMarked
package app.dapei.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
