package app.dapei.access.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.shared.ui.ShellUser;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the shell who is signed in. */
@Component
class SignedInShellUser implements ShellUser {

    private final CurrentShop current;
    private final AuthenticationContext authentication;
    private final ShopGuard guard;

    SignedInShellUser(CurrentShop current, AuthenticationContext authentication, ShopGuard guard) {
        this.current = current;
        this.guard = guard;
        this.authentication = authentication;
    }

    @Override
    public String shopName(Locale locale) {
        return current.name(locale);
    }

    @Override
    public String displayName() {
        return current.user().map(PortalUser::displayName).orElse("");
    }

    @Override
    public String roleKey() {
        return current.user().map(user -> "access.role." + user.role().name()).orElse("access.role.NONE");
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    @Override
    public boolean mayOpen(String path) {
        return guard.lets(new Location(path).getFirstSegment());
    }

    @Override
    public List<AccountLink> links() {
        return List.of(new AccountLink("access.password.title", PasswordView.ROUTE));
    }
}
