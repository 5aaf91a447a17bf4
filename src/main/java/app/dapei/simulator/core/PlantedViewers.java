package app.dapei.simulator.core;

import java.util.Locale;

/**
 * Viewers of an experiment whose effect is true by construction: each buys with the probability of the arm. The same seed
 * and name give the same viewers.
 */
public final class PlantedViewers {

    private static final double CLICKS = 0.22;
    private static final double TAKES_ALL = 0.55;
    private static final double SENDS_BACK = 0.06;

    private final Dice dice;
    private final String name;
    private final double[] buys;

    /**
     * @param seed      any number
     * @param name      of the experiment, part of the viewers' keys
     * @param control   probability to buy in the control
     * @param treatment probability to buy in the treatment
     */
    public PlantedViewers(long seed, String name, double control, double treatment) {
        this.dice = Dice.named(seed, "experiment:" + name);
        this.name = name;
        this.buys = new double[] {control, treatment};
    }

    /**
     * What a viewer does.
     *
     * @param moment    when within the time, from 0 to 1
     * @param clicked   whether something was clicked
     * @param bought    whether something was bought
     * @param boughtAll whether all of the bundle was bought, not only its main product
     * @param sentBack  whether it came back
     */
    public record Made(double moment, boolean clicked, boolean bought, boolean boughtAll, boolean sentBack) {}

    /** Key of the viewer with a number. */
    public String key(int number) {
        return String.format(Locale.ROOT, "trial-%s-%05d", name, number);
    }

    /** The next viewer, in that arm. */
    public Made next(int arm) {
        return new Made(
                dice.fraction(),
                dice.chance(CLICKS),
                dice.chance(buys[arm]),
                dice.chance(TAKES_ALL),
                dice.chance(SENDS_BACK));
    }
}
