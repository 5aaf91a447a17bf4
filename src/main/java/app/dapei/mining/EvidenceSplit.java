package app.dapei.mining;

import app.dapei.mining.core.Evidence;

/**
 * An association's evidence with and without what bundles brought.
 *
 * @param all all orders
 * @param unbundled orders in which one bundle brought all sides left out
 */
public record EvidenceSplit(Evidence all, Evidence unbundled) {

    /** Whether the association would stand without the bundles: its sides are together more often than by chance. */
    public boolean standsAlone() {
        return unbundled.count() > 0 && unbundled.lift() > 1 && unbundled.logPValue() <= Math.log(0.05);
    }
}
