package app.dapei.live.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.access.ApiScope;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.live.Room;
import app.dapei.live.ShopRooms;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@TestPropertySource(
        properties = {
            "dapei.gateway.agora.app-id=970CA35de60c44645bbae8a215061b33",
            "dapei.gateway.agora.certificate=5CFd2fd1755d40ecb72977518be15d3b",
            "dapei.gateway.agora.customer-id=customer",
            "dapei.gateway.agora.customer-secret=secret",
            "dapei.gateway.agora.url=http://localhost:9"
        })
class SignalingTokensModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Acting acting;

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
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private ResultActions ask(String key, String code, String body) throws Exception {
        return web.perform(post("/api/v1/rooms/" + code + "/signaling-tokens")
                .header("Authorization", "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void letsAUserOfAnOutsideAppHearTheRoomForSixHours() throws Exception {
        ask(acting.apiKey(shop, ApiScope.COMMENTS), room.code().value(), "{\"user\":\"viewer-7\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.appId").value("970CA35de60c44645bbae8a215061b33"))
                .andExpect(jsonPath("$.channel").value("dapei-" + room.code().value()))
                .andExpect(jsonPath("$.user").value("viewer-7"))
                .andExpect(jsonPath("$.token").value(startsWith("007")))
                .andExpect(jsonPath("$.until").isString());
    }

    @Test
    void namesTheFieldAndTheValueOfAUserThatTheProviderWouldNotTake() throws Exception {
        ask(acting.apiKey(shop, ApiScope.COMMENTS), room.code().value(), "{\"user\":\"no spaces\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("user")))
                .andExpect(jsonPath("$.detail").value(containsString("no spaces")));
        ask(acting.apiKey(shop, ApiScope.COMMENTS), room.code().value(), "{}").andExpect(status().isBadRequest());
    }

    @Test
    void tellsNothingOfAnotherShopsRoomAndNothingWithoutTheScope() throws Exception {
        ask(acting.apiKey(acting.newShop(), ApiScope.COMMENTS), room.code().value(), "{\"user\":\"viewer-7\"}")
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
        ask(acting.apiKey(shop, ApiScope.STOCK), room.code().value(), "{\"user\":\"viewer-7\"}")
                .andExpect(status().isForbidden());
        ask("dpk_no_such_key", room.code().value(), "{\"user\":\"viewer-7\"}").andExpect(status().isUnauthorized());
    }
}
