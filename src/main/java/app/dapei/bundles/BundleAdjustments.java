package app.dapei.bundles;

import java.util.Map;
import java.util.UUID;

/** Who adjusts published bundles to the stock: opened here, implemented where stock rules are kept. */
public interface BundleAdjustments {

    /** What is in force now in a shop, by bundle; one that is missing is offered as it is. */
    Map<UUID, Adjustment> inForce(long shopId);
}
