package app.dapei.experiments.core;

/**
 * The F distribution of a ratio of two variances.
 *
 * @param numeratorDf   degrees of freedom above, positive
 * @param denominatorDf degrees of freedom below, positive
 */
public record FisherF(double numeratorDf, double denominatorDf) {

    public FisherF {
        Arguments.positive("numeratorDf", numeratorDf);
        Arguments.positive("denominatorDf", denominatorDf);
    }

    /** The probability of a value above x. */
    public double survival(double x) {
        if (x <= 0) {
            return 1;
        }
        double numerator = numeratorDf * x;
        double sum = numerator + denominatorDf;
        return new IncompleteBeta(denominatorDf / 2, numeratorDf / 2).lower(denominatorDf / sum, numerator / sum);
    }
}
