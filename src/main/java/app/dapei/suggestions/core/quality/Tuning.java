package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.ExpectedShare;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of our own score that a back-test chooses.
 *
 * @param share with its caution
 * @param seasonal whether what is bought more lately is expected more
 * @param kinship power of the categories' affinity in what is expected of a pair that was never seen, 0 to 1
 */
record Tuning(ExpectedShare share, boolean seasonal, double kinship) {

    private static final List<Double> CAUTIONS = List.of(5.0, 10.0, 20.0, 50.0, 100.0, 200.0);
    private static final List<Double> KINSHIPS = List.of(0.0, 0.5);

    /** What is tried where there are categories or are none; of equals the first is taken. */
    static List<Tuning> all(boolean categories) {
        var all = new ArrayList<Tuning>();
        for (double kinship : categories ? KINSHIPS : KINSHIPS.subList(0, 1)) {
            for (double caution : CAUTIONS) {
                var share = ExpectedShare.withDefaults().withCaution(caution);
                all.add(new Tuning(share, false, kinship));
                all.add(new Tuning(share, true, kinship));
            }
        }
        return all;
    }
}
