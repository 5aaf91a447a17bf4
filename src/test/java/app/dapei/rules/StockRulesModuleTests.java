package app.dapei.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.ShopEntrance;
import app.dapei.bundles.Adjustment.Effect;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.checkout.Checkout;
import app.dapei.checkout.CheckoutFixtures;
import app.dapei.checkout.Quote;
import app.dapei.checkout.Wish;
import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.RuleCondition;
import app.dapei.rules.core.RuleCondition.Kind;
import app.dapei.rules.core.RuleSubject;
import app.dapei.stock.StockLevels;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class StockRulesModuleTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final RuleCondition SOLD_OUT = RuleCondition.of(Kind.SOLD_OUT);
    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    Acting acting;

    @Autowired
    ShopEntrance entrance;

    @Autowired
    CheckoutFixtures fixtures;

    @Autowired
    StockRules rules;

    @Autowired
    DryRun dryRun;

    @Autowired
    StockLevels stock;

    @Autowired
    PublishedBundles published;

    @Autowired
    Checkout checkout;

    Shop shop;
    long tent;
    long mat;
    long foam;
    long lamp;
    UUID camping;

    @BeforeEach
    void publish() {
        shop = acting.newShop();
        tent = fixtures.product(shop, "TENT", 20);
        mat = fixtures.product(shop, "MAT", 20);
        foam = fixtures.product(shop, "FOAM", 20);
        lamp = fixtures.product(shop, "LAMP", 20);
        camping = fixtures.published(
                shop,
                new BundleDraft(
                        "露营",
                        null,
                        "",
                        tent,
                        1,
                        List.of(
                                BundleSlot.of(mat).withAlternates(List.of(foam)),
                                new BundleSlot(lamp, 1, SlotRole.UPSELL, false)),
                        new PriceRule.PercentOff(1000)));
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private void rule(RuleSubject subject, RuleCondition condition, RuleAction action) {
        rules.add(camping, new RuleDraft(subject, condition, action));
    }

    private List<PublishedBundle> shown() {
        return published.ofShop(shop.id());
    }

    private Quote quote() {
        return checkout.quote(shop.id(), Wish.of(camping, 1, "ann"));
    }

    private List<Firing> inForce() {
        return rules.log(PAGE).stream()
                .filter(firing -> firing.state() == Firing.State.IN_FORCE)
                .toList();
    }

    @Test
    void hidesABundleFromViewersWithinASecondAndShowsItAgainWhenThereIsEnough() {
        rule(RuleSubject.ANY, SOLD_OUT, RuleAction.HIDE);
        stock.count(tent, 0, "");
        await().pollInSameThread().atMost(SOON).until(() -> shown().isEmpty());
        assertThat(quote()).isEqualTo(new Quote.NotOnSale());
        assertThat(inForce()).singleElement().satisfies(firing -> {
            assertThat(firing.bundleId()).isEqualTo(camping);
            assertThat(firing.decision().productId()).isEqualTo(tent);
            assertThat(firing.seen().available()).isZero();
        });
        stock.count(tent, 5, "");
        await().pollInSameThread().atMost(SOON).until(() -> shown().size() == 1);
        assertThat(inForce()).isEmpty();
    }

    @Test
    void putsTheAlternateInBeforeTheProductIsGone() {
        rule(RuleSubject.COMPONENT, new RuleCondition(Kind.UNITS_BELOW, 5), RuleAction.SUBSTITUTE);
        stock.count(mat, 4, "");
        await().pollInSameThread().atMost(SOON).until(() -> !inForce().isEmpty());
        assertThat(quote())
                .isInstanceOfSatisfying(
                        Quote.Offered.class,
                        offered -> assertThat(offered.offer().lines())
                                .extracting(line -> line.productId())
                                .containsExactly(tent, foam, lamp));
    }

    @Test
    void dropsAnOptionalItemAndPricesAnew() {
        rule(RuleSubject.COMPONENT, new RuleCondition(Kind.UNITS_BELOW, 5), RuleAction.DEGRADE);
        stock.count(lamp, 4, "");
        await().pollInSameThread().atMost(SOON).until(() -> !inForce().isEmpty());
        assertThat(quote())
                .isInstanceOfSatisfying(
                        Quote.Offered.class,
                        offered -> assertThat(offered.offer().price()).isEqualTo(18_000));
    }

    @Test
    void stopsSellingWhatViewersStillSee() {
        rule(RuleSubject.MAIN, new RuleCondition(Kind.UNITS_BELOW, 5), RuleAction.WAITLIST);
        stock.count(tent, 4, "");
        await().pollInSameThread().atMost(SOON).until(() -> !inForce().isEmpty());
        assertThat(shown())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.isSoldOut()).isTrue());
        assertThat(quote()).isNotInstanceOf(Quote.Offered.class);
    }

    @Test
    void takesAFiringBackByOneClickAndDoesNotActAgainWhileTheConditionLasts() {
        rule(RuleSubject.ANY, new RuleCondition(Kind.UNITS_BELOW, 5), RuleAction.HIDE);
        stock.count(tent, 4, "");
        await().pollInSameThread().atMost(SOON).until(() -> !inForce().isEmpty());
        assertThat(rules.undo(inForce().getFirst().id())).isTrue();
        assertThat(shown()).hasSize(1);
        stock.count(tent, 3, "");
        await().pollInSameThread()
                .pollDelay(Duration.ofMillis(600))
                .atMost(SOON.multipliedBy(2))
                .until(() -> shown().size() == 1);
        assertThat(rules.log(PAGE)).singleElement().satisfies(firing -> {
            assertThat(firing.state()).isEqualTo(Firing.State.UNDONE);
            assertThat(firing.undoneBy()).startsWith("merchant");
            assertThat(rules.undo(firing.id())).isFalse();
        });
        stock.count(tent, 50, "");
        await().pollInSameThread().pollDelay(Duration.ofMillis(600)).until(() -> true);
        stock.count(tent, 2, "");
        await().pollInSameThread().atMost(SOON).until(() -> shown().isEmpty());
    }

    @Test
    void saysWhatWouldHappenWithoutChangingAnything() {
        rule(RuleSubject.COMPONENT, SOLD_OUT, RuleAction.SUBSTITUTE);
        rule(RuleSubject.COMPONENT, SOLD_OUT, RuleAction.DEGRADE);
        rule(RuleSubject.ANY, SOLD_OUT, RuleAction.WAITLIST);
        assertThat(dryRun.ifRunsOut(mat, Duration.ZERO)).singleElement().satisfies(preview -> {
            assertThat(preview.decisions())
                    .singleElement()
                    .satisfies(decision -> assertThat(decision.substitute()).isEqualTo(foam));
            assertThat(preview.after()).hasValue(27_000);
        });
        assertThat(dryRun.ifRunsOut(lamp, Duration.ZERO))
                .singleElement()
                .satisfies(preview -> assertThat(preview.after()).hasValue(18_000));
        assertThat(dryRun.ifRunsOut(tent, Duration.ZERO))
                .singleElement()
                .satisfies(preview -> assertThat(preview.effect()).isEqualTo(Effect.WAITLIST));
        assertThat(rules.logged()).isZero();
        assertThat(quote()).isInstanceOf(Quote.Offered.class);
    }

    @Test
    void endsWhatARuleDidWhenItIsSwitchedOffOrRemoved() {
        rule(RuleSubject.ANY, new RuleCondition(Kind.UNITS_BELOW, 100), RuleAction.HIDE);
        assertThat(shown()).isEmpty();
        long id = rules.all().getFirst().rule().id();
        rules.enable(id, false);
        assertThat(shown()).hasSize(1);
        rules.enable(id, true);
        assertThat(shown()).isEmpty();
        rules.remove(id);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void keepsShopWideRulesForAdministrators() {
        var draft = new RuleDraft(RuleSubject.ANY, SOLD_OUT, RuleAction.STOP);
        assertThatThrownBy(() -> rules.add(null, draft)).isInstanceOf(AccessDeniedException.class);
        acting.signIn(shop, Role.ADMIN);
        entrance.enter(shop.id());
        long id = rules.add(null, draft);
        acting.signIn(shop, Role.MERCHANT);
        assertThatThrownBy(() -> rules.remove(id)).isInstanceOf(AccessDeniedException.class);
        for (var role : List.of(Role.HOST, Role.ANALYST)) {
            acting.signIn(shop, role);
            assertThat(rules.all()).hasSize(1);
            assertThatThrownBy(() -> rules.add(camping, draft)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rules.undo(1)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void hidesAnotherShopsRules() {
        rule(RuleSubject.ANY, new RuleCondition(Kind.UNITS_BELOW, 100), RuleAction.HIDE);
        long id = rules.all().getFirst().rule().id();
        long firing = rules.log(PAGE).getFirst().id();
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(rules.all()).isEmpty();
        assertThat(rules.logged()).isZero();
        assertThatThrownBy(() -> rules.undo(firing)).isInstanceOf(UnknownRuleException.class);
        assertThatThrownBy(() -> rules.enable(id, false)).isInstanceOf(UnknownRuleException.class);
        assertThatThrownBy(() -> rules.add(camping, new RuleDraft(RuleSubject.ANY, SOLD_OUT, RuleAction.STOP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesActionsThatMakeNoSenseForTheirProduct() {
        assertThatThrownBy(() -> new RuleDraft(RuleSubject.MAIN, SOLD_OUT, RuleAction.SUBSTITUTE))
                .hasMessageContaining("SUBSTITUTE");
        assertThatThrownBy(() -> new RuleDraft(RuleSubject.COMPONENT, SOLD_OUT, RuleAction.PROMOTE_ASSOC))
                .hasMessageContaining("COMPONENT");
    }
}
