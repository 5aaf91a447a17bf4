package app.dapei.suggestions.core;

/**
 * How a shop's scores are made, as its back-test chose.
 *
 * @param share with its caution
 * @param seasonal whether what is bought more lately is expected more
 * @param kinship power of the categories' affinity in what is expected without evidence, 0 to 1
 * @param affinity how many times as often as by chance two products are together, whoever they are
 * @param calibration what such scores turned out to mean
 */
public record ShareModel(
        ExpectedShare share, boolean seasonal, double kinship, double affinity, Calibration calibration) {

    /** Before a back-test has chosen anything. */
    public static final ShareModel CAUTIOUS =
            new ShareModel(ExpectedShare.withDefaults(), false, 0.5, 1, Calibration.NONE);
}
