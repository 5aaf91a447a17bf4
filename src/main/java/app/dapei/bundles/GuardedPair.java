package app.dapei.bundles;

import app.dapei.bundles.core.PairSignals;
import app.dapei.bundles.core.Relevance;

/**
 * How well an associated product of a bundle goes with its main one.
 *
 * @param productId the associated product
 * @param slot its slot, from 0
 * @param signals what is known of the pair
 * @param relevance the score, its parts and what speaks hard against it
 * @param note why it passes all the same; empty = nobody has said
 */
public record GuardedPair(long productId, int slot, PairSignals signals, Relevance relevance, String note) {

    /** Whether it keeps the bundle from the viewers. */
    public boolean blocks() {
        return relevance.needsNote() && note.isEmpty();
    }
}
