package app.dapei.live.core;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that can be shown, with what its ranking needs; for the engine's eyes, since it tells the margin.
 *
 * @param bundleId which
 * @param main its main product
 * @param associated the others, 1 or more
 * @param association how surely the orders say that they belong together, 0 to 1; the least of what is guaranteed
 * @param available how many can be delivered; null = not counted
 * @param margin share of the price left after the cost; null = not known
 */
public record Offer(
        UUID bundleId,
        long main,
        List<Long> associated,
        double association,
        @Nullable Integer available,
        @Nullable Double margin) {

    public Offer {
        associated = List.copyOf(associated);
        if (!(association >= 0 && association <= 1)) {
            throw new IllegalArgumentException("association must be in [0, 1]; got: " + association);
        }
    }

    LiveItem item() {
        return new LiveItem.BundleItem(bundleId);
    }

    boolean contains(long product) {
        return main == product || associated.contains(product);
    }

    boolean isSoldOut() {
        return available != null && available <= 0;
    }

    Set<Long> products() {
        return Stream.concat(Stream.of(main), associated.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
