package app.dapei.simulator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a demo shop are called, by their index in the made shop.
 *
 * @param products numbers of the products
 * @param bundles ids of the bundles
 * @param sessions numbers of the broadcasts
 */
record DemoKeys(Map<Integer, Long> products, List<UUID> bundles, List<Long> sessions) {

    @Nullable
    Long product(@Nullable Integer index) {
        return index == null ? null : Objects.requireNonNull(products.get(index));
    }

    @Nullable
    UUID bundle(@Nullable Integer index) {
        return index == null ? null : bundles.get(index);
    }

    @Nullable
    String session(@Nullable Integer index) {
        return index == null ? null : Long.toString(sessions.get(index));
    }

    /** A script's version, {@code <bundle>:<version>}. */
    @Nullable
    String script(@Nullable Integer bundle, @Nullable Integer version) {
        return bundle == null || version == null || version == 0 ? null : bundle(bundle) + ":" + version;
    }
}
