package app.dapei.live.core;

import java.util.UUID;

/** What a host shows: a bundle or a single product. */
public sealed interface LiveItem {

    record BundleItem(UUID bundleId) implements LiveItem {

        @Override
        public String toString() {
            return "bundle:" + bundleId;
        }
    }

    record ProductItem(long productId) implements LiveItem {

        @Override
        public String toString() {
            return "product:" + productId;
        }
    }

    /**
     * Reads what {@code toString} of an item wrote.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    static LiveItem parse(String text) {
        int colon = text.indexOf(':');
        var rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "bundle" -> new BundleItem(UUID.fromString(rest));
            case "product" -> new ProductItem(Long.parseLong(rest));
            default -> throw new IllegalArgumentException("an item is bundle:<id> or product:<id>; got: " + text);
        };
    }
}
