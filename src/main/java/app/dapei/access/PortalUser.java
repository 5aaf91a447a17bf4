package app.dapei.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in person, with the shop that the person works in. */
public final class PortalUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final long id;
    private final String username;
    private final String displayName;
    private final Role role;
    private final boolean enabled;
    private final @Nullable Long shopId;
    private final int version;
    private @Nullable String passwordHash;

    PortalUser(
            long id,
            String username,
            String displayName,
            Role role,
            boolean enabled,
            @Nullable Long shopId,
            int version,
            @Nullable String passwordHash) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.enabled = enabled;
        this.shopId = shopId;
        this.version = version;
        this.passwordHash = passwordHash;
    }

    /** The same person, working in that shop. */
    PortalUser in(@Nullable Long otherShopId) {
        return new PortalUser(id, username, displayName, role, enabled, otherShopId, version, null);
    }

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    /** The shop worked in; null for an ADMIN who has not entered one. */
    public @Nullable Long shopId() {
        return shopId;
    }

    /** State of the account at the sign-in; see {@link Users#stands}. */
    int version() {
        return version;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortalUser user && user.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
