package app.dapei.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.access.ApiScope;
import app.dapei.access.Shop;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What an outside platform sees of the checkout: the calls of its own sales, and what its payment service tells. */
@ModuleTest
class CheckoutApiModuleTests {

    private static final String CHECKOUT = "/api/v1/checkout/";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    CheckoutFixtures fixtures;

    private MockMvc web;
    private Shop shop;
    private long mat;
    private UUID camping;
    private String key;

    @BeforeEach
    void openShop() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        shop = acting.newShop();
        mat = fixtures.product(shop, "MAT", 3);
        camping = fixtures.published(shop, "露营", fixtures.product(shop, "TENT", 10), mat);
        key = acting.apiKey(shop, ApiScope.CHECKOUT);
    }

    private ResultActions call(String path, String body) throws Exception {
        return web.perform(post(CHECKOUT + path)
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "order-number-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path)
                .toString();
    }

    private String wish(int sets) {
        return "{\"bundle\":\"" + camping + "\",\"sets\":" + sets + ",\"buyer\":\"ann\"}";
    }

    private String ordered() throws Exception {
        var lock = read(call("locks", wish(1)).andExpect(status().isCreated()), "$.lock");
        var order = call("orders", "{\"lock\":\"" + lock + "\",\"buyer\":\"ann\"}");
        return read(order.andExpect(status().isCreated()), "$.order");
    }

    private ResultActions paid(String order, String reference, long amount) throws Exception {
        return call("orders/" + order + "/payments", "{\"reference\":\"" + reference + "\",\"amount\":" + amount + "}");
    }

    @Test
    void quotesLocksSellsAndIsPaid() throws Exception {
        call("quotes", wish(2))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("offered"))
                .andExpect(jsonPath("$.offer.price").value(36_000))
                .andExpect(jsonPath("$.offer.sum").value(40_000))
                .andExpect(jsonPath("$.offer.currency").value("CNY"));

        paid(ordered(), "pay-1", 18_000)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("paid"))
                .andExpect(jsonPath("$.late").value(false));

        assertThat(fixtures.books(mat)).containsExactly(2, 0, 1);
    }

    @Test
    void writesOneOrderHoweverOftenTheCallIsRepeated() throws Exception {
        var lock = read(call("locks", wish(1)), "$.lock");
        var body = "{\"lock\":\"" + lock + "\",\"buyer\":\"ann\"}";
        var first = read(call("orders", body).andExpect(status().isCreated()), "$.order");

        call("orders", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.order").value(first))
                .andExpect(jsonPath("$.repeated").value(true));

        assertThat(fixtures.books(mat)).containsExactly(3, 1, 0);
    }

    @Test
    void takesAPaymentThatIsToldTwiceOnceAndSaysSoOfOneThatComesTooLate() throws Exception {
        var order = ordered();
        paid(order, "pay-1", 18_000).andExpect(jsonPath("$.outcome").value("paid"));
        paid(order, "pay-1", 18_000)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("already-paid"));
        paid(order, "pay-2", 18_000)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("refund-due"))
                .andExpect(jsonPath("$.reason").value("PAID_TWICE"));
    }

    @Test
    void namesWhatIsDueWhereTheAmountIsWrong() throws Exception {
        paid(ordered(), "pay-1", 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.outcome").value("wrong-amount"))
                .andExpect(jsonPath("$.due").value(18_000))
                .andExpect(jsonPath("$.paid").value(1));
    }

    @Test
    void callsOffWhatIsNotPaidAndNothingElse() throws Exception {
        var order = ordered();
        call("orders/" + order + "/cancellation", "").andExpect(status().isOk());
        call("orders/" + order + "/cancellation", "").andExpect(status().isConflict());
        assertThat(fixtures.books(mat)).containsExactly(3, 0, 0);
    }

    @Test
    void saysWhatRanOutAndThatALockOrOrderIsNotKnown() throws Exception {
        call("quotes", wish(4))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.outcome").value("ran-out"))
                .andExpect(jsonPath("$.available").value(3));
        call("orders", "{\"lock\":\"" + UUID.randomUUID() + "\",\"buyer\":\"ann\"}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.outcome").value("unknown-lock"));
        paid("DP0", "pay-1", 1).andExpect(status().isNotFound());
    }

    @Test
    void sellsNothingOfAnotherShopAndNothingWithoutTheScope() throws Exception {
        var order = ordered();
        key = acting.apiKey(acting.newShop(), ApiScope.CHECKOUT);
        call("quotes", wish(1)).andExpect(status().isNotFound());
        paid(order, "pay-1", 18_000).andExpect(status().isNotFound());
        call("orders/" + order + "/cancellation", "").andExpect(status().isConflict());

        key = acting.apiKey(shop, ApiScope.STOCK);
        call("quotes", wish(1)).andExpect(status().isForbidden());
        key = "no-key";
        call("quotes", wish(1)).andExpect(status().isUnauthorized());
    }

    @Test
    void namesTheFieldThatMakesNoSense() throws Exception {
        call("quotes", wish(0))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("sets")));
        call("quotes", "{\"bundle\":\"tent\",\"buyer\":\"ann\"}").andExpect(status().isBadRequest());
        call("quotes", "{").andExpect(status().isBadRequest());
    }
}
