package app.dapei.testing;

import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A browserless test of screens: each test starts with a new shop and somebody signed in to it, in English.
 *
 * <p>Views are package-private, so navigate by path: {@code navigate("catalogue", Component.class)}, and find parts by
 * type, text or test id.
 */
@ModuleTest
public abstract class PortalViewTest extends SpringBrowserlessTest {

    @Autowired
    protected Acting acting;

    protected Shop shop;

    protected PortalUser user;

    /** Who is signed in when a test starts. */
    protected Role role() {
        return Role.MERCHANT;
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        shop = acting.newShop();
        user = acting.signIn(shop, role());
        Locale.setDefault(Locale.ENGLISH);
        super.initVaadinEnvironment();
    }

    /** Opens another browser window, with somebody else signed in to a shop. */
    protected void openAs(Shop otherShop, Role otherRole) {
        super.cleanVaadinEnvironment();
        shop = otherShop;
        user = acting.signIn(otherShop, otherRole);
        super.initVaadinEnvironment();
    }

    /** Signs out after the session has done what was still waiting for it, which may ask who is signed in. */
    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        acting.nobody();
    }
}
