package app.dapei.suggestions.core;

import java.util.List;

/**
 * How strongly two products belong together, from 0 to 100, with the parts that it is the sum of.
 *
 * @param parts one per {@link Part}, in its order
 */
public record Score(List<Points> parts) {

    public Score {
        parts = List.copyOf(parts);
    }

    /** What a score is made of. */
    public enum Part {
        /** How many of the main product's orders contain the other, at the least. */
        SHARE,
        /** How much more often than by chance, with caution. */
        LIFT,
        /** How many orders beyond chance. */
        VOLUME,
        CATEGORY,
        PRICE,
        STOCK
    }

    /**
     * What one part gives.
     *
     * @param part which
     * @param points given, 0 to {@code most}
     * @param most could be given
     */
    public record Points(Part part, double points, double most) {}

    /** The sum, 0 to 100. */
    public double total() {
        return parts.stream().mapToDouble(Points::points).sum();
    }

    /** The sum as a whole number. */
    public int rounded() {
        return (int) Math.round(total());
    }
}
