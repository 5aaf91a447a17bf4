package app.dapei.experiments.core;

import app.dapei.experiments.core.AaTest.Honesty;
import java.util.List;
import java.util.Map;

/**
 * What many splits of a past without any arms show of the engine.
 *
 * @param alpha       the rate that was promised
 * @param runs        how many splits
 * @param splitAlarms how many were held to be broken
 * @param metrics     in the order given
 */
public record ReplayedSplits(double alpha, int runs, long splitAlarms, List<MetricHonesty> metrics) {

    /** The p-value below which a rate is held to differ from what was promised; as for a broken split. */
    public static final double ALARM = SampleRatioMismatchTest.ALARM;

    /** How a split is read. */
    public enum Peeking {
        /** Once, when all units are there. */
        ONCE,
        /** At five planned looks, each against its boundary. */
        LOOKS,
        /** Twenty times by the confidence sequence. */
        ANY_TIME,
        /** Twenty times by the p-value that is made for one reading: what the other ways protect from. */
        UNGUARDED
    }

    /** What a rate of false positives says of a way of reading. */
    public enum Trust {
        /** As many as promised, as far as the runs can tell. */
        HONEST,
        /** Fewer than promised: safe, and slower to find an effect. */
        CAUTIOUS,
        /** More than promised. */
        UNTRUSTWORTHY
    }

    /**
     * What the splits show of one metric.
     *
     * @param key   names it
     * @param rates per way of reading; empty where some split could not be compared, as when nobody bought
     */
    public record MetricHonesty(String key, Map<Peeking, Honesty> rates) {

        public MetricHonesty {
            rates = Map.copyOf(rates);
        }
    }

    public ReplayedSplits {
        metrics = List.copyOf(metrics);
    }

    /** What a rate says. */
    public Trust trust(Honesty rate) {
        return trust(rate.falsePositives(), rate.runs(), alpha);
    }

    /** What the number of alarms says of the way the units are split. */
    public Trust splitTrust() {
        return trust(splitAlarms, runs, SampleRatioMismatchTest.ALARM);
    }

    /** Whether any metric could be judged. */
    public boolean isTelling() {
        return metrics.stream().anyMatch(metric -> !metric.rates().isEmpty());
    }

    /** Of the split and of every way of reading that an experiment can choose. */
    public Trust trust() {
        boolean broken = metrics.stream()
                .flatMap(metric -> metric.rates().entrySet().stream())
                .filter(rate -> rate.getKey() != Peeking.UNGUARDED)
                .anyMatch(rate -> trust(rate.getValue()) == Trust.UNTRUSTWORTHY);
        return broken || splitTrust() == Trust.UNTRUSTWORTHY ? Trust.UNTRUSTWORTHY : Trust.HONEST;
    }

    private static Trust trust(long found, int runs, double promised) {
        if (ExactBinomialTest.pValue(found, runs, promised) >= ALARM) {
            return Trust.HONEST;
        }
        return found > runs * promised ? Trust.UNTRUSTWORTHY : Trust.CAUTIOUS;
    }
}
