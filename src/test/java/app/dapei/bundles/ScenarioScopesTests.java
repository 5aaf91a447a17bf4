package app.dapei.bundles;

import static app.dapei.bundles.BundlesFixtures.camping;
import static app.dapei.bundles.BundlesFixtures.lamp;
import static app.dapei.bundles.BundlesFixtures.mat;
import static app.dapei.bundles.BundlesFixtures.tent;
import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.catalog.Catalog;
import app.dapei.mining.ScopeSource;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ScenarioScopesTests {

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    BundleDesk desk;

    @Autowired
    ScenarioScopes scopes;

    Shop shop;

    @BeforeEach
    void signIn() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void limitsAScenarioToTheProductsOfItsBundles() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        long lamp = lamp(catalog);
        desk.add(camping(tent, mat));
        assertThat(scopes.choices(shop.id())).containsExactly(new ScopeSource.Choice("露营", "露营"));
        assertThat(scopes.limits(shop.id(), "露营").orElseThrow().products())
                .containsExactlyInAnyOrder(tent, mat)
                .doesNotContain(lamp);
        assertThat(scopes.limits(shop.id(), "通勤")).isEmpty();
        assertThat(scopes.limits(acting.newShop().id(), "露营")).isEmpty();
    }
}
