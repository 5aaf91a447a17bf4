package app.dapei.simulator.core;

import java.util.List;
import java.util.Locale;

/**
 * Viewers of an experiment whose effect is true by construction: each buys with the probability of the arm. The same seed
 * and name give the same viewers of each arm, whichever viewers come into it.
 */
public final class PlantedViewers {

    private static final double CLICKS = 0.22;
    private static final double TAKES_ALL = 0.55;
    private static final double SENDS_BACK = 0.06;

    private final List<Dice> dice;
    private final String name;
    private final double[] buys;

    /**
     * @param seed      any number
     * @param name      of the experiment, part of the viewers' keys
     * @param control   probability to buy in the control
     * @param treatment probability to buy in the treatment
     */
    public PlantedViewers(long seed, String name, double control, double treatment) {
        this.dice =
                List.of(Dice.named(seed, "experiment:" + name), Dice.named(seed, "experiment:" + name + ":treatment"));
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
        var own = dice.get(arm);
        return new Made(
                own.fraction(),
                own.chance(CLICKS),
                own.chance(buys[arm]),
                own.chance(TAKES_ALL),
                own.chance(SENDS_BACK));
    }
}
