package app.dapei.suggestions.personal.core;

import app.dapei.suggestions.personal.core.Reason.BoughtBefore;
import app.dapei.suggestions.personal.core.Reason.GoesWithOwn;
import app.dapei.suggestions.personal.core.Reason.InCart;
import app.dapei.suggestions.personal.core.Reason.LookedAt;
import app.dapei.suggestions.personal.core.Reason.OftenTogether;
import app.dapei.suggestions.personal.core.Reason.Saves;
import app.dapei.suggestions.personal.core.Reason.ShopOrder;
import app.dapei.suggestions.personal.core.ViewerHistory.Touch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders offers for one viewer. Each thing that speaks for an offer is a chance that the viewer takes it for that
 * reason; they are joined as independent chances, 1 − ∏(1 − chance), beginning with the chance that anybody takes it.
 * The reason that is told is the greatest chance. Prices play no part but for what everybody saves.
 */
public final class PersonalRanking {

    /** From this share on that discounts took off a viewer's orders, the viewer is taken to like to save. */
    public static final double LIKES_TO_SAVE = 0.15;

    private static final double OF_A_CART = 0.5;
    private static final double OF_A_LOOK = 0.12;
    private static final int MOST_LOOKS = 4;
    private static final double OF_AN_OWN_MAIN = 0.1;
    /** Who bought the one before takes the other later less often than both in one order. */
    private static final double LATER = 0.3;

    private final ShopHabits habits;

    public PersonalRanking(ShopHabits habits) {
        this.habits = habits;
    }

    /**
     * An offer in its place.
     *
     * @param index which of the offers that were given, from 0
     * @param chance joined chance that the viewer takes it
     * @param reason why
     */
    public record Placed(int index, double chance, Reason reason) {}

    /**
     * Orders offers.
     *
     * @param offers in the shop's own order, which decides between equal ones and stands for strangers
     */
    public List<Placed> rank(List<Offer> offers, ViewerHistory history) {
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < offers.size(); i++) {
            placed.add(place(i, offers.get(i), history));
        }
        if (!history.isEmpty()) {
            placed.sort(Comparator.comparingDouble(Placed::chance).reversed());
        }
        return List.copyOf(placed);
    }

    /** What kind of viewer somebody is to a shop with these offers. */
    public static Segment segment(List<Offer> offers, ViewerHistory history) {
        if (history.isEmpty()) {
            return Segment.NEW;
        }
        if (offers.stream().anyMatch(offer -> ownsOnlyMain(offer, history))) {
            return Segment.OWNS_MAIN;
        }
        return history.orders() > 0 && history.discount() >= LIKES_TO_SAVE
                ? Segment.PRICE_SENSITIVE
                : Segment.RETURNING;
    }

    private static boolean ownsOnlyMain(Offer offer, ViewerHistory history) {
        return history.bought(offer.main())
                && offer.associated().stream().anyMatch(product -> !history.bought(product));
    }

    private Placed place(int index, Offer offer, ViewerHistory history) {
        var chances = new Chances(offer.prior());
        speakFor(chances, offer.main(), history);
        offer.associated().forEach(product -> speakFor(chances, product, history));
        if (ownsOnlyMain(offer, history)) {
            chances.add(OF_AN_OWN_MAIN, new GoesWithOwn(offer.main()));
        }
        if (history.orders() > 0 && history.discount() >= LIKES_TO_SAVE) {
            chances.add(offer.saving() / 2, new Saves());
        }
        return new Placed(index, chances.joined(), chances.reason);
    }

    private void speakFor(Chances chances, long product, ViewerHistory history) {
        var own = history.touches().get(product);
        if (own != null) {
            boolean had = own.bought() > 0;
            if (had) {
                chances.add(habits.again(product), new BoughtBefore(product));
            } else {
                chances.add(own.carts() > 0 ? OF_A_CART : 0, new InCart(product));
                chances.add(OF_A_LOOK * Math.min(MOST_LOOKS, own.views()), new LookedAt(product));
            }
        }
        history.touches().forEach((other, touch) -> {
            if (other != product && !history.bought(product)) {
                chances.add(habits.share(other, product) * weight(touch), new OftenTogether(other));
            }
        });
    }

    /** A product in the cart is about to be an order; one that was bought is not. */
    private static double weight(Touch touch) {
        return touch.carts() > 0 && touch.bought() == 0 ? 1 : LATER;
    }

    private static final class Chances {

        private final double prior;
        private double against;
        private double greatest;
        private Reason reason = new ShopOrder();

        Chances(double prior) {
            this.prior = prior;
            against = 1 - prior;
        }

        void add(double chance, Reason why) {
            against *= 1 - Math.min(1, chance);
            if (chance > greatest) {
                greatest = chance;
                reason = why;
            }
        }

        double joined() {
            return greatest == 0 ? prior : 1 - against;
        }
    }
}
