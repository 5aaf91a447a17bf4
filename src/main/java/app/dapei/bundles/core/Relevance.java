package app.dapei.bundles.core;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How well a product goes with a main one, from 0 to 100, with its parts, and what speaks hard against it. The weights
 * are our own choice: lift's lower end 35 (log2, in full from 8 on), same scenario 20, categories 15 (below one root in
 * full, the same 70 %, unknown half, unrelated nothing), price 15 (in full from 0.1 to 1.5 times the main product's,
 * nothing at 0.02 and 3), returns 10 (in full while the other comes back no more often, nothing at 20 points more),
 * shared questions 5 (three give half). What is not known is left out, and the rest counts for more.
 *
 * @param parts what is known, in the order above
 * @param flags what speaks hard against the pair; it passes only with a note
 */
public record Relevance(List<Points> parts, Set<Flag> flags) {

    private static final int ENOUGH_BY_CHANCE = 5;
    private static final double LOWEST_RATIO = 0.05;

    /** What relevance is made of. */
    public enum Part {
        LIFT(35),
        SCENARIO(20),
        CATEGORY(15),
        PRICE(15),
        RETURNS(10),
        QUESTIONS(5);

        private final double most;

        Part(double most) {
            this.most = most;
        }
    }

    /** What speaks hard against a pair. */
    public enum Flag {
        /** The other costs a small fraction or a multiple of the main product: it cheapens it or outshines it. */
        PRICE_TIER_CLASH,
        /** Nobody bought them together, and they stand below different roots. */
        NO_EVIDENCE_UNRELATED,
        /** They are bought together less often than by chance. */
        LIFT_BELOW_ONE,
        /** Two of a kind: whoever buys one leaves the other. */
        SUBSTITUTES
    }

    /** What a part gives. */
    public record Points(Part part, double points, double most) {}

    public Relevance {
        parts = List.copyOf(parts);
        flags = Set.copyOf(flags);
    }

    /** The score, 0 to 100. */
    public int score() {
        double points = parts.stream().mapToDouble(Points::points).sum();
        double most = parts.stream().mapToDouble(Points::most).sum();
        return most == 0 ? 0 : (int) Math.round(100 * points / most);
    }

    /** Whether it must not pass without a note. */
    public boolean needsNote() {
        return !flags.isEmpty();
    }

    public static Relevance of(PairSignals pair) {
        var parts = new ArrayList<Points>();
        parts.add(part(Part.LIFT, pair.liftAtLeast() <= 0 ? 0 : Math.log(pair.liftAtLeast()) / Math.log(2) / 3));
        var scenario = pair.sameScenario();
        if (scenario != null) {
            parts.add(part(Part.SCENARIO, scenario ? 1 : 0));
        }
        parts.add(part(Part.CATEGORY, category(pair.category())));
        parts.add(part(Part.PRICE, price(pair.priceRatio())));
        var main = pair.mainReturns();
        var associated = pair.associatedReturns();
        if (main != null && associated != null) {
            parts.add(part(Part.RETURNS, 1 - (associated - main) / 0.2));
        }
        var questions = pair.sharedQuestions();
        if (questions != null) {
            parts.add(part(Part.QUESTIONS, questions / (questions + 3.0)));
        }
        return new Relevance(parts, flags(pair));
    }

    private static Points part(Part part, double fraction) {
        return new Points(part, part.most * Math.clamp(fraction, 0, 1), part.most);
    }

    private static double category(PairSignals.Category category) {
        return switch (category) {
            case SAME_ROOT -> 1;
            case SAME -> 0.7;
            case UNKNOWN -> 0.5;
            case UNRELATED -> 0;
        };
    }

    private static double price(double ratio) {
        if (ratio < 0.1) {
            return (ratio - 0.02) / 0.08;
        }
        return ratio <= 1.5 ? 1 : (3 - ratio) / 1.5;
    }

    private static Set<Flag> flags(PairSignals pair) {
        var flags = EnumSet.noneOf(Flag.class);
        boolean tellsTier = pair.role() != SlotRole.GIFT && pair.role() != SlotRole.CONSUMABLE;
        if (tellsTier && pair.mainPrice() > 0 && (pair.priceRatio() < LOWEST_RATIO || pair.priceRatio() > 3)) {
            flags.add(Flag.PRICE_TIER_CLASH);
        }
        if (pair.together() == 0 && pair.category() == PairSignals.Category.UNRELATED) {
            flags.add(Flag.NO_EVIDENCE_UNRELATED);
        }
        // below chance for sure: chance would have brought several together, and even the upper end is below 1
        if (pair.byChance() >= ENOUGH_BY_CHANCE && pair.liftAtMost() < 1) {
            flags.add(pair.category() == PairSignals.Category.SAME ? Flag.SUBSTITUTES : Flag.LIFT_BELOW_ONE);
        }
        return flags;
    }
}
