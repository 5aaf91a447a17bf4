package app.dapei.suggestions.core.quality;

import java.util.BitSet;

/** What one method scored: per basket the mean over its products as main product. */
final class Trial {

    static final int LONGEST_LIST = 10;
    static final int SHOWN = 5;

    private final double[] hits1;
    private final double[] hits3;
    private final double[] hits5;
    private final double[] hits10;
    private final BitSet everShown = new BitSet();
    private double reciprocalRanks;
    private int[] formerList = {};
    private double differences;
    private int lists;

    Trial(int baskets) {
        hits1 = new double[baskets];
        hits3 = new double[baskets];
        hits5 = new double[baskets];
        hits10 = new double[baskets];
    }

    /** Notes the list that was given for a main product. */
    void give(TopList list) {
        int[] shown = new int[Math.min(SHOWN, list.size())];
        for (int place = 0; place < shown.length; place++) {
            shown[place] = list.item(place);
            everShown.set(shown[place]);
        }
        if (lists++ > 0) {
            differences += 1 - overlap(formerList, shown);
        }
        formerList = shown;
    }

    /**
     * Notes how the list did for one basket.
     *
     * @param firstHit place of the first right one, from 0; below 0 where none is right
     * @param weight one by the number of the basket's products
     */
    void add(int basket, int firstHit, double weight) {
        if (firstHit < 0) {
            return;
        }
        hits1[basket] += firstHit < 1 ? weight : 0;
        hits3[basket] += firstHit < 3 ? weight : 0;
        hits5[basket] += firstHit < SHOWN ? weight : 0;
        hits10[basket] += firstHit < LONGEST_LIST ? weight : 0;
        reciprocalRanks += weight / (firstHit + 1);
    }

    int baskets() {
        return hits5.length;
    }

    /** For each basket the share of its products whose first five had a right one. */
    double[] shownHits() {
        return hits5;
    }

    /** Mean over the baskets, for the first 1, 3, 5 and 10. */
    HitRates hitRates() {
        return new HitRates(mean(hits1), mean(hits3), mean(hits5), mean(hits10));
    }

    /** Mean of one by the place of the first hit, of the first ten places. */
    double meanReciprocalRank() {
        return baskets() == 0 ? 0 : reciprocalRanks / baskets();
    }

    /** How many different items were among the first five of some list. */
    int shownItems() {
        return everShown.cardinality();
    }

    /** How much the first five of two main products differ: 0 the same for everybody, 1 never the same. */
    double diversity() {
        return lists < 2 ? 0 : differences / (lists - 1);
    }

    private static double overlap(int[] one, int[] other) {
        int common = 0;
        for (int item : one) {
            for (int otherItem : other) {
                common += item == otherItem ? 1 : 0;
            }
        }
        int longer = Math.max(one.length, other.length);
        return longer == 0 ? 1 : (double) common / longer;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
