package app.dapei.live;

import app.dapei.bundles.core.Occasion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the host words for the bundle on air: opened here, implemented where scripts are kept. */
public interface HostScripts {

    /**
     * The latest script of a bundle as it is said now, in the reader's language or, where there is none, in another.
     *
     * @param occasion the price in force in the room
     * @param unlockLeft likes that are missing until the better price is unlocked; null = no such goal is open
     */
    Optional<Prompt> of(long shopId, UUID bundleId, Locale reader, Occasion occasion, @Nullable Long unlockLeft);

    /**
     * What the host reads.
     *
     * @param version how figures name this version of the script
     * @param title what the people of the shop call it
     * @param parts what is said, in order, variables filled in
     * @param seconds how long that takes at the usual pace
     */
    record Prompt(String version, String title, List<String> parts, int seconds) {

        public Prompt {
            parts = List.copyOf(parts);
        }
    }
}
