package app.dapei.checkout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of the portal a list shows.
 *
 * @param text beginning of an order's number; empty = any
 * @param state how far it is; null = any
 * @param bundleId the bundle; null = any
 */
public record PortalOrderFilter(
        String text, @Nullable OrderState state, @Nullable UUID bundleId) {

    public static final PortalOrderFilter ALL = new PortalOrderFilter("", null, null);

    public PortalOrderFilter withText(String other) {
        return new PortalOrderFilter(other, state, bundleId);
    }

    public PortalOrderFilter withState(@Nullable OrderState other) {
        return new PortalOrderFilter(text, other, bundleId);
    }
}
