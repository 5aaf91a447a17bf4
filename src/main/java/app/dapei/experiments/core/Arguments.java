package app.dapei.experiments.core;

/** Checks of arguments; each also refuses NaN and names the field, the value and what is allowed. */
final class Arguments {

    private Arguments() {}

    /** A probability strictly between 0 and 1, such as a significance level. */
    static double openProbability(String field, double value) {
        if (value > 0 && value < 1) {
            return value;
        }
        throw new IllegalArgumentException(field + " must be in (0, 1); got: " + value);
    }

    /** A probability, 0 and 1 included. */
    static double probability(String field, double value) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new IllegalArgumentException(field + " must be in [0, 1]; got: " + value);
    }

    static double positive(String field, double value) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(field + " must be > 0 and finite; got: " + value);
    }

    static double notNegative(String field, double value) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(field + " must be >= 0 and finite; got: " + value);
    }

    static double finite(String field, double value) {
        if (Double.isFinite(value)) {
            return value;
        }
        throw new IllegalArgumentException(field + " must be finite; got: " + value);
    }

    static double[] finite(String field, double[] values) {
        for (int index = 0; index < values.length; index++) {
            finite(field + "[" + index + "]", values[index]);
        }
        return values;
    }

    static long notNegative(String field, long value) {
        if (value >= 0) {
            return value;
        }
        throw new IllegalArgumentException(field + " must be >= 0; got: " + value);
    }

    static int atLeast(String field, int least, int value) {
        if (value >= least) {
            return value;
        }
        throw new IllegalArgumentException(field + " must be >= " + least + "; got: " + value);
    }

    static void sameLength(String first, int firstLength, String second, int secondLength) {
        if (firstLength != secondLength) {
            throw new IllegalArgumentException(first + " and " + second + " must have the same length; got: "
                    + firstLength + " and " + secondLength);
        }
    }
}
