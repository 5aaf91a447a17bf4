package app.dapei.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.checkout.Waitlist.Joined;
import app.dapei.rules.RuleDraft;
import app.dapei.rules.StockRules;
import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.RuleCondition;
import app.dapei.rules.core.RuleSubject;
import app.dapei.stock.StockLevels;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ModuleTest
class WaitlistModuleTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Acting acting;

    @Autowired
    CheckoutFixtures fixtures;

    @Autowired
    StockRules rules;

    @Autowired
    StockLevels stock;

    @Autowired
    Checkout checkout;

    @Autowired
    Waitlist waitlist;

    @Autowired
    JdbcClient jdbc;

    Shop shop;
    long tent;
    UUID camping;

    @BeforeEach
    void publish() {
        shop = acting.newShop();
        tent = fixtures.product(shop, "TENT", 20);
        camping = fixtures.published(shop, "露营", tent, fixtures.product(shop, "MAT", 20));
        acting.signIn(shop, Role.MERCHANT);
        rules.add(
                camping,
                new RuleDraft(
                        RuleSubject.MAIN, new RuleCondition(RuleCondition.Kind.UNITS_BELOW, 5), RuleAction.WAITLIST));
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private Joined join(String viewer) {
        return waitlist.join(shop.id(), camping, viewer, "room");
    }

    private void runOut() {
        stock.count(tent, 4, "");
        await().pollInSameThread()
                .atMost(SOON)
                .until(() -> !(checkout.quote(shop.id(), Wish.of(camping, 1, "zoe")) instanceof Quote.Offered));
    }

    private void comeBack() {
        stock.count(tent, 30, "");
        await().pollInSameThread()
                .atMost(SOON)
                .until(() -> checkout.quote(shop.id(), Wish.of(camping, 1, "zoe")) instanceof Quote.Offered);
    }

    @Test
    void letsAViewerWaitOnlyForWhatIsHeldBackAndOnlyOnce() {
        assertThat(join("ann")).as("it can be bought").isEqualTo(Joined.NOT_NEEDED);
        assertThat(waitlist.demand(camping)).isEmpty();
        runOut();
        assertThat(join("ann")).isEqualTo(Joined.WAITING);
        assertThat(join("ann")).isEqualTo(Joined.WAITING);
        assertThat(join("bob")).isEqualTo(Joined.WAITING);
        assertThat(waitlist.of(shop.id(), "ann")).containsExactly(camping);
        assertThat(waitlist.demand(camping)).hasValueSatisfying(demand -> {
            assertThat(demand.waiting()).isEqualTo(2);
            assertThat(demand.longest()).isNotNull();
            assertThat(demand.told()).isZero();
        });
        waitlist.leave(shop.id(), camping, "bob");
        assertThat(waitlist.demand(camping).orElseThrow().waiting()).isEqualTo(1);
    }

    @Test
    void countsWhoWasToldAndWhoOfThemOrdered() {
        runOut();
        join("ann");
        join("bob");
        waitlist.told(shop.id(), camping, "ann");
        assertThat(waitlist.of(shop.id(), "ann")).as("it is not back yet").containsExactly(camping);
        comeBack();
        waitlist.told(shop.id(), camping, "ann");
        waitlist.told(shop.id(), camping, "stranger");
        assertThat(waitlist.of(shop.id(), "ann")).isEmpty();
        var lock = checkout.lock(shop.id(), Wish.of(camping, 1, "ann"));
        var held = ((Locked.Held) lock).lock().id();
        assertThat(checkout.buy(shop.id(), new Purchase(held, "ann", "key-of-ann")))
                .isInstanceOf(Bought.Placed.class);
        assertThat(waitlist.demand(camping))
                .hasValueSatisfying(
                        demand -> assertThat(demand).isEqualTo(new Waitlist.Demand(1, demand.longest(), 1, 1)));
    }

    @Test
    void keepsAViewerFromFillingTheList() {
        runOut();
        for (int i = 0; i < Waitlist.MOST_PER_VIEWER; i++) {
            jdbc.sql("insert into bundle_waiter (shop_id, bundle_id, viewer_key, room, since)"
                            + " values (?, ?, 'ann', 'room', current_timestamp)")
                    .params(shop.id(), UUID.randomUUID())
                    .update();
        }
        assertThat(join("ann")).isEqualTo(Joined.FULL);
        assertThat(join("bob")).isEqualTo(Joined.WAITING);
    }

    @Test
    void tellsAnotherShopNothing() {
        runOut();
        join("ann");
        var other = acting.newShop();
        assertThat(waitlist.join(other.id(), camping, "ann", "room")).isEqualTo(Joined.NOT_NEEDED);
        assertThat(waitlist.of(other.id(), "ann")).isEmpty();
        acting.signIn(other, Role.MERCHANT);
        assertThat(waitlist.demand(camping)).isEmpty();
        acting.nobody();
        assertThatThrownBy(() -> waitlist.demand(camping))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
