package app.dapei.activity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.access.ApiKeyDraft;
import app.dapei.access.ApiKeys;
import app.dapei.access.ApiScope;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.ShopEntrance;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class EventsApiModuleTests {

    private static final String NDJSON = "application/x-ndjson";

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    ApiKeys keys;

    @Autowired
    ShopEntrance entrance;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplicationContext context;

    MockMvc web;
    Shop shop;

    @BeforeEach
    void stockAShop() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        shop = acting.newShop();
        acting.as(
                shop,
                Role.MERCHANT,
                () -> catalog.add(new ProductDraft(
                        "TENT", "TENT", null, null, 100, null, null, List.of(), null, ProductState.ACTIVE)));
    }

    @Test
    void storesWhatIsRightAndSaysWhatIsWrongWithTheRest() throws Exception {
        String key = key(ApiScope.EVENTS);
        String body = """
            [{"id":"1","kind":"click","at":"2026-11-20T20:30:00+08:00","viewer":"ann","sku":"TENT"},
             {"id":"2","kind":"click","at":"2026-11-20T12:30:00Z","viewer":"ann","sku":"NONE"},
             {"id":"3","kind":"dance","at":"2026-11-20T12:30:00Z","viewer":"ann"},
             {"id":"4","kind":"join","at":"yesterday","viewer":"ann"},
             {"id":"5","kind":"click","at":"2026-11-20T12:30:00Z","viewer":"ann"},
             {"id":"6","kind":"join","at":"2026-11-20T12:30:00Z","viewer":"ann","session":"7"},
             {"id":"6","kind":"join","at":"2026-11-20T12:30:00Z","viewer":"ann","session":"7"}]
            """;
        web.perform(send(key).contentType("application/json").content(body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(2))
                .andExpect(jsonPath("$.repeated").value(1))
                .andExpect(jsonPath("$.refused").value(4))
                .andExpect(jsonPath("$.items[0].index").value(1))
                .andExpect(jsonPath("$.items[0].outcome").value("UNKNOWN_PRODUCT"))
                .andExpect(jsonPath("$.items[1].problem").value(containsString("got: dance")))
                .andExpect(jsonPath("$.items[2].problem").value(containsString("got: yesterday")))
                .andExpect(jsonPath("$.items[3].problem").value(containsString("a product or a bundle")));
        assertThat(events()).isEqualTo(2);

        web.perform(send(key).contentType("application/json").content(body))
                .andExpect(jsonPath("$.stored").value(0))
                .andExpect(jsonPath("$.repeated").value(3));
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void readsLinesOfJsonThatAreZipped() throws Exception {
        String lines = """
            {"id":"1","kind":"click","at":"2026-11-20T12:30:00Z","viewer":"ann","sku":"TENT"}
            {"id":"2","kind":"like","at":"2026-11-20T12:30:00Z","viewer":"ann","session":"7"}
            """;
        web.perform(send(key(ApiScope.EVENTS))
                        .contentType(NDJSON)
                        .header("Content-Encoding", "gzip")
                        .content(zipped(lines)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(2));
    }

    @Test
    void refusesWhatIsNoJsonTooMuchOrSentWithAKeyForSomethingElse() throws Exception {
        web.perform(send(key(ApiScope.EVENTS)).contentType("application/json").content("[{\"id\":"))
                .andExpect(status().isBadRequest());
        web.perform(send(key(ApiScope.EVENTS)).contentType(NDJSON).content("{}\n".repeat(5_001)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("a request must have at most 5000 events; send several"));
        web.perform(send(key(ApiScope.STOCK)).contentType("application/json").content("[]"))
                .andExpect(status().isForbidden());
        web.perform(post("/api/v1/events").contentType("application/json").content("[]"))
                .andExpect(status().isUnauthorized());
        assertThat(events()).isZero();
    }

    @Test
    void aKeyWritesForItsOwnShopOnly() throws Exception {
        Shop other = acting.newShop();
        web.perform(
                        send(keyOf(other, ApiScope.EVENTS))
                                .contentType("application/json")
                                .content(
                                        "[{\"id\":\"1\",\"kind\":\"click\",\"at\":\"2026-11-20T12:30:00Z\",\"viewer\":\"ann\",\"sku\":\"TENT\"}]"))
                .andExpect(jsonPath("$.stored").value(0))
                .andExpect(jsonPath("$.items[0].outcome").value("UNKNOWN_PRODUCT"));
    }

    private static MockHttpServletRequestBuilder send(String key) {
        return post("/api/v1/events").header("Authorization", "Bearer " + key);
    }

    private String key(ApiScope scope) {
        return keyOf(shop, scope);
    }

    private String keyOf(Shop whose, ApiScope scope) {
        PortalUser admin = acting.newUser(whose, Role.ADMIN);
        acting.signIn(admin);
        try {
            entrance.enter(whose.id());
            return keys.create(new ApiKeyDraft("test", Set.of(scope), 1_000));
        } finally {
            acting.nobody();
        }
    }

    private long events() {
        Long count =
                jdbc.queryForObject("select count(*) from activity_event where shop_id = ?", Long.class, shop.id());
        return count == null ? 0 : count;
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
