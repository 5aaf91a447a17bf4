package app.dapei.live.core;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How a bundle's price follows the room's heat: the livelier, the lower, in tiers, the same for everybody.
 *
 * @param bundleId which bundle
 * @param base its price without heat, minor units
 * @param floor no price lies under it; the highest of what costs, margin and law ask for
 * @param tiers rising in heat and in discount, 1 to 5
 * @param dwell how long a price stays at least, 60 s to 10 min
 * @param mayRise whether the price goes up again when the heat is gone; else only a reset does that
 */
public record PricePlan(UUID bundleId, long base, long floor, List<Tier> tiers, Duration dwell, boolean mayRise) {

    public static final int MOST_TIERS = 5;

    /** A tier is left only below this share of its heat, so that the price does not flutter. */
    public static final double HYSTERESIS = 0.8;

    /**
     * A step of the price.
     *
     * @param heat from which it holds; 1 is usual
     * @param discount off the base price, in hundredths of a percent
     */
    public record Tier(double heat, int discount) {

        public Tier {
            if (!(heat > 1 && heat <= Heat.Reading.MOST)) {
                throw new IllegalArgumentException("a tier's heat must be in (1, 3]; got: " + heat);
            }
            if (discount < 1 || discount > 9000) {
                throw new IllegalArgumentException("a tier's discount must be in [0.01, 90] %; got: " + discount);
            }
        }
    }

    public PricePlan {
        tiers = List.copyOf(tiers);
        if (base < 1 || floor < 0 || floor > base) {
            throw new IllegalArgumentException("0 <= floor <= base is asked for; got: " + floor + ", " + base);
        }
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            throw new IllegalArgumentException("a plan has 1 to 5 tiers; got: " + tiers.size());
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).heat() <= tiers.get(i - 1).heat()
                    || tiers.get(i).discount() <= tiers.get(i - 1).discount()) {
                throw new IllegalArgumentException("tiers must rise in heat and in discount; got: " + tiers);
            }
        }
        if (dwell.toSeconds() < 60 || dwell.toSeconds() > 600) {
            throw new IllegalArgumentException("dwell must be in [60, 600] s; got: " + dwell.toSeconds());
        }
    }

    /** The price of a tier, 1 the first; 0 = no tier. Never under the floor. */
    public long price(int tier) {
        return tier == 0
                ? base
                : Math.max(floor, base - base * tiers.get(tier - 1).discount() / 10_000);
    }

    /** The tier after a heat was measured in another one. */
    int next(int tier, double heat) {
        int reached = 0;
        while (reached < tiers.size() && heat >= tiers.get(reached).heat()) {
            reached++;
        }
        if (reached >= tier) {
            return reached;
        }
        boolean stays = !mayRise || heat >= HYSTERESIS * tiers.get(tier - 1).heat();
        return stays ? tier : reached;
    }
}
