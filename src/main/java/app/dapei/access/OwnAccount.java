package app.dapei.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in person may change about the own account. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class OwnAccount {

    private final Users users;
    private final CurrentShop current;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    OwnAccount(Users users, CurrentShop current, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.users = users;
        this.current = current;
        this.encoder = encoder;
        this.events = events;
    }

    /**
     * Changes the own password; all other sessions of the person end within a few seconds.
     *
     * @param present the password up to now, as proof
     * @param next the password from now on, {@link Passwords#isAcceptable acceptable}
     * @return the security context to keep in this session
     * @throws WrongPasswordException if the present password does not match
     */
    @Transactional
    public SecurityContext changePassword(String present, String next) {
        var user = current.user().orElseThrow(NoShopException::new);
        var stored = users.loadUserByUsername(user.getUsername());
        if (!encoder.matches(present, stored.getPassword())) {
            throw new WrongPasswordException();
        }
        if (!Passwords.isAcceptable(next)) {
            throw new IllegalArgumentException("the password must have at least " + Passwords.LEAST
                    + " characters and at most " + Passwords.MOST_BYTES + " bytes");
        }
        users.setPassword(user.id(), encoder.encode(next));
        events.publishEvent(new AccessChanged(stored.shopId(), "PASSWORD_CHANGED", user.getUsername(), ""));
        var renewed = users.loadUserByUsername(user.getUsername()).in(user.shopId());
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return context;
    }
}
