package app.dapei.simulator;

import app.dapei.access.Shops;
import org.springframework.stereotype.Component;

/** Has the demo shops' merchants carry out the demo's experiments, after their year of trade is there. */
@Component
class DemoTrials {

    private final Shops shops;
    private final DemoBundles merchants;
    private final DemoExperiments experiments;
    private final MarketSettings settings;

    DemoTrials(Shops shops, DemoBundles merchants, DemoExperiments experiments, MarketSettings settings) {
        this.shops = shops;
        this.merchants = merchants;
        this.experiments = experiments;
        this.settings = settings;
    }

    /** Adds them where a shop has none. */
    void addToDemoShops() {
        shops.all()
                .forEach(shop ->
                        merchants.asMerchant(shop, () -> experiments.addTo(shop, shop.code(), settings.seed())));
    }
}
