package app.dapei.simulator.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the products of a basket into lines: quantity, price paid, gifts, returns. */
final class LineMaker {

    private static final long CHEAP = 100_00;
    private static final double[] REASONS_FOR_CLOTHES = Dice.runningSums(new double[] {.52, .26, .08, .03, .09, .02});
    private static final double[] REASONS = Dice.runningSums(new double[] {.02, .38, .2, .18, .15, .07});

    /** When, at which discount, and whether the order is cancelled. */
    record Occasion(Instant placedAt, double discount, boolean cancelled) {}

    private record Gift(int product, double probability) {}

    private final Shelf shelf;
    private final Instant end;
    private final Map<Integer, Gift> gifts = new HashMap<>();

    /** @param end returns after it have not happened yet */
    LineMaker(Shelf shelf, ShopPlan plan, Instant end) {
        this.shelf = shelf;
        this.end = end;
        for (String line : plan.wiring().gifts()) {
            String[] words = line.split(" ");
            gifts.put(shelf.index(words[0]), new Gift(shelf.index(words[1]), Double.parseDouble(words[2])));
        }
    }

    List<MarketLine> lines(List<Integer> basket, Occasion occasion, Dice dice) {
        var lines = new ArrayList<MarketLine>(basket.size() + 1);
        for (int product : basket) {
            lines.add(line(product, quantity(product, dice), occasion, dice));
        }
        for (int product : basket) {
            Gift gift = gifts.get(product);
            if (gift != null && dice.chance(gift.probability())) {
                lines.add(new MarketLine(gift.product(), 1, 0, null));
            }
        }
        return lines;
    }

    /** Dealers pay less and send nothing back. */
    List<MarketLine> dealerLines(List<Integer> basket, int fewest, int most, Occasion occasion, Dice dice) {
        return basket.stream()
                .map(product -> new MarketLine(
                        product, dice.between(fewest, most), paid(product, occasion.discount() + .15), null))
                .toList();
    }

    private MarketLine line(int product, int quantity, Occasion occasion, Dice dice) {
        long unitPaid = paid(product, occasion.discount());
        return new MarketLine(product, quantity, unitPaid, comesBack(product, quantity, unitPaid, 1, occasion, dice));
    }

    /** One piece that is bought in a bundle, at its part of the bundle's price. */
    MarketLine bundleLine(int product, int bundle, int percentOff, double returns, Occasion occasion, Dice dice) {
        long unitPaid = paid(product, occasion.discount() + percentOff / 100.0);
        return new MarketLine(product, 1, unitPaid, comesBack(product, 1, unitPaid, returns, occasion, dice), bundle);
    }

    private int quantity(int product, Dice dice) {
        Kind kind = shelf.kindOf().get(product);
        boolean stocksUp = kind.lastsDays() > 0
                && shelf.catalogue().products().get(product).price() < CHEAP;
        double luck = dice.fraction();
        if (stocksUp) {
            return luck < .68 ? 1 : luck < .9 ? 2 : 3;
        }
        return luck < .95 ? 1 : 2;
    }

    /** In fen, on whole jiao, never 0. */
    private long paid(int product, double discount) {
        long price = shelf.catalogue().products().get(product).price();
        return Math.max(10, Math.round(price * (1 - discount) / 10) * 10);
    }

    private @Nullable MarketReturn comesBack(
            int product, int quantity, long unitPaid, double factor, Occasion occasion, Dice dice) {
        Kind kind = shelf.kindOf().get(product);
        double probability = kind.returned() * (occasion.discount() > .1 ? 1.25 : 1) * factor;
        if (occasion.cancelled() || !dice.chance(probability)) {
            return null;
        }
        Instant returnedAt = occasion.placedAt().plus(Duration.ofMinutes(dice.between(2 * 24 * 60, 13 * 24 * 60)));
        double[] reasons = kind.returned() >= .15 ? REASONS_FOR_CLOTHES : REASONS;
        ReturnReason reason = ReturnReason.values()[dice.pick(reasons)];
        int pieces = dice.between(1, quantity);
        return returnedAt.isBefore(end) ? new MarketReturn(pieces, returnedAt, reason, unitPaid * pieces) : null;
    }
}
