package app.dapei.testing;

import app.dapei.access.ApiKeyDraft;
import app.dapei.access.ApiKeys;
import app.dapei.access.ApiScope;
import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes shops and people for a test, and does things as one of them. */
@Component
public class Acting {

    public static final String PASSWORD = "correct horse";

    private final Shops shops;
    private final Users users;
    private final ApiKeys keys;

    Acting(Shops shops, Users users, ApiKeys keys) {
        this.shops = shops;
        this.users = users;
        this.keys = keys;
    }

    /** A shop that no other test knows; CNY, Asia/Shanghai. */
    public Shop newShop() {
        var code = "t" + UUID.randomUUID().toString().substring(0, 12);
        return shops.open(
                code, "店 " + code, "Shop " + code, Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"), false);
    }

    /** Somebody with that role in that shop (an ADMIN has none until entering it), who could sign in. */
    public PortalUser newUser(Shop shop, Role role) {
        var name = role.name().toLowerCase(Locale.ROOT)
                + UUID.randomUUID().toString().substring(0, 8);
        users.add(role == Role.ADMIN ? null : shop.id(), name, name, role, PASSWORD);
        return users.loadUserByUsername(name);
    }

    /** Signs somebody in on this thread, until {@link #nobody()} or the next test of the class. */
    public PortalUser signIn(Shop shop, Role role) {
        var user = newUser(shop, role);
        signIn(user);
        return user;
    }

    public void signIn(PortalUser user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    /** The secret of a new API key of a shop with one scope; nobody is signed in afterwards. */
    public String apiKey(Shop shop, ApiScope scope) {
        return CurrentShop.call(
                shop.id(),
                () -> as(shop, Role.ADMIN, () -> keys.create(new ApiKeyDraft("Test", Set.of(scope), 1_000))));
    }

    public void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** Does something as a new person with that role in that shop, and signs out. */
    public <T> T as(Shop shop, Role role, Supplier<T> act) {
        signIn(shop, role);
        try {
            return act.get();
        } finally {
            nobody();
        }
    }
}
