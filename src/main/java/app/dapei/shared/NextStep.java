package app.dapei.shared;

import java.util.List;
import java.util.Optional;

/**
 * Something that a module would have the signed-in person do next; the overview lists them in the order of their
 * {@code @Order}. Asked on every visit of the overview, so it must be quick.
 */
public interface NextStep {

    /** The offer, where there is something to do that this person may do. */
    Optional<Offer> open();

    /**
     * What to do and where.
     *
     * @param textKey translation key of the sentence
     * @param parameters values in the sentence
     * @param actionKey translation key of the link
     * @param path where the link leads, relative to the portal
     */
    record Offer(String textKey, List<Object> parameters, String actionKey, String path) {

        public Offer {
            parameters = List.copyOf(parameters);
        }
    }
}
