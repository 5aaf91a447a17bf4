package app.dapei.suggestions.personal;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.simulator.core.Market;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The figures of src/docs/quality-personal.md. */
class HeldOutOrdersTests {

    private static final long SEED = 20261111;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 11);
    private static final int HELD_OUT_DAYS = 60;

    @Test
    void findsWhatABuyerTakesNextMoreOftenThanPopularityDoes() {
        for (var shop : Market.of(SEED, Market.DEMO_ORDERS, TODAY).shops()) {
            var split = TODAY.minusDays(HELD_OUT_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
            var hits = new HeldOutOrders(shop, split).test();
            assertThat(hits.orders()).isGreaterThan(500);
            assertThat((double) hits.personal() / hits.orders())
                    .as("%s: %s", shop.key(), hits)
                    .isGreaterThan(0.45);
            assertThat((double) hits.popular() / hits.orders())
                    .as("%s: %s", shop.key(), hits)
                    .isLessThan(0.12);
        }
    }
}
