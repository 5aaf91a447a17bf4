package app.dapei.suggestions.core;

import app.dapei.suggestions.core.Score.Part;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each part of a score counts: 1 as the evidence says, 0 not at all, 2 twice as much. The track record has no
 * weight.
 */
public final class ScoreWeights {

    public static final double MOST = 2;

    /** All parts as the evidence says. */
    public static final ScoreWeights DEFAULT = new ScoreWeights(Map.of());

    private final Map<Part, Double> weights = new EnumMap<>(Part.class);

    /** @param weights each in [0, 2]; parts that are missing count 1 */
    public ScoreWeights(Map<Part, Double> weights) {
        weights.forEach((part, weight) -> {
            if (part == Part.TRACK_RECORD || !(weight >= 0 && weight <= MOST)) {
                throw new IllegalArgumentException("weight of " + part + " must be in [0, 2]; got: " + weight);
            }
            this.weights.put(part, weight);
        });
    }

    public double of(Part part) {
        return weights.getOrDefault(part, 1.0);
    }

    public boolean isDefault() {
        return weights.values().stream().allMatch(weight -> weight == 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreWeights weightsOfOther && weights.equals(weightsOfOther.weights);
    }

    @Override
    public int hashCode() {
        return weights.hashCode();
    }

    @Override
    public String toString() {
        return weights.toString();
    }
}
