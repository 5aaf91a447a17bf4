package app.dapei.bundles;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the stock rules say, if anybody keeps such rules. */
@Component
class Adjusted {

    private final ObjectProvider<BundleAdjustments> rules;

    Adjusted(ObjectProvider<BundleAdjustments> rules) {
        this.rules = rules;
    }

    Map<UUID, Adjustment> inForce(long shopId) {
        var all = new HashMap<UUID, Adjustment>();
        rules.stream().forEach(one -> all.putAll(one.inForce(shopId)));
        return all;
    }

    Adjustment of(long shopId, UUID bundleId) {
        return inForce(shopId).getOrDefault(bundleId, Adjustment.NONE);
    }
}
