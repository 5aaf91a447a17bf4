package app.dapei.access.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.shared.ui.ShellUser;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the shell who is signed in. */
@Component
class SignedInShellUser implements ShellUser {

    private final CurrentShop current;
    private final AuthenticationContext authentication;

    SignedInShellUser(CurrentShop current, AuthenticationContext authentication) {
        this.current = current;
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
}
