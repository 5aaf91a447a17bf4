package app.dapei.simulator.core;

/** How demand for a kind of goods moves through the year; factors of the twelve months, about 1 on average. */
enum Season {
    EVEN(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    SUMMER(.25, .3, .6, 1.0, 1.6, 2.2, 2.4, 1.9, 1.0, .4, .25, .2),
    HIGH_SUMMER(.04, .04, .1, .4, 1.5, 3.3, 3.6, 2.4, .5, .08, .04, .04),
    WINTER(2.0, 1.5, .8, .4, .3, .2, .2, .3, .7, 1.4, 2.2, 2.3),
    OUTINGS(.4, .5, 1.2, 1.8, 1.6, 1.0, .8, .8, 1.2, 1.7, .7, .4),
    FESTIVE(2.3, 1.8, .6, .6, .7, .8, .6, .8, 1.6, .8, .7, 1.0);

    private final double[] months;

    Season(double... months) {
        this.months = months;
    }

    /** @param month 1 to 12 */
    double factor(int month) {
        return months[month - 1];
    }
}
