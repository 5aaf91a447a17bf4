package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.Calibration;
import java.util.List;

/**
 * What a back-test found.
 *
 * @param orders all orders that were read
 * @param learnedFrom the oldest orders, from which the settings were learned
 * @param tunedOn the orders after these, on which the settings were chosen
 * @param askedAbout the latest orders of two and more products, about which the methods were asked
 * @param caution the chosen weight of the prior, in orders
 * @param seasonal whether what is bought more lately is expected more
 * @param kinship how much the categories count for pairs that were never seen, 0 to 1
 * @param calibration how expected shares are corrected
 * @param methods one result per method, ours first
 * @param reliability whether scores mean what they say, by rising score
 */
public record BackTestReport(
        int orders,
        int learnedFrom,
        int tunedOn,
        int askedAbout,
        double caution,
        boolean seasonal,
        double kinship,
        Calibration calibration,
        List<MethodResult> methods,
        List<Reliability> reliability) {

    public BackTestReport {
        methods = List.copyOf(methods);
        reliability = List.copyOf(reliability);
    }

    public MethodResult of(RankingMethod method) {
        return methods.stream()
                .filter(result -> result.method() == method)
                .findFirst()
                .orElseThrow();
    }
}
