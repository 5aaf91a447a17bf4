package app.dapei.checkout;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer would like to have.
 *
 * @param bundleId the bundle
 * @param sets how many of it, 1 to {@value #SETS_LIMIT}
 * @param buyer key of the buyer, 1 to {@value #BUYER_LIMIT} characters
 * @param room code of the room in which it is bought; null = elsewhere
 * @param without products of optional slots that the buyer leaves out
 */
public record Wish(
        UUID bundleId, int sets, String buyer, @Nullable String room, Set<Long> without) {

    public static final int SETS_LIMIT = 99;
    public static final int BUYER_LIMIT = 80;

    public Wish {
        without = Set.copyOf(without);
        if (sets < 1 || sets > SETS_LIMIT) {
            throw new IllegalArgumentException("sets must be in [1, " + SETS_LIMIT + "]; got: " + sets);
        }
        if (buyer.isBlank() || buyer.length() > BUYER_LIMIT) {
            throw new IllegalArgumentException(
                    "buyer must have 1 to " + BUYER_LIMIT + " characters; got: " + buyer.length());
        }
    }

    /** A number of whole sets. */
    public static Wish of(UUID bundleId, int sets, String buyer) {
        return new Wish(bundleId, sets, buyer, null, Set.of());
    }

    public Wish in(@Nullable String otherRoom) {
        return new Wish(bundleId, sets, buyer, otherRoom, without);
    }
}
