/**
 * Sells bundles: quote, price lock, purchase, payment, return. Entry: {@link app.dapei.checkout.Checkout} for whoever sells,
 * {@link app.dapei.checkout.PortalOrders} for the people of a shop.
 */
@ApplicationModule(
        displayName = "Checkout",
        allowedDependencies = {
            "shared",
            "access",
            "catalog",
            "catalog::parts",
            "orders",
            "orders::core",
            "stock",
            "bundles",
            "bundles::core",
            "bundles::parts"
        })
@NullMarked
package app.dapei.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
