package app.dapei.experiments.core.assignment;

/**
 * A slice of a named layer: experiments whose slices of the same layer do not overlap never share a unit.
 *
 * <p>Membership is GrowthBook's: FNV-1a v1 with the seed {@code "__" + name}.
 *
 * @param name  the layer, not blank
 * @param slice the part of the layer that this experiment owns
 */
public record Namespace(String name, BucketRange slice) {

    public Namespace {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank; name the layer, e.g. \"zone\"");
        }
    }

    /** Whether the unit belongs to the slice. */
    public boolean includes(String unitId) {
        return slice.contains(HashVersion.FNV1A_V1.bucket("__" + name, unitId));
    }

    /** Whether some unit could be in both slices. */
    public boolean overlaps(Namespace other) {
        return name.equals(other.name) && slice.start() < other.slice.end() && other.slice.start() < slice.end();
    }
}
