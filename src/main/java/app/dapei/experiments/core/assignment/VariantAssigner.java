package app.dapei.experiments.core.assignment;

import app.dapei.experiments.core.assignment.Assignment.Assigned;
import app.dapei.experiments.core.assignment.Assignment.NotAssigned;
import app.dapei.experiments.core.assignment.Assignment.Reason;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the arm of a unit: a pure function of the experiment's seed and the unit's id, the same on every node and after
 * every restart.
 *
 * <p>Give every experiment a seed of its own, or the same viewers meet the same kind of arm in all of them. A stored
 * former arm wins over the hash as long as it still exists, so that changed weights do not move a viewer.
 */
public final class VariantAssigner {

    private final String seed;
    private final int seedState;
    private final HashVersion version;
    private final TrafficSplit split;
    private final double[] bounds;
    private final @Nullable Namespace namespace;
    private final Assigned[] computed;

    private VariantAssigner(String seed, HashVersion version, TrafficSplit split, @Nullable Namespace namespace) {
        this.seed = seed;
        this.seedState = HashVersion.seedState(seed);
        this.version = version;
        this.split = split;
        this.namespace = namespace;
        this.bounds = bounds(split.ranges());
        this.computed = IntStream.range(0, split.arms())
                .mapToObj(arm -> new Assigned(arm, false))
                .toArray(Assigned[]::new);
    }

    /**
     * An assigner on FNV-1a v2 without a namespace.
     *
     * @throws IllegalArgumentException if the seed is blank
     */
    public static VariantAssigner of(String seed, TrafficSplit split) {
        if (seed.isBlank()) {
            throw new IllegalArgumentException("seed must not be blank; use the experiment's own id");
        }
        return new VariantAssigner(seed, HashVersion.FNV1A_V2, split, null);
    }

    /** The same with another hash. */
    public VariantAssigner with(HashVersion newVersion) {
        return new VariantAssigner(seed, newVersion, split, namespace);
    }

    /** The same within a slice of a layer. */
    public VariantAssigner with(Namespace newNamespace) {
        return new VariantAssigner(seed, version, split, newNamespace);
    }

    /** The arm of a unit that was not seen before. */
    public Assignment assign(String unitId) {
        return assign(unitId, OptionalInt.empty());
    }

    /** The arm of a unit: the former one if it still exists, else the one computed. */
    public Assignment assign(String unitId, OptionalInt formerArm) {
        if (unitId.isEmpty()) {
            return new NotAssigned(Reason.EMPTY_UNIT_ID);
        }
        if (formerArm.isPresent() && formerArm.getAsInt() >= 0 && formerArm.getAsInt() < split.arms()) {
            return new Assigned(formerArm.getAsInt(), true);
        }
        if (namespace != null && !namespace.includes(unitId)) {
            return new NotAssigned(Reason.OUTSIDE_NAMESPACE);
        }
        int arm = armOf(bucket(unitId));
        return arm < 0 ? new NotAssigned(Reason.OUTSIDE_COVERAGE) : computed[arm];
    }

    private double bucket(String unitId) {
        return version == HashVersion.FNV1A_V2
                ? HashVersion.bucketAfterSeed(seedState, unitId)
                : version.bucket(seed, unitId);
    }

    private int armOf(double bucket) {
        for (int arm = 0; arm < bounds.length / 2; arm++) {
            if (bucket >= bounds[2 * arm] && bucket < bounds[2 * arm + 1]) {
                return arm;
            }
        }
        return -1;
    }

    private static double[] bounds(List<BucketRange> ranges) {
        double[] bounds = new double[2 * ranges.size()];
        for (int arm = 0; arm < ranges.size(); arm++) {
            bounds[2 * arm] = ranges.get(arm).start();
            bounds[2 * arm + 1] = ranges.get(arm).end();
        }
        return bounds;
    }
}
