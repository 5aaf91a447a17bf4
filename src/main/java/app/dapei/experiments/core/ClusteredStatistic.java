package app.dapei.experiments.core;

import java.util.List;

/**
 * An arm to which whole rooms were assigned. Kept apart from {@link MetricStatistic} on purpose: its viewers are not
 * independent, so no test for viewers may be fed with it.
 *
 * @param clusters one total per room
 */
public record ClusteredStatistic(List<ClusterTotal> clusters) {

    /**
     * One room.
     *
     * @param units viewers in it, at least one
     * @param sum   sum of their values
     */
    public record ClusterTotal(long units, double sum) {

        public ClusterTotal {
            Arguments.positive("units", units);
            Arguments.finite("sum", sum);
        }

        /** The room's mean. */
        public double mean() {
            return sum / units;
        }
    }

    public ClusteredStatistic {
        clusters = List.copyOf(clusters);
    }

    /** Viewers in all rooms. */
    public long units() {
        return clusters.stream().mapToLong(ClusterTotal::units).sum();
    }

    /** The mean over viewers. */
    public double mean() {
        return clusters.stream().mapToDouble(ClusterTotal::sum).sum() / units();
    }

    /** The rooms' means, each room counting once: the average room, not the average viewer. */
    public Moments clusterMeans() {
        return Moments.of(clusters.stream().mapToDouble(ClusterTotal::mean).toArray());
    }
}
