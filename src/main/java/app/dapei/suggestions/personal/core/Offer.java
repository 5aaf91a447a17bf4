package app.dapei.suggestions.personal.core;

import java.util.Set;

/**
 * Something that may be put before a viewer: a bundle, or a single product without companions.
 *
 * @param main its main product
 * @param associated what goes along
 * @param prior how likely anybody takes it, 0 to 1: what the shop's own order says, or popularity
 * @param saving share of the single prices that it saves, 0 to 1; the same for everybody
 */
public record Offer(long main, Set<Long> associated, double prior, double saving) {

    public Offer {
        associated = Set.copyOf(associated);
        if (!(prior >= 0 && prior <= 1) || !(saving >= 0 && saving <= 1)) {
            throw new IllegalArgumentException("prior and saving must be in [0, 1]; got: " + prior + ", " + saving);
        }
    }
}
