package app.dapei.suggestions;

import app.dapei.shared.Rate;

/**
 * What buyers of one category also buy at some time.
 *
 * @param categoryId the one
 * @param otherId the other
 * @param both buyers who bought of both
 * @param ofCategory buyers who bought of the one
 * @param ofOther buyers who bought of the other
 * @param buyers all buyers
 * @param affinity how many times as often as by chance products of both stand in one order; 1 where not learned
 */
public record CategoryHabit(
        long categoryId, long otherId, int both, int ofCategory, int ofOther, int buyers, double affinity) {

    /** Share of the buyers of the one who also bought of the other. */
    public Rate share() {
        return new Rate(both, ofCategory);
    }

    /** How many times as often as by chance. */
    public double lift() {
        return (double) both * buyers / ((double) ofCategory * ofOther);
    }
}
