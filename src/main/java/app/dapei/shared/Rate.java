package app.dapei.shared;

import java.util.OptionalDouble;

/**
 * A share whose numerator and denominator travel with it, so that a screen can show its base and say when the base is
 * too thin.
 *
 * @param numerator how many had the property, 0 or more
 * @param denominator out of how many, 0 or more
 */
public record Rate(long numerator, long denominator) {

    public Rate {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException("a rate counts from 0; got: " + numerator + " of " + denominator);
        }
    }

    /** The quotient; empty where there is no base. */
    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    /** Whether the base has at least so many cases. */
    public boolean hasBase(long atLeast) {
        return denominator >= atLeast;
    }
}
