package app.dapei.simulator.core;

import java.util.List;

/** Why goods belong together ({@code camping}), with the SKUs that belong to it, best sellers first. */
public record MarketScenario(String key, LocalName name, List<String> skus) {

    public MarketScenario {
        skus = List.copyOf(skus);
    }
}
