package app.dapei.experiments.web;

import static org.hamcrest.Matchers.closeTo;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.access.ApiKeyDraft;
import app.dapei.access.ApiKeys;
import app.dapei.access.ApiScope;
import app.dapei.access.Role;
import app.dapei.access.ShopEntrance;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class AnalyzeApiModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    ApiKeys keys;

    @Autowired
    ShopEntrance entrance;

    @Autowired
    WebApplicationContext context;

    MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void answersAsTheCalculatorDoes() throws Exception {
        web.perform(send("/api/v1/experiments/analyze", key(ApiScope.EXPERIMENTS))
                        .contentType("application/json")
                        .content("""
                            {"arms":[{"name":"A","users":1000,"conversions":50},
                                     {"name":"B","users":1000,"conversions":90}]}
                            """))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("SHIP"))
                .andExpect(jsonPath("$.leader").value("B"))
                .andExpect(jsonPath("$.arms[1].difference").value(closeTo(0.04, 1e-12), Double.class))
                .andExpect(jsonPath("$.arms[1].method").value("POOLED_Z"))
                .andExpect(jsonPath("$.arms[0].pValue").doesNotExist());
    }

    @Test
    void readsCsv() throws Exception {
        web.perform(send("/api/v1/experiments/analyze", key(ApiScope.EXPERIMENTS))
                        .contentType("text/csv")
                        .content("arm,users,conversions\nA,0,0\nB,10,3\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.arms[1].notEstimable").value("EMPTY_ARM"));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        web.perform(send("/api/v1/experiments/analyze", key(ApiScope.EXPERIMENTS))
                        .contentType("application/json")
                        .content("{\"arms\":[{\"name\":\"A\",\"users\":10}]}"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void plansASample() throws Exception {
        // R: power.prop.test(p1 = .05, p2 = .06, power = .8) gives 8,158
        web.perform(send("/api/v1/experiments/plan", key(ApiScope.EXPERIMENTS))
                        .contentType("application/json")
                        .content("{\"rate\":0.05,\"lift\":0.2,\"usersPerDay\":1000}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.usersPerArm").value(8158))
                .andExpect(jsonPath("$.days").value(17));
    }

    @Test
    void isClosedToOtherKeys() throws Exception {
        web.perform(send("/api/v1/experiments/analyze", key(ApiScope.EVENTS))
                        .contentType("application/json")
                        .content("{\"arms\":[]}"))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder send(String path, String key) {
        return post(path).header("Authorization", "Bearer " + key);
    }

    private String key(ApiScope scope) {
        var shop = acting.newShop();
        acting.signIn(acting.newUser(shop, Role.ADMIN));
        try {
            entrance.enter(shop.id());
            return keys.create(new ApiKeyDraft("test", Set.of(scope), 1_000));
        } finally {
            acting.nobody();
        }
    }
}
