package app.dapei.simulator.core;

/**
 * What is true of a bundle by construction, so that a test can say whether a figure found it.
 *
 * @param attach probability that who buys the main product in a broadcast that shows the bundle takes the bundle
 * @param returns how many times as often its pieces come back as when they are bought alone
 * @param leaving probability that a viewer leaves within two minutes because the bundle is shown
 * @param clicks probability that an exposed viewer clicks, under the first script
 * @param secondScript how many times as often under the second script
 */
public record BundleEffect(double attach, double returns, double leaving, double clicks, double secondScript) {

    /** Is taken, comes back no more often, keeps its viewers; the second script works better. */
    static final BundleEffect GOOD = new BundleEffect(.42, 1, 0, .2, 1.4);

    /** Is taken a lot, and its pieces come back more often. */
    static final BundleEffect TEMPTING = new BundleEffect(.6, 2.2, .03, .22, 1.3);

    /** Is hardly taken, comes back much more often, drives viewers away. */
    static final BundleEffect BAD = new BundleEffect(.1, 3.5, .14, .12, 1.4);
}
