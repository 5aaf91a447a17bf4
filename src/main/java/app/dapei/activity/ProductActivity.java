package app.dapei.activity;

import app.dapei.shared.Rate;
import java.util.OptionalLong;

/**
 * How often viewers did something with a product: times (次数), not people.
 *
 * @param exposures how often it was on a screen
 * @param views how often it was looked at
 * @param clicks how often it was asked for
 * @param carts how often it was put into a cart
 * @param dwellMillis how long all views lasted together
 */
public record ProductActivity(long exposures, long views, long clicks, long carts, long dwellMillis) {

    static final ProductActivity NONE = new ProductActivity(0, 0, 0, 0, 0);

    /** Clicks of exposures; a viewer may click more than once. */
    public Rate clickRate() {
        return new Rate(clicks, exposures);
    }

    /** Carts of clicks. */
    public Rate cartRate() {
        return new Rate(carts, clicks);
    }

    /** How long a view lasted on average, in milliseconds; empty where there was none. */
    public OptionalLong meanDwellMillis() {
        return views == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round((double) dwellMillis / views));
    }

    /** Whether nothing at all was seen. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    ProductActivity plus(ActivityKind kind, long events, long dwell) {
        return switch (kind) {
            case EXPOSURE -> new ProductActivity(exposures + events, views, clicks, carts, dwellMillis);
            case VIEW -> new ProductActivity(exposures, views + events, clicks, carts, dwellMillis + dwell);
            case CLICK -> new ProductActivity(exposures, views, clicks + events, carts, dwellMillis);
            case CART -> new ProductActivity(exposures, views, clicks, carts + events, dwellMillis);
            case ORDER, COMMENT, LIKE, JOIN, LEAVE -> this;
        };
    }
}
