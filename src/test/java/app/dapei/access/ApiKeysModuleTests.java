package app.dapei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class ApiKeysModuleTests {

    private static final String SELF = "/api/v1/key";

    /** SHA-256 of nothing. */
    private static final String EMPTY_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Autowired
    ApiKeys keys;

    @Autowired
    ShopEntrance entrance;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext context;

    MockMvc web;
    Shop shop;
    String address = "10.0.0." + UUID.randomUUID();

    @BeforeEach
    void enterAShop() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        shop = acting.newShop();
        enter(shop);
    }

    @AfterEach
    void leave() {
        acting.nobody();
    }

    private void enter(Shop entered) {
        acting.signIn(entered, Role.ADMIN);
        entrance.enter(entered.id());
    }

    private String key(int perSecond) {
        return keys.create(new ApiKeyDraft("Stock system", Set.of(ApiScope.STOCK, ApiScope.EVENTS), perSecond));
    }

    private MockHttpServletRequestBuilder call(String key) {
        acting.nobody();
        return from(get(SELF)).header("Authorization", "Bearer " + key);
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private MockHttpServletRequestBuilder signed(String key, String time, String signedPath) {
        var secret = ApiSecret.parse(key).orElseThrow();
        var text = time + "\nGET\n" + signedPath + "\n" + EMPTY_BODY;
        acting.nobody();
        return from(get(SELF + "?a=1"))
                .header("X-Dapei-Key", secret.id())
                .header("X-Dapei-Time", time)
                .header("X-Dapei-Signature", ApiSecret.signature(secret.signingKey(), text));
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    @Test
    void letsAProgramWorkInTheShopOfItsKey() throws Exception {
        web.perform(call(key(100)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shop").value(shop.code()))
                .andExpect(jsonPath("$.currency").value("CNY"))
                .andExpect(jsonPath("$.scopes", contains("EVENTS", "STOCK")));
    }

    @Test
    void leavesNoSessionBehind() throws Exception {
        var session = web.perform(call(key(100))).andReturn().getRequest().getSession(false);
        assertThat(session).isNull();
    }

    @Test
    void refusesNoKeyAWrongKeyAndNonsense() throws Exception {
        var good = key(100);
        var wrong = good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A");
        for (var bad : List.of(wrong, "dpk_x_y", "")) {
            web.perform(call(bad))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.detail").value(containsString("API key")));
        }
        web.perform(from(get(SELF))).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesARevokedKeyAtOnce() throws Exception {
        var key = key(100);
        web.perform(call(key)).andExpect(status().isOk());
        enter(shop);
        keys.revoke(keys.all().getFirst().id());
        web.perform(call(key)).andExpect(status().isUnauthorized());
    }

    @Test
    void takesASignatureInsteadOfTheKey() throws Exception {
        var key = key(100);
        web.perform(signed(key, now(), SELF + "?a=1")).andExpect(status().isOk());
        web.perform(signed(key, now(), SELF + "?a=2")).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesASignatureOfAnotherTime() throws Exception {
        var key = key(100);
        var earlier = clock.instant().minus(Duration.ofMinutes(6)).getEpochSecond();
        web.perform(signed(key, Long.toString(earlier), SELF + "?a=1")).andExpect(status().isUnauthorized());
        web.perform(signed(key, "yesterday", SELF + "?a=1")).andExpect(status().isUnauthorized());
    }

    @Test
    void slowsDownWhoeverCallsMoreOftenThanTheKeyMay() throws Exception {
        var key = key(1);
        web.perform(call(key)).andExpect(status().isOk());
        web.perform(call(key)).andExpect(status().isOk());
        web.perform(call(key))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", matchesPattern("[1-9][0-9]*")));
    }

    @Test
    void slowsDownWhoeverGuesses() throws Exception {
        for (int attempt = 0; attempt <= 30; attempt++) {
            web.perform(call("dpk_guess")).andExpect(status().isUnauthorized());
        }
        enter(shop);
        web.perform(call(key(100))).andExpect(status().isTooManyRequests());
    }

    @Test
    void keepsNoSecretAndSaysInTheTrailWhoMadeAKey() {
        var key = key(100);
        var secret = ApiSecret.parse(key).orElseThrow();
        var row = jdbc.sql("select secret_hash, signing_key from api_key where id = ?")
                .param(secret.id())
                .query()
                .singleRow();
        assertThat(row.values()).noneMatch(value -> value.toString().contains(secret.secret()));
        var acts = jdbc.sql("select act from audit_entry where shop_id = ? and subject = 'Stock system'")
                .param(shop.id())
                .query(String.class)
                .list();
        assertThat(acts).containsExactly("API_KEY_CREATED");
    }

    @Test
    void showsWhenAKeyWasUsed() throws Exception {
        var key = key(100);
        assertThat(keys.all().getFirst().lastUsedAt()).isNull();
        web.perform(call(key));
        enter(shop);
        assertThat(keys.all().getFirst().lastUsedAt()).isNotNull();
    }

    @Test
    void hidesTheKeysOfAnotherShop() {
        key(100);
        var id = keys.all().getFirst().id();
        enter(acting.newShop());
        assertThat(keys.all()).isEmpty();
        assertThatThrownBy(() -> keys.revoke(id)).isInstanceOf(UnknownApiKeyException.class);
    }

    @Test
    void refusesEverybodyButAnAdmin() {
        for (var role : List.of(Role.MERCHANT, Role.HOST, Role.ANALYST)) {
            acting.signIn(shop, role);
            assertThatThrownBy(() -> keys.all()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> key(100)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void describesItselfToStrangers() throws Exception {
        acting.nobody();
        web.perform(get("/api/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Dapei API"))
                .andExpect(jsonPath("$.paths['/api/v1/key'].get.summary").exists());
        web.perform(get("/api/docs")).andExpect(status().is3xxRedirection());
    }
}
