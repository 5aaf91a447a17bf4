package app.dapei.experiments.core;

/**
 * How many units did something, such as viewers who bought. Its variance is p(1 − p).
 *
 * @param n         units
 * @param successes units that did it, at most n
 */
public record ProportionStatistic(long n, long successes) implements MetricStatistic {

    public ProportionStatistic {
        Arguments.notNegative("n", n);
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("successes must be in [0, " + n + "]; got: " + successes);
        }
    }

    /** The share that did it; NaN without units. */
    public double rate() {
        return (double) successes / n;
    }

    /** Units that did not. */
    public long failures() {
        return n - successes;
    }

    /** Both samples together. */
    public ProportionStatistic merge(ProportionStatistic other) {
        return new ProportionStatistic(n + other.n, successes + other.successes);
    }

    /** The same as moments, with the variance of the population, p(1 − p). */
    Moments moments() {
        double rate = n == 0 ? 0 : rate();
        return new Moments(n, rate, n * rate * (1 - rate));
    }
}
