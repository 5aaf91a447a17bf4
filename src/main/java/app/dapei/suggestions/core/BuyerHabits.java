package app.dapei.suggestions.core;

import java.util.ArrayList;
import java.util.List;

/** What buyers of one category also buy at some time, counted over buyers and not over orders. */
public final class BuyerHabits {

    private static final int FEWEST_BUYERS = 10;

    private final int[][] both;
    private final int[] single;
    private int buyers;

    /** @param categories how many categories there are */
    public BuyerHabits(int categories) {
        both = new int[categories][categories];
        single = new int[categories];
    }

    /**
     * Two categories.
     *
     * @param one the lower category
     * @param other the higher category
     * @param both buyers who bought of both
     * @param ofOne buyers who bought of the one
     * @param ofOther buyers who bought of the other
     * @param buyers all buyers
     */
    public record Habit(int one, int other, int both, int ofOne, int ofOther, int buyers) {

        /** How many times as often as by chance. */
        public double lift() {
            return (double) both * buyers / ((double) ofOne * ofOther);
        }
    }

    /** Takes a buyer with the distinct categories of all of the buyer's orders. */
    public void add(List<Integer> categories) {
        buyers++;
        for (int one : categories) {
            single[one]++;
            for (int other : categories) {
                if (one < other) {
                    both[one][other]++;
                }
            }
        }
    }

    /** All pairs of categories with enough buyers. */
    public List<Habit> learned() {
        var habits = new ArrayList<Habit>();
        for (int one = 0; one < single.length; one++) {
            for (int other = one + 1; other < single.length; other++) {
                if (both[one][other] >= FEWEST_BUYERS) {
                    habits.add(new Habit(one, other, both[one][other], single[one], single[other], buyers));
                }
            }
        }
        return habits;
    }
}
