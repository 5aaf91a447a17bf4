package app.dapei.suggestions.core;

import java.util.List;

/**
 * How strongly two products belong together, from 0 to 100 on the {@link ScoreScale}, with the parts that it is the sum
 * of. A part may take away.
 *
 * @param parts one per {@link Part}, in its order
 */
public record Score(List<Points> parts) {

    public Score {
        parts = List.copyOf(parts);
    }

    /** What a score is made of, in the order in which the evidence is taken in. */
    public enum Part {
        /** How often the other is bought anyway. */
        POPULARITY,
        /** How much more often products of the two categories are bought together than by chance. */
        CATEGORY,
        /** How much more often both are looked at and put into carts together than by chance. */
        INTEREST,
        /** What the orders say of this pair. */
        ORDERS,
        /** How much more the other is bought lately. */
        SEASON,
        /** How its price stands to the prices that are bought together. */
        PRICE,
        STOCK,
        /** What such scores turned out to mean in the back-test. */
        TRACK_RECORD
    }

    /**
     * What one part gives or, below 0, takes.
     *
     * @param part which
     * @param points given
     */
    public record Points(Part part, double points) {}

    /** The sum, 0 to 100. */
    public double total() {
        return Math.clamp(parts.stream().mapToDouble(Points::points).sum(), 0, ScoreScale.MOST);
    }

    /** The sum as a whole number. */
    public int rounded() {
        return (int) Math.round(total());
    }

    /** What a part gives. */
    public double points(Part part) {
        return parts.get(part.ordinal()).points();
    }
}
