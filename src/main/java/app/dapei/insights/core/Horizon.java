package app.dapei.insights.core;

/** How far a figure looks; each horizon has levers of its own. */
public enum Horizon {
    /** One to two weeks: order of the run-down, talk scripts. */
    SHORT(14),
    /** One to three months: bundles, experiments. */
    MID(90),
    /** Three months and more: personalisation, retiring. */
    LONG(365);

    private final int days;

    Horizon(int days) {
        this.days = days;
    }

    /** The days that it shows by default. */
    public int days() {
        return days;
    }
}
