package app.dapei.experiments.core;

import java.util.Optional;
import java.util.function.Function;

/**
 * The answer of a procedure: a value, or the typed reason why the data do not give one. There is no third case, and
 * never a made-up number.
 *
 * @param <T> what is estimated
 */
public sealed interface Estimate<T> {

    /** The value that the data give. */
    record Estimated<T>(T value) implements Estimate<T> {}

    /** The data give no value. */
    record NotEstimable<T>(Reason reason) implements Estimate<T> {}

    /** Why the data give no value. */
    enum Reason {
        /** An arm has no unit yet. */
        EMPTY_ARM,
        /** An arm has a single unit, so nothing is known of its spread. */
        SINGLE_UNIT,
        /** All values of an arm are equal: the usual standard error would be 0, which is not what is known. */
        ZERO_VARIANCE,
        /** A ratio's denominators sum to 0. */
        ZERO_DENOMINATOR,
        /** The control's mean is 0, so nothing can be relative to it. */
        ZERO_BASELINE,
        /** Fewer than the least number of rooms per arm. */
        TOO_FEW_CLUSTERS,
        /** Too few observations for the number of coefficients. */
        TOO_FEW_OBSERVATIONS,
        /** No sample size that the procedure can state reaches the wanted power. */
        UNREACHABLE_POWER,
        /** No effect, however large, would be detected with the wanted power. */
        UNREACHABLE_EFFECT
    }

    /** A value. */
    static <T> Estimate<T> of(T value) {
        return new Estimated<>(value);
    }

    /** No value, and why. */
    static <T> Estimate<T> notEstimable(Reason reason) {
        return new NotEstimable<>(reason);
    }

    /** The value if there is one. */
    default Optional<T> found() {
        return switch (this) {
            case Estimated<T>(T value) -> Optional.of(value);
            case NotEstimable<T> _ -> Optional.empty();
        };
    }

    /** The answer of the next step, or this reason. */
    default <R> Estimate<R> then(Function<T, Estimate<R>> next) {
        return switch (this) {
            case Estimated<T>(T value) -> next.apply(value);
            case NotEstimable<T>(Reason reason) -> new NotEstimable<>(reason);
        };
    }

    /** The value changed, or this reason. */
    default <R> Estimate<R> map(Function<T, R> change) {
        return then(value -> new Estimated<>(change.apply(value)));
    }
}
