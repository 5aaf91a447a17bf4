package app.dapei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class SignInModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    ShopEntrance entrance;

    @Autowired
    CurrentShop current;

    @Autowired
    JdbcClient jdbc;

    MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private ResultActions signIn(String username, String password, MockHttpSession session) throws Exception {
        return browser.perform(post("/login")
                .servletPath("/login")
                .param("username", username)
                .param("password", password)
                .session(session)
                .with(csrf()));
    }

    @Test
    void givesANewSessionToWhoeverSignsIn() throws Exception {
        var user = acting.newUser(acting.newShop(), Role.MERCHANT);
        var session = new MockHttpSession();
        var before = session.getId();
        var after = signIn(user.getUsername().toUpperCase(), Acting.PASSWORD, session)
                .andReturn();
        assertThat(after.getResponse().getRedirectedUrl()).endsWith("/");
        assertThat(after.getRequest().getSession().getId()).isNotEqualTo(before);
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        var user = acting.newUser(acting.newShop(), Role.MERCHANT);
        signIn(user.getUsername(), "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void stopsGuessingEvenWithTheRightPasswordAtTheEnd() throws Exception {
        var user = acting.newUser(acting.newShop(), Role.MERCHANT);
        for (int i = 0; i < SignInThrottle.ATTEMPTS_PER_NAME; i++) {
            signIn(user.getUsername(), "wrong " + i, new MockHttpSession());
        }
        signIn(user.getUsername(), Acting.PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?throttled"));
    }

    @Test
    void keepsOnlyAHashOfThePassword() {
        var user = acting.newUser(acting.newShop(), Role.HOST);
        var stored = jdbc.sql("select password_hash from app_user where username = ?")
                .param(user.getUsername())
                .query(String.class)
                .single();
        assertThat(stored).startsWith("{bcrypt}").doesNotContain(Acting.PASSWORD);
    }

    @Test
    void letsAnAdminEnterAShopAndWritesItDown() {
        var shop = acting.newShop();
        acting.signIn(shop, Role.ADMIN);
        assertThat(current.idIfAny()).isEmpty();
        assertThatThrownBy(current::id).isInstanceOf(NoShopException.class);
        entrance.enter(shop.id());
        assertThat(current.id()).isEqualTo(shop.id());
        var acts = jdbc.sql("select act from audit_entry where shop_id = ?")
                .param(shop.id())
                .query(String.class)
                .list();
        assertThat(acts).containsExactly("SHOP_ENTERED");
    }

    @Test
    void letsNobodyElseEnterAShop() {
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var other = acting.newShop();
        assertThatThrownBy(() -> entrance.enter(other.id())).isInstanceOf(AccessDeniedException.class);
    }
}
