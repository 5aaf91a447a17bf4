package app.dapei.experiments.core;

/** What a test looks for: the effect of treatment over control. */
public enum Alternative {
    /** Any difference. */
    TWO_SIDED,
    /** The treatment is larger. */
    GREATER,
    /** The treatment is smaller. */
    LESS;

    /** Whether only one direction counts. */
    public boolean isOneSided() {
        return this != TWO_SIDED;
    }

    /** The p-value of a standard normal statistic, from the tail that matters. */
    double pValue(double z) {
        return switch (this) {
            case TWO_SIDED -> StandardNormal.twoSidedPValue(z);
            case GREATER -> StandardNormal.survival(z);
            case LESS -> StandardNormal.cdf(z);
        };
    }

    /** The p-value of a t statistic, from the tail that matters. */
    double pValue(StudentT distribution, double t) {
        return switch (this) {
            case TWO_SIDED -> distribution.twoSidedPValue(t);
            case GREATER -> distribution.survival(t);
            case LESS -> distribution.cdf(t);
        };
    }

    /** The part of alpha in one tail. */
    double tail(double alpha) {
        return isOneSided() ? alpha : alpha / 2;
    }

    /** The interval that agrees with the test, from the half width of the tail. */
    Interval interval(double centre, double halfWidth) {
        return switch (this) {
            case TWO_SIDED -> Interval.around(centre, halfWidth);
            case GREATER -> new Interval(centre - halfWidth, Double.POSITIVE_INFINITY);
            case LESS -> new Interval(Double.NEGATIVE_INFINITY, centre + halfWidth);
        };
    }
}
