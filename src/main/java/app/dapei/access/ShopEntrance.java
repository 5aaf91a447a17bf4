package app.dapei.access;

import app.dapei.shared.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which an ADMIN enters a shop; every passage is audited. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ShopEntrance {

    private final CurrentShop current;
    private final Shops shops;
    private final ApplicationEventPublisher events;

    ShopEntrance(CurrentShop current, Shops shops, ApplicationEventPublisher events) {
        this.current = current;
        this.shops = shops;
        this.events = events;
    }

    /**
     * Lets the signed-in ADMIN work in a shop from now on.
     *
     * @return the security context to keep in the session
     * @throws UnknownShopException if there is no such shop
     */
    @Transactional
    public SecurityContext enter(long shopId) {
        var shop = shops.get(shopId);
        var context = workIn(shopId);
        events.publishEvent(new ShopEntered(shopId, shop.code()));
        return context;
    }

    /**
     * Lets the signed-in ADMIN work in no shop from now on.
     *
     * @return the security context to keep in the session
     */
    @Transactional
    public SecurityContext leave() {
        current.idIfAny()
                .map(shops::get)
                .ifPresent(shop -> events.publishEvent(new AccessChanged(shop.id(), "SHOP_LEFT", shop.code(), "")));
        return workIn(null);
    }

    private SecurityContext workIn(@Nullable Long shopId) {
        var user = current.user().orElseThrow(NoShopException::new).in(shopId);
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return context;
    }

    /** An ADMIN began to work in a shop. */
    public record ShopEntered(@Nullable Long shopId, String subject) implements Audited {

        @Override
        public String act() {
            return "SHOP_ENTERED";
        }

        @Override
        public String detail() {
            return "";
        }
    }
}
