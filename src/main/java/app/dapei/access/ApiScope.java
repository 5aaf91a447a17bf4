package app.dapei.access;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a program with an API key may do; see {@link ApiScopes} for the expressions that services demand. */
public enum ApiScope {
    /** Send views, clicks, carts and other viewer events. */
    EVENTS,
    /** Send comments of an outside chat to a room. */
    COMMENTS,
    /** Read and set stock. */
    STOCK,
    /** Quote, lock, buy, confirm and refund. */
    CHECKOUT,
    /** Have counts analysed. */
    EXPERIMENTS;

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("API_" + name());
    }
}
