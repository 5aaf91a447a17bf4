package app.dapei.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.orders.core.Refund;
import app.dapei.orders.core.ReturnPolicy;
import app.dapei.stock.StockBooks;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class ReturnsModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    CheckoutFixtures fixtures;

    @Autowired
    Checkout checkout;

    @Autowired
    Payments payments;

    @Autowired
    PortalOrders orders;

    @Autowired
    Returns returns;

    @Autowired
    ReturnFigures figures;

    @Autowired
    StockBooks books;

    Shop shop;
    long tent;
    long mat;
    long lamp;
    UUID bundle;

    @BeforeEach
    void publish() {
        shop = acting.newShop();
        tent = fixtures.product(shop, "TENT", 10);
        mat = fixtures.product(shop, "MAT", 10);
        lamp = fixtures.product(shop, "LAMP", 10);
        bundle = fixtures.published(
                shop,
                new BundleDraft(
                        "阶梯",
                        null,
                        "",
                        tent,
                        1,
                        List.of(
                                BundleSlot.of(mat).withRequired(false),
                                BundleSlot.of(lamp).withRequired(false)),
                        new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(2, 1000)))));
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private String paid(ReturnPolicy policy) {
        var terms = orders.terms();
        orders.change(new CheckoutTerms(terms.lockMinutes(), terms.payMinutes(), 0, policy));
        var lock = ((Locked.Held) checkout.lock(shop.id(), Wish.of(bundle, 1, "ann"))).lock();
        var placed = (Bought.Placed) checkout.buy(
                shop.id(), new Purchase(lock.id(), "ann", UUID.randomUUID().toString()));
        assertThat(orders.confirm(placed.number(), placed.amount())).isInstanceOf(Confirmed.Paid.class);
        return placed.number();
    }

    private long refund(String number, String line) {
        return ((Refund.Granted) returns.takeBack(number, Map.of(line, 1), true, "不合适")).amount();
    }

    @Test
    void refundsWhatWasPaidForTheUnitAndPutsItBackOnTheShelf() {
        var number = paid(ReturnPolicy.PRO_RATA);
        assertThat(refund(number, "2")).isEqualTo(9_000);
        assertThat(fixtures.books(mat)).containsExactly(10, 0, 0);
        assertThat(refund(number, "1") + refund(number, "3")).isEqualTo(18_000);
        assertThat(returns.takeBack(number, Map.of("1", 1), true, "")).isInstanceOf(Refund.NotWithBuyer.class);
        assertThat(orders.find(PortalOrderFilter.ALL, PageRequest.of(0, 5))
                        .getFirst()
                        .refunded())
                .isEqualTo(27_000);
        assertThat(books.unbalanced()).noneMatch(line -> line.contains("product " + mat + ":"));
    }

    @Test
    void keepsToThePolicyThatTheOrderWasPlacedUnder() {
        var tiered = paid(ReturnPolicy.RE_TIER);
        var clawback = paid(ReturnPolicy.CLAWBACK);
        var whole = paid(ReturnPolicy.WHOLE_ONLY);
        orders.change(CheckoutTerms.DEFAULT);
        // 270.00 paid; two kept at five percent off: 190.00; two kept singly: 200.00
        assertThat(refund(tiered, "3")).isEqualTo(8_000);
        assertThat(refund(tiered, "2")).isEqualTo(9_000);
        assertThat(refund(tiered, "1")).isEqualTo(10_000);
        assertThat(refund(clawback, "3")).isEqualTo(7_000);
        assertThat(returns.takeBack(whole, Map.of("3", 1), true, "")).isEqualTo(new Refund.WholeOnly());
        assertThat(returns.takeBack(whole, Map.of("1", 1, "2", 1, "3", 1), false, ""))
                .isInstanceOfSatisfying(
                        Refund.Granted.class, all -> assertThat(all.amount()).isEqualTo(27_000));
    }

    @Test
    void previewsWithoutChangingAnything() {
        var number = paid(ReturnPolicy.PRO_RATA);
        assertThat(returns.preview(number, Map.of("2", 1))).isEqualTo(new Refund.Granted(9_000, Map.of("2", 9_000L)));
        assertThat(fixtures.books(mat)).containsExactly(9, 0, 1);
    }

    @Test
    void takesNothingBackOfAnOrderThatIsNotPaidOrAnotherShops() {
        var number = paid(ReturnPolicy.PRO_RATA);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(returns.find(number)).isEmpty();
        assertThat(orders.count(PortalOrderFilter.ALL)).isZero();
        assertThat(orders.cancel(number)).isFalse();
        assertThat(figures.of(bundle)).isEmpty();
        assertThatThrownBy(() -> returns.takeBack(number, Map.of("1", 1), true, ""))
                .isInstanceOf(UnknownOrderException.class);
    }

    @Test
    void letsAnalystsReadAndHostsNotEvenThat() {
        var number = paid(ReturnPolicy.PRO_RATA);
        acting.signIn(shop, Role.ANALYST);
        assertThat(orders.count(PortalOrderFilter.ALL)).isEqualTo(1);
        assertThat(returns.find(number)).isPresent();
        assertThatThrownBy(() -> returns.takeBack(number, Map.of("1", 1), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> orders.change(CheckoutTerms.DEFAULT)).isInstanceOf(AccessDeniedException.class);
        acting.signIn(shop, Role.HOST);
        assertThatThrownBy(() -> orders.count(PortalOrderFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> returns.find(number)).isInstanceOf(AccessDeniedException.class);
    }
}
