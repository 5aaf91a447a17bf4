package app.dapei.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.access.ApiClient;
import app.dapei.access.ApiScope;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.live.OutsideChat;
import app.dapei.live.Room;
import app.dapei.live.ShopRooms;
import app.dapei.live.gateway.AgoraFixtures;
import app.dapei.live.gateway.AgoraTokens;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class SignalingTokensModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    OutsideChat chat;

    @Autowired
    ShopRooms rooms;

    private MockMvc web;
    private Shop shop;
    private Room room;

    @BeforeEach
    void openARoom() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        room = rooms.add("直播间");
        acting.nobody();
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    /** The endpoint of an installation that publishes to the provider, called with a key of the shop. */
    private SignalingTokenController published(Shop caller) {
        var client = new ApiClient("k1", caller.id(), "App", Set.of(ApiScope.COMMENTS), 10);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        client, null, AuthorityUtils.createAuthorityList("API_COMMENTS")));
        var beans = new StaticListableBeanFactory();
        beans.addBean("tokens", AgoraFixtures.tokens(Clock.fixed(NOW, ZoneOffset.UTC)));
        return new SignalingTokenController(chat, beans.getBeanProvider(AgoraTokens.class));
    }

    private static SignalingTokenController.Asked user(String name) {
        return new SignalingTokenController.Asked(name);
    }

    @Test
    void letsAUserOfAnOutsideAppHearTheRoomForSixHours() {
        var grant = published(shop).grant(room.code().value(), user("viewer-7")).getBody();
        assertThat(grant.channel()).isEqualTo("dapei-" + room.code().value());
        assertThat(grant.user()).isEqualTo("viewer-7");
        assertThat(grant.token()).startsWith("007");
        assertThat(grant.until()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    @Test
    void refusesAUserWithoutNameOrWithOneThatTheProviderWouldNotTake() {
        var endpoint = published(shop);
        assertThatThrownBy(() -> endpoint.grant(room.code().value(), user("no spaces")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no spaces");
        assertThatThrownBy(() -> endpoint.grant(room.code().value(), user(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNoRoomOfAnotherShopAndNoneThatDoesNotExist() {
        assertThat(published(acting.newShop())
                        .grant(room.code().value(), user("viewer-7"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(published(shop).grant("nowhere", user("viewer-7")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResultActions ask(String key) throws Exception {
        return web.perform(post("/api/v1/rooms/" + room.code() + "/signaling-tokens")
                .header("Authorization", "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"user\":\"viewer-7\"}"));
    }

    @Test
    void isNotThereWhereNothingIsPublishedAndNotForEveryKey() throws Exception {
        ask(acting.apiKey(shop, ApiScope.COMMENTS))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
        ask(acting.apiKey(shop, ApiScope.STOCK)).andExpect(status().isForbidden());
        ask("no-key").andExpect(status().isUnauthorized());
    }
}
