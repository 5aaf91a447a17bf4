package app.dapei.suggestions.core;

import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.Score.Points;
import java.util.List;

/**
 * Scores a pair. Three quarters of the points come from orders, and from what they say with caution, so that one order
 * of one never comes out on top; the rest from category, price and stock. The weights are our own choice:
 *
 * <ul>
 *   <li>share, 30: s / (s + 0.1) of the lower end of the share; 10 % gives half of the points
 *   <li>lift, 25: log2 of the cautious lift, in full from 8 on, nothing up to 1
 *   <li>volume, 20: v / (v + 25) of the orders beyond chance; 25 give half of the points
 *   <li>category, 10: related in full, the same 70 %, unknown half, unrelated 20 %
 *   <li>price, 10: in full while the other costs up to 80 % of the main product, falling to nothing at 200 %
 *   <li>stock, 5: enough in full, low half, sold out nothing
 * </ul>
 */
public final class SuggestionScore {

    private static final double MOST_SHARE = 30;
    private static final double MOST_LIFT = 25;
    private static final double MOST_VOLUME = 20;
    private static final double MOST_CATEGORY = 10;
    private static final double MOST_PRICE = 10;
    private static final double MOST_STOCK = 5;

    private static final double HALF_SHARE = 0.1;
    private static final double FULL_LOG2_LIFT = 3;
    private static final double HALF_VOLUME = 25;
    private static final double FULL_PRICE_RATIO = 0.8;
    private static final double NO_PRICE_RATIO = 2;

    private SuggestionScore() {}

    /** Scores a pair from its facts alone: the same facts, the same score. */
    public static Score of(PairFacts facts) {
        var evidence = facts.evidence();
        return new Score(List.of(
                part(Part.SHARE, MOST_SHARE, saturating(evidence.shareAtLeast(), HALF_SHARE)),
                part(Part.LIFT, MOST_LIFT, Math.log(evidence.cautiousLift()) / Math.log(2) / FULL_LOG2_LIFT),
                part(Part.VOLUME, MOST_VOLUME, saturating(evidence.beyondChance(), HALF_VOLUME)),
                part(Part.CATEGORY, MOST_CATEGORY, category(facts.relation())),
                part(Part.PRICE, MOST_PRICE, price(facts.mainPrice(), facts.associatedPrice())),
                part(Part.STOCK, MOST_STOCK, stock(facts.stock()))));
    }

    private static Points part(Part part, double most, double fraction) {
        return new Points(part, most * Math.clamp(fraction, 0, 1), most);
    }

    private static double saturating(double value, double half) {
        return value <= 0 ? 0 : value / (value + half);
    }

    private static double category(CategoryRelation relation) {
        return switch (relation) {
            case RELATED -> 1;
            case SAME -> 0.7;
            case UNKNOWN -> 0.5;
            case UNRELATED -> 0.2;
        };
    }

    private static double price(long mainPrice, long associatedPrice) {
        if (mainPrice == 0) {
            return 0;
        }
        double ratio = (double) associatedPrice / mainPrice;
        return (NO_PRICE_RATIO - ratio) / (NO_PRICE_RATIO - FULL_PRICE_RATIO);
    }

    private static double stock(PairFacts.Stock stock) {
        return switch (stock) {
            case ENOUGH -> 1;
            case LOW -> 0.5;
            case SOLD_OUT -> 0;
        };
    }
}
