package app.dapei.bundles;

import app.dapei.mining.ScopeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the miner look at the products that stand in bundles of one scenario. */
@Component
class ScenarioScopes implements ScopeSource {

    private static final int LONGEST = 80;

    private final BundleQueries bundles;
    private final JdbcClient jdbc;

    ScenarioScopes(BundleQueries bundles, JdbcClient jdbc) {
        this.bundles = bundles;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "SCENARIO";
    }

    @Override
    public List<Choice> choices(long shopId) {
        return bundles.scenarios(shopId).stream()
                .filter(scenario -> scenario.length() <= LONGEST)
                .map(scenario -> new Choice(scenario, scenario))
                .toList();
    }

    @Override
    public Optional<Limits> limits(long shopId, String key) {
        Set<Long> products = new HashSet<>(jdbc.sql("""
            select b.main_product_id from bundle b where b.shop_id = :shop and b.scenario = :scenario
            union
            select s.product_id from bundle b join bundle_slot s on s.bundle_id = b.id
            where b.shop_id = :shop and s.shop_id = :shop and b.scenario = :scenario
            """)
                .param("shop", shopId)
                .param("scenario", key)
                .query(Long.class)
                .list());
        return products.isEmpty() ? Optional.empty() : Optional.of(new Limits(List.of(), products));
    }
}
