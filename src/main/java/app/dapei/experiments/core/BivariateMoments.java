package app.dapei.experiments.core;

/**
 * Two measures of the same units: their moments and the sum of products of deviations.
 *
 * @param x          the first measure
 * @param y          the second measure, of the same units
 * @param coMoment   Σ(x − x̄)(y − ȳ)
 */
public record BivariateMoments(Moments x, Moments y, double coMoment) {

    /** No unit yet. */
    public static final BivariateMoments EMPTY = new BivariateMoments(Moments.EMPTY, Moments.EMPTY, 0);

    public BivariateMoments {
        if (x.n() != y.n()) {
            throw new IllegalArgumentException(
                    "x and y must be measured on the same units; got: " + x.n() + " and " + y.n());
        }
        Arguments.finite("coMoment", coMoment);
    }

    /** From two moments and the sum of products a database gives. */
    public static BivariateMoments ofSums(Moments x, Moments y, double sumOfProducts) {
        return new BivariateMoments(x, y, x.n() == 0 ? 0 : sumOfProducts - x.sum() * y.mean());
    }

    /** From the pairs themselves. */
    public static BivariateMoments of(double[] first, double[] second) {
        Arguments.sameLength("first", first.length, "second", second.length);
        var x = Moments.of(first);
        var y = Moments.of(second);
        double coMoment = 0;
        for (int index = 0; index < first.length; index++) {
            coMoment += (first[index] - x.mean()) * (second[index] - y.mean());
        }
        return new BivariateMoments(x, y, coMoment);
    }

    /** How many units. */
    public long n() {
        return x.n();
    }

    /** Both samples together. */
    public BivariateMoments merge(BivariateMoments other) {
        if (n() == 0) {
            return other;
        }
        if (other.n() == 0) {
            return this;
        }
        double weight = (double) n() * other.n() / (n() + other.n());
        double cross = (other.x.mean() - x.mean()) * (other.y.mean() - y.mean()) * weight;
        return new BivariateMoments(x.merge(other.x), y.merge(other.y), coMoment + other.coMoment + cross);
    }

    /** The unbiased covariance, for n of at least 2; 0 below. */
    public double covariance() {
        return n() < 2 ? 0 : coMoment / (n() - 1);
    }
}
