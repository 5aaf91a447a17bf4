package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Occasion;
import app.dapei.live.core.Applied;
import app.dapei.live.core.PricePlan;
import app.dapei.live.core.PriceReplay;
import app.dapei.live.core.RoomEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prices that follow the heat of a session: off until somebody plans one, the same for every viewer, never under what
 * costs, margin and law ask for.
 */
@Service
@PreAuthorize(Roles.MAY_READ)
public class SessionPrices {

    private final HostActs acts;
    private final SessionStore store;
    private final EventLog log;
    private final BundlePrices prices;
    private final SessionOffers offers;
    private final CurrentShop current;

    SessionPrices(
            HostActs acts,
            SessionStore store,
            EventLog log,
            BundlePrices prices,
            SessionOffers offers,
            CurrentShop current) {
        this.acts = acts;
        this.store = store;
        this.log = log;
        this.prices = prices;
        this.offers = offers;
        this.current = current;
    }

    /**
     * How a price is to follow the heat.
     *
     * @param bundleId whose
     * @param tiers rising in heat and discount
     * @param dwell how long a price stays at least
     * @param mayRise whether it goes up again when the heat is gone
     */
    public record PriceWish(UUID bundleId, List<PricePlan.Tier> tiers, Duration dwell, boolean mayRise) {}

    /** The plan that comes of a wish at today's price and floor; empty where the bundle is not sold. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_EDIT)
    public Optional<PricePlan> planOf(PriceWish wish) {
        return plan(wish);
    }

    private Optional<PricePlan> plan(PriceWish wish) {
        long shopId = current.id();
        return prices.offered(shopId, wish.bundleId()).flatMap(choice -> {
            var base =
                    prices.quote(shopId, wish.bundleId(), choice, Occasion.NONE).map(BundleQuote::price);
            // asked for next to nothing, a bundle costs its floor
            var floor = prices.quote(shopId, wish.bundleId(), choice, Occasion.NONE.withLivePrice(1L))
                    .map(BundleQuote::price);
            return base.map(price -> new PricePlan(
                    wish.bundleId(),
                    price,
                    Math.min(price, floor.orElse(price)),
                    wish.tiers(),
                    wish.dwell(),
                    wish.mayRise()));
        });
    }

    /**
     * Has a bundle's price follow the heat from now on.
     *
     * @throws IllegalArgumentException if the wish is not as {@link PricePlan} wants it
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public Applied.Answer follow(long sessionId, PriceWish wish) {
        return plan(wish)
                .map(plan -> acts.act(sessionId, at -> new RoomEvent.PricePlanned(at, plan)))
                .orElse(Applied.Answer.NOT_POSSIBLE);
    }

    /** Ends that; the bundle costs its usual price again. */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer end(long sessionId, UUID bundleId) {
        return acts.act(sessionId, at -> new RoomEvent.PricePlanEnded(at, bundleId));
    }

    /** Takes a price back to where it began; the heat may lower it again. */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer reset(long sessionId, UUID bundleId) {
        return acts.act(sessionId, at -> new RoomEvent.PriceReset(at, bundleId));
    }

    /**
     * What such a price would have done in a session; empty where the bundle is not sold.
     *
     * @throws UnknownSessionException if the shop has no such session
     */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ_FIGURES)
    public Optional<PriceReplay.Outcome> replay(long sessionId, PriceWish wish) {
        var session = store.find(current.id(), sessionId).orElseThrow(() -> new UnknownSessionException(sessionId));
        var started = session.startedAt();
        if (started == null) {
            return Optional.empty();
        }
        return plan(wish).map(plan -> {
            var events = new ArrayList<RoomEvent>();
            events.add(new RoomEvent.SessionStarted(started));
            log.read(session.shopId(), session.id(), events::add);
            return PriceReplay.of(events, plan, offers.cost(session.shopId(), wish.bundleId()));
        });
    }
}
