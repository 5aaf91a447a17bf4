package app.dapei.experiments.core;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Roots of monotone functions, by Brent's method after widening a bracket. */
final class Root {

    private static final int EVALUATIONS = 500;
    private static final double LARGE = 1e100;

    private final double accuracy;

    private Root(double accuracy) {
        this.accuracy = accuracy;
    }

    /** To the last digits of a double. */
    static Root exact() {
        return new Root(1e-15);
    }

    /**
     * The zero of a monotone function: looks on both sides of the guess, the steps doubling from {@code step}.
     *
     * @throws ArithmeticException if no change of sign is found within the range of a double
     */
    double near(double guess, double step, DoubleUnaryOperator function) {
        double low = guess;
        double high = guess;
        double atGuess = function.applyAsDouble(guess);
        if (atGuess == 0) {
            return guess;
        }
        for (double width = step; width < 1e308; width *= 2) {
            double nextLow = guess - width;
            double nextHigh = guess + width;
            if (changesSign(atGuess, function.applyAsDouble(nextLow))) {
                return between(nextLow, low, function);
            }
            if (changesSign(atGuess, function.applyAsDouble(nextHigh))) {
                return between(high, nextHigh, function);
            }
            low = nextLow;
            high = nextHigh;
        }
        throw new ArithmeticException("no root near " + guess);
    }

    /** The zero between two ends at which the function has opposite signs. */
    double between(double low, double high, DoubleUnaryOperator function) {
        return new BrentSolver(accuracy, accuracy, 0)
                .solve(EVALUATIONS, x -> clamped(function.applyAsDouble(x)), low, high);
    }

    /** An underflown tail has an infinite logarithm; the interpolation needs a number. */
    private static double clamped(double value) {
        return Math.max(-LARGE, Math.min(LARGE, value));
    }

    private static boolean changesSign(double one, double other) {
        return one < 0 ? other >= 0 : other <= 0;
    }
}
