package app.dapei.mining;

import static app.dapei.mining.MinedOrders.MAY;
import static app.dapei.mining.MinedOrders.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.mining.core.Evidence;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class AssociationEvidenceTests {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    MinedOrders mined;

    @Autowired
    Associations associations;

    @Autowired
    AssociationEvidence evidence;

    Shop shop;
    long tent;
    long mat;
    long soap;

    /** Tent and mat: 8 orders by chance, 6 as a bundle; 4 of the tent, 40 of soap; the 4th of May is a Monday. */
    @BeforeEach
    void placeOrders() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        tent = orders.product(shop, "TENT", 39900);
        mat = orders.product(shop, "MAT", 5900);
        soap = orders.product(shop, "SOAP", 900);
        var bundle = UUID.randomUUID();
        for (int i = 0; i < 8; i++) {
            orders.paid(shop, may(4 + i % 2), tent, mat);
        }
        for (int i = 0; i < 6; i++) {
            orders.inBundle(shop, may(12), bundle, tent, mat);
        }
        for (int i = 0; i < 4; i++) {
            orders.paid(shop, may(5), tent);
        }
        for (int i = 0; i < 40; i++) {
            orders.paid(shop, may(2 + i % 20), soap);
        }
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void showsTheOrdersTheLatestFirstAndWhichOfThemABundleMade() {
        mined.mine(MAY);
        var first = evidence.orders(List.of(tent), mat, TEN);
        assertThat(first)
                .hasSize(10)
                .extracting(EvidenceOrder::orderedAt)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(first.stream().filter(EvidenceOrder::bundled)).hasSize(6);
        assertThat(first).allMatch(order -> order.products() == 2);
        assertThat(evidence.orders(List.of(tent), mat, PageRequest.of(1, 10))).hasSize(4);
    }

    @Test
    void countsByWeekWithAndWithoutBundles() {
        mined.mine(MAY);
        var weeks = evidence.weeks(List.of(tent), mat);
        assertThat(weeks.getFirst().monday()).isEqualTo(LocalDate.of(2026, 4, 27));
        var withChance = weeks.get(1);
        var withBundles = weeks.get(2);
        assertThat(List.of(withChance.together(), withChance.bundled(), withChance.antecedent()))
                .containsExactly(8, 0, 12);
        assertThat(List.of(withBundles.together(), withBundles.bundled(), withBundles.unbundled()))
                .containsExactly(6, 6, 0);
        assertThat(weeks.stream().mapToInt(EvidenceWeek::orders).sum()).isEqualTo(58);
    }

    @Test
    void tellsWhatStandsWithoutTheBundles() {
        mined.mine(MAY);
        var split = evidence.split(List.of(tent), mat).orElseThrow();
        assertThat(split.all().count()).isEqualTo(14);
        assertThat(split.unbundled().count()).isEqualTo(8);
        assertThat(split.unbundled().antecedentCount()).isEqualTo(12);
        assertThat(split.unbundled().baskets()).isEqualTo(52);
        assertThat(split.standsAlone()).isTrue();
        var rule = associations.ofProduct(tent).getFirst();
        assertThat(rule.evidence().count()).isEqualTo(14);
        assertThat(rule.bundled()).isEqualTo(6);
    }

    @Test
    void leavesOutWhatBundlesSoldWhereThePlanSaysSo() {
        var run = mined.mine(MAY.withOptions(RunOptions.NONE.withStampedLines(RunOptions.Biased.LEAVE_OUT)));
        assertThat(run.counts().stampedOrders()).isEqualTo(6);
        assertThat(run.counts().baskets()).isEqualTo(52);
        assertThat(associations.ofProduct(tent).getFirst().evidence().count()).isEqualTo(8);
    }

    @Test
    void showsOrdersOfTheBuyersThatTheRunLookedAtAlone() {
        for (int buyer = 0; buyer < 8; buyer++) {
            orders.paidBy(shop, "buyer " + buyer, may(3), soap);
            orders.paidBy(shop, "buyer " + buyer, may(20), tent, mat);
        }
        mined.mine(MAY.withOptions(RunOptions.NONE.withSegment(BuyerSegment.RETURNING)));
        assertThat(evidence.orders(List.of(tent), mat, PageRequest.of(0, 50))).hasSize(8);
        var split = evidence.split(List.of(tent), mat).orElseThrow();
        assertThat(split.all()).isEqualTo(new Evidence(8, 8, 8, 8));
    }

    @Test
    void hidesOneShopsOrdersFromAnother() {
        mined.mine(MAY);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(evidence.orders(List.of(tent), mat, TEN)).isEmpty();
        var own = orders.product(acting.newShop(), "OWN", 100);
        orders.paid(shop, may(3), tent, own);
        assertThat(evidence.weeks(List.of(tent), mat)).isEmpty();
        assertThat(evidence.split(List.of(tent), mat)).isEmpty();
    }

    @Test
    void refusesHostsAndRulesOfOneSide() {
        mined.mine(MAY);
        assertThatThrownBy(() -> evidence.orders(List.of(tent), tent, TEN))
                .hasMessageContaining("without its consequent");
        acting.signIn(shop, Role.HOST);
        assertThatThrownBy(() -> evidence.weeks(List.of(tent), mat)).isInstanceOf(AccessDeniedException.class);
    }
}
