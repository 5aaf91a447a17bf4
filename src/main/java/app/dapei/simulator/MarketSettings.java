package app.dapei.simulator;

import app.dapei.simulator.core.Market;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo's market is made; the same values and day give the same market.
 *
 * @param seed   {@code dapei.demo.seed}
 * @param orders {@code dapei.demo.orders}, of both shops together, 1,000 to 20,000,000
 */
@ConfigurationProperties("dapei.demo")
record MarketSettings(
        @DefaultValue("20261111") long seed,
        @DefaultValue("" + Market.DEMO_ORDERS) int orders) {

    MarketSettings {
        if (orders < Market.FEWEST_ORDERS || orders > Market.MOST_ORDERS) {
            throw new IllegalArgumentException("dapei.demo.orders must be in [" + Market.FEWEST_ORDERS + ", "
                    + Market.MOST_ORDERS + "]; got: " + orders);
        }
    }
}
