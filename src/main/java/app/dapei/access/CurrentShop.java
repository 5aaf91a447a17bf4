package app.dapei.access;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * The shop that the current work belongs to: the one of the signed-in person or of the API key, or the one that a
 * background job or a public room runs in ({@link #call}).
 */
@Service
public class CurrentShop {

    private static final ThreadLocal<@Nullable Long> SCOPE = new ThreadLocal<>();

    private final Shops shops;

    CurrentShop(Shops shops) {
        this.shops = shops;
    }

    /**
     * Its number, for the {@code shop_id} parameter of a query.
     *
     * @throws NoShopException if there is none
     */
    public long id() {
        return idIfAny().orElseThrow(NoShopException::new);
    }

    public Optional<Long> idIfAny() {
        return Optional.ofNullable(idOrNull());
    }

    /** @throws NoShopException if there is none */
    public Shop get() {
        return shops.get(id());
    }

    /** The signed-in person, if any. */
    public Optional<PortalUser> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** The program that calls with an API key, if any. */
    public Optional<ApiClient> apiClient() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ApiClient client
                ? Optional.of(client)
                : Optional.empty();
    }

    /** The name under which the current work is audited: the person's, the API key's, or {@code system} for a job. */
    public String actor() {
        return user().map(PortalUser::getUsername)
                .or(() -> apiClient().map(client -> "api:" + client.keyId()))
                .orElse("system");
    }

    /** Does work that belongs to a shop on a thread that has no signed-in person. */
    public static void run(long shopId, Runnable work) {
        call(shopId, () -> {
            work.run();
            return shopId;
        });
    }

    /** Does work that belongs to a shop, with a result, on a thread that has no signed-in person. */
    public static <T> T call(long shopId, Supplier<T> work) {
        var before = SCOPE.get();
        SCOPE.set(shopId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SCOPE.remove();
            } else {
                SCOPE.set(before);
            }
        }
    }

    static @Nullable Long idOrNull() {
        var scoped = SCOPE.get();
        if (scoped != null) {
            return scoped;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case PortalUser user -> user.shopId();
            case ApiClient client -> client.shopId();
            case null, default -> null;
        };
    }

    /** The shop's name for the reader; empty where no shop is chosen. */
    public String name(Locale locale) {
        return idIfAny().flatMap(shops::find).map(shop -> shop.name(locale)).orElse("");
    }
}
