package app.dapei.bundles;

import static app.dapei.bundles.BundlesFixtures.camping;
import static app.dapei.bundles.BundlesFixtures.product;
import static app.dapei.bundles.BundlesFixtures.tent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.core.Problem;
import app.dapei.bundles.core.Relevance.Flag;
import app.dapei.catalog.Catalog;
import app.dapei.shared.Rate;
import app.dapei.shared.TimeRange;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class GuardsModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    BundleDesk desk;

    @Autowired
    Guards guards;

    @Autowired
    SessionMeter meter;

    Shop shop;
    long cheap;
    UUID bundle;

    @BeforeEach
    void makeABundleWhosePricesClash() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        cheap = catalog.add(product("PEG", "地钉", 300, 100L, 50));
        bundle = desk.add(camping(tent(catalog), cheap));
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void publishesAFlaggedPairOnlyWithANote() {
        assertThat(guards.of(bundle)).singleElement().satisfies(pair -> {
            assertThat(pair.relevance().flags()).containsExactly(Flag.PRICE_TIER_CLASH);
            assertThat(pair.blocks()).isTrue();
        });
        assertThatThrownBy(() -> desk.publish(bundle, 0))
                .isInstanceOfSatisfying(
                        BundleRefusedException.class,
                        refused -> assertThat(refused.problems()).containsExactly(new Problem.PairNeedsNote(0, cheap)));
        assertThatThrownBy(() -> guards.override(bundle, cheap, " ")).isInstanceOf(IllegalArgumentException.class);
        guards.override(bundle, cheap, "帐篷没有地钉搭不起来");
        desk.publish(bundle, 0);
        assertThat(guards.of(bundle).getFirst().note()).isEqualTo("帐篷没有地钉搭不起来");
        var today =
                new TimeRange(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60));
        assertThat(guards.overrideRate(today)).isEqualTo(new Rate(1, 1));
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(guards.overrideRate(today)).isEqualTo(new Rate(0, 0));
        assertThat(guards.of(bundle)).isEmpty();
        assertThatThrownBy(() -> guards.override(bundle, cheap, "x")).isInstanceOf(UnknownBundleException.class);
    }

    @Test
    void letsOnlyEditorsPassAPair() {
        acting.signIn(shop, Role.HOST);
        assertThatThrownBy(() -> guards.override(bundle, cheap, "x")).isInstanceOf(AccessDeniedException.class);
        var range = new TimeRange(Instant.EPOCH, Instant.now());
        assertThatThrownBy(() -> guards.overrideRate(range)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void knowsABundlesAssociatedProductsAndKeepsWhyASessionShowsMany() {
        assertThat(meter.associated(shop.id(), List.of(bundle))).containsExactly(Map.entry(bundle, Set.of(cheap)));
        assertThat(meter.associated(acting.newShop().id(), List.of(bundle))).isEmpty();
        assertThat(meter.noteOf(shop.id(), "7")).isEmpty();
        meter.note(shop.id(), "7", "年货专场", "hao");
        assertThat(meter.noteOf(shop.id(), "7")).contains("年货专场");
        assertThat(meter.noteOf(acting.newShop().id(), "7")).isEmpty();
    }
}
