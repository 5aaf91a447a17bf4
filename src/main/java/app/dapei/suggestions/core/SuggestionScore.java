package app.dapei.suggestions.core;

import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.Score.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores a pair: how often a later order of the main product will also contain the other, on the {@link ScoreScale}.
 * The evidence is taken in step by step, and each part is what its step adds:
 *
 * <ul>
 *   <li>popularity: the share of all orders with the other
 *   <li>category: that times the affinity of the two categories, to the power of the model's kinship
 *   <li>interest: that times the lift of carts and views, halved on the scale, since looking is not buying
 *   <li>orders: the {@link ExpectedShare} with that as its prior
 *   <li>season: that times how much more the other is bought lately, where the model is seasonal
 *   <li>price: up to 10 points less where the price lies outside of what is usual
 *   <li>stock: 5 points less where little is left, 20 where it is sold out
 *   <li>track record: what such scores turned out to mean in the back-test, before price and stock
 * </ul>
 *
 * Parts are multiplied by their {@link ScoreWeights}; with all of them at 1, 70 means one order in nine in every shop.
 */
public final class SuggestionScore {

    private static final SuggestionScore DEFAULT = new SuggestionScore(ShareModel.CAUTIOUS, ScoreWeights.DEFAULT);

    private static final double MOST_SHARE = 0.95;
    private static final double MOST_PRIOR = 0.5;
    private static final double INTEREST_POWER = 0.5;
    private static final double PER_DOUBLING = 5;
    private static final double MOST_OFF_FOR_PRICE = 10;
    private static final double OFF_FOR_LITTLE_STOCK = 5;
    private static final double OFF_FOR_NO_STOCK = 20;

    private final ShareModel model;
    private final ScoreWeights weights;

    private SuggestionScore(ShareModel model, ScoreWeights weights) {
        this.model = model;
        this.weights = weights;
    }

    public static SuggestionScore withDefaults() {
        return DEFAULT;
    }

    public SuggestionScore withModel(ShareModel other) {
        return new SuggestionScore(other, weights);
    }

    public SuggestionScore withWeights(ScoreWeights others) {
        return new SuggestionScore(model, others);
    }

    /** Scores a pair from its facts alone: the same facts, the same score. */
    public Score of(PairFacts facts) {
        var evidence = facts.evidence();
        double alone = Math.min(MOST_PRIOR, (double) evidence.associatedOrders() / evidence.orders());
        double inCategory = Math.min(MOST_PRIOR, alone * affinity(facts));
        double looked =
                Math.min(MOST_PRIOR, inCategory * Math.pow(facts.interest().lift(), INTEREST_POWER));
        double bought = model.share().of(evidence.together(), evidence.mainOrders(), looked);
        double now = Math.min(MOST_SHARE, model.seasonal() ? bought * facts.demand() : bought);
        var parts = new Parts();
        parts.add(Part.POPULARITY, ScoreScale.points(alone));
        parts.add(Part.CATEGORY, ScoreScale.points(inCategory) - ScoreScale.points(alone));
        parts.add(Part.INTEREST, ScoreScale.points(looked) - ScoreScale.points(inCategory));
        parts.add(Part.ORDERS, ScoreScale.points(bought) - ScoreScale.points(looked));
        parts.add(Part.SEASON, ScoreScale.points(now) - ScoreScale.points(bought));
        double correction = model.calibration().of(parts.sum()) - parts.sum();
        parts.add(Part.PRICE, -price(facts.prices()));
        parts.add(Part.STOCK, -stock(facts.stock()));
        parts.addUnweighted(Part.TRACK_RECORD, correction);
        return parts.score();
    }

    private double affinity(PairFacts facts) {
        var affinity = facts.kinship().affinity();
        return affinity == null || model.kinship() == 0
                ? model.affinity()
                : model.affinity() * Math.pow(affinity / model.affinity(), model.kinship());
    }

    private static double price(PairFacts.Prices prices) {
        var band = prices.band();
        return band == null || prices.main() == 0
                ? 0
                : Math.min(
                        MOST_OFF_FOR_PRICE, PER_DOUBLING * band.distance((double) prices.associated() / prices.main()));
    }

    private static double stock(PairFacts.Stock stock) {
        return switch (stock) {
            case ENOUGH -> 0;
            case LOW -> OFF_FOR_LITTLE_STOCK;
            case SOLD_OUT -> OFF_FOR_NO_STOCK;
        };
    }

    /** Gathers the parts; keeps their sum within the scale. */
    private final class Parts {

        private final List<Points> parts = new ArrayList<>();
        private double sum;

        void add(Part part, double points) {
            addUnweighted(part, weights.of(part) * points);
        }

        void addUnweighted(Part part, double points) {
            double kept = Math.clamp(sum + points, 0, ScoreScale.MOST) - sum;
            parts.add(new Points(part, kept));
            sum += kept;
        }

        double sum() {
            return sum;
        }

        Score score() {
            return new Score(parts);
        }
    }
}
