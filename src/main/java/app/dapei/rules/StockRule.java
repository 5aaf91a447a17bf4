package app.dapei.rules;

import app.dapei.rules.core.Rule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is kept.
 *
 * @param bundleId the bundle it is for; null = all bundles of the shop
 * @param position its place among them, rising
 * @param rule what it says
 * @param enabled whether it acts
 */
public record StockRule(@Nullable UUID bundleId, int position, Rule rule, boolean enabled) {

    public boolean isShopWide() {
        return bundleId == null;
    }
}
