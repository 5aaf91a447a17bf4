package app.dapei.mining;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to mine and where to write it.
 *
 * @param input file to read, plain or gzipped
 * @param format how it holds baskets
 * @param minimumCount baskets that a set must stand in, at least 1
 * @param minimumConfidence least confidence of a rule, in [0, 1]
 * @param maximumSize most items of a set, at least 1
 * @param maximumBasket most different items of a basket, in [1, 1048576]
 * @param longBaskets what becomes of longer baskets
 * @param threads number of threads, at least 1
 * @param allRules whether unsound and redundant rules are written too
 * @param independentOnly whether rules must also stand where the larger sets that contain them are absent
 * @param rules file to write the rules to
 * @param itemsets file to write the itemsets to, or null for none
 */
public record FileMiningRequest(
        Path input,
        BasketFormat format,
        int minimumCount,
        double minimumConfidence,
        int maximumSize,
        int maximumBasket,
        RunOptions.LongBaskets longBaskets,
        int threads,
        boolean allRules,
        boolean independentOnly,
        Path rules,
        @Nullable Path itemsets) {

    /** More different items than any basket that is taken. */
    public static final int NO_BASKET_LIMIT = 1 << 20;
}
