package app.dapei.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Shop;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.orders.core.ReturnPolicy;
import app.dapei.stock.StockBooks;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class CheckoutModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    CheckoutFixtures fixtures;

    @Autowired
    Checkout checkout;

    @Autowired
    Payments payments;

    @Autowired
    TermsStore terms;

    @Autowired
    StockBooks books;

    @Autowired
    JdbcClient jdbc;

    Shop shop;
    long tent;
    long mat;
    UUID camping;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        tent = fixtures.product(shop, "TENT", 10);
        mat = fixtures.product(shop, "MAT", 3);
        camping = fixtures.published(shop, "露营", tent, mat);
    }

    private PriceLock lock(UUID bundle, int sets, String buyer) {
        return ((Locked.Held) checkout.lock(shop.id(), Wish.of(bundle, sets, buyer))).lock();
    }

    private Bought buy(PriceLock lock, String buyer, String key) {
        return checkout.buy(shop.id(), new Purchase(lock.id(), buyer, key));
    }

    private Bought.Placed placed(UUID bundle, String buyer) {
        return (Bought.Placed)
                buy(lock(bundle, 1, buyer), buyer, UUID.randomUUID().toString());
    }

    private long orders() {
        return jdbc.sql("select count(*) from purchase_order where shop_id = ?")
                .param(shop.id())
                .query(Long.class)
                .single();
    }

    @Test
    void quotesTheBundleAndSplitsThePriceOverItsItems() {
        var offer = ((Quote.Offered) checkout.quote(shop.id(), Wish.of(camping, 2, "ann"))).offer();
        assertThat(offer.price()).isEqualTo(36_000);
        assertThat(offer.sum()).isEqualTo(40_000);
        assertThat(offer.lines())
                .containsExactly(
                        new Offer.Line(tent, 2, 10_000, 18_000, false), new Offer.Line(mat, 2, 10_000, 18_000, false));
    }

    @Test
    void reservesEverythingAndWritesTheOrderWithTheBundlesStamp() {
        var placed = placed(camping, "ann");
        assertThat(placed.amount()).isEqualTo(18_000);
        assertThat(fixtures.books(tent)).containsExactly(10, 1, 0);
        assertThat(fixtures.books(mat)).containsExactly(3, 1, 0);
        assertThat(jdbc.sql("select bundle_id from order_line where order_id = ? and shop_id = ?")
                        .params(placed.orderId(), shop.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(camping, camping);
        assertThat(jdbc.sql("select status from purchase_order where id = ?")
                        .param(placed.orderId())
                        .query(String.class)
                        .single())
                .isEqualTo("UNPAID");
    }

    @Test
    void buysOnceHoweverOftenTheDecisionIsSent() {
        var lock = lock(camping, 1, "ann");
        var first = (Bought.Placed) buy(lock, "ann", "decision-1");
        var again = (Bought.Placed) buy(lock, "ann", "decision-1");
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.repeated()).isTrue();
        assertThat(buy(lock, "ann", "decision-2")).isEqualTo(new Bought.LockUsed(lock.id()));
        assertThat(buy(lock(camping, 1, "ann"), "ann", "decision-1")).isEqualTo(new Bought.KeyUsed("decision-1"));
        assertThat(buy(lock, "bob", "decision-1")).isEqualTo(new Bought.UnknownLock());
        fixtures.endLock(lock.id());
        assertThat(buy(lock, "ann", "decision-1")).isInstanceOf(Bought.Placed.class);
        assertThat(orders()).isEqualTo(1);
        assertThat(fixtures.books(tent)).containsExactly(10, 1, 0);
    }

    @Test
    void holdsThePriceWhileTheLockLastsAndAsksAnewAfterwards() {
        var lock = lock(camping, 1, "ann");
        fixtures.endLock(lock.id());
        assertThat(buy(lock, "ann", "decision-1"))
                .isInstanceOfSatisfying(
                        Bought.LockEnded.class, ended -> assertThat(ended.now()).isInstanceOf(Quote.Offered.class));
        assertThat(orders()).isZero();
    }

    @Test
    void offersASubstituteWhenSomethingRanOutMeanwhile() {
        var light = fixtures.published(shop, "轻装", tent, fixtures.product(shop, "LAMP", 5));
        var late = lock(camping, 1, "late");
        for (int i = 0; i < 3; i++) {
            placed(camping, "buyer" + i);
        }
        assertThat(buy(late, "late", "decision-1")).isInstanceOfSatisfying(Bought.RanOut.class, out -> {
            assertThat(out.missing()).containsExactly(mat);
            assertThat(out.instead().orElseThrow().bundleId()).isEqualTo(light);
        });
        assertThat(fixtures.books(tent)).containsExactly(10, 3, 0);
        assertThat(orders()).isEqualTo(3);
    }

    @Test
    void sellsAnOptionalItemOnlyWhileItLasts() {
        long lamp = fixtures.product(shop, "LAMP", 0);
        var bundle = fixtures.published(
                shop,
                new BundleDraft(
                        "选配",
                        null,
                        "",
                        tent,
                        1,
                        List.of(BundleSlot.of(mat), new BundleSlot(lamp, 1, SlotRole.UPSELL, false)),
                        new PriceRule.PercentOff(1000)));
        var offer = ((Quote.Offered) checkout.quote(shop.id(), Wish.of(bundle, 1, "ann"))).offer();
        assertThat(offer.lines()).extracting(Offer.Line::productId).containsExactly(tent, mat);
        assertThat(offer.price()).isEqualTo(18_000);
    }

    @Test
    void keepsToThePerBuyerLimitUnderConcurrency() throws Exception {
        terms.save(shop.id(), new CheckoutTerms(5, 15, 2, ReturnPolicy.PRO_RATA));
        var locks = Stream.generate(() -> lock(camping, 1, "ann")).limit(6).toList();
        var bought = together(6, number -> buy(locks.get(number), "ann", "decision-" + number));
        assertThat(bought).filteredOn(Bought.Placed.class::isInstance).hasSize(2);
        assertThat(bought)
                .filteredOn(one -> !(one instanceof Bought.Placed))
                .allMatch(one -> one.equals(new Bought.OverLimit(2, 2)));
        assertThat(checkout.quote(shop.id(), Wish.of(camping, 1, "ann"))).isEqualTo(new Quote.OverLimit(2, 2));
        assertThat(checkout.quote(shop.id(), Wish.of(camping, 1, "bob"))).isInstanceOf(Quote.Offered.class);
    }

    @Test
    void takesAPaymentOnceWhenItIsToldTwice() {
        var placed = placed(camping, "ann");
        var payment = new Payment(placed.number(), "pay-1", placed.amount());
        assertThat(payments.confirm(shop.id(), payment)).isEqualTo(new Confirmed.Paid(false));
        assertThat(payments.confirm(shop.id(), payment)).isEqualTo(new Confirmed.AlreadyPaid());
        assertThat(payments.confirm(shop.id(), new Payment(placed.number(), "pay-2", placed.amount())))
                .isEqualTo(new Confirmed.RefundDue(Confirmed.Reason.PAID_TWICE));
        assertThat(payments.confirm(shop.id(), new Payment(placed.number(), "pay-3", 1)))
                .isEqualTo(new Confirmed.WrongAmount(placed.amount(), 1));
        assertThat(payments.confirm(shop.id(), new Payment("DP0", "pay-4", 1))).isEqualTo(new Confirmed.UnknownOrder());
        var other = placed(camping, "bob");
        assertThat(payments.confirm(shop.id(), new Payment(other.number(), "pay-1", other.amount())))
                .isEqualTo(new Confirmed.ReferenceUsed("pay-1"));
        assertThat(fixtures.books(tent)).containsExactly(9, 1, 1);
    }

    @Test
    void givesTheUnitsFreeWhenNobodyPays() {
        var placed = placed(camping, "ann");
        fixtures.letLapse(placed.number());
        payments.sweep();
        assertThat(fixtures.books(mat)).containsExactly(3, 0, 0);
        assertThat(jdbc.sql("select status from purchase_order where id = ?")
                        .param(placed.orderId())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    @Test
    void deliversALatePaymentWhileEverythingIsStillThere() {
        var placed = placed(camping, "ann");
        fixtures.letLapse(placed.number());
        payments.sweep();
        assertThat(payments.confirm(shop.id(), new Payment(placed.number(), "late-1", placed.amount())))
                .isEqualTo(new Confirmed.Paid(true));
        assertThat(fixtures.books(mat)).containsExactly(2, 0, 1);
    }

    @Test
    void refundsALatePaymentWhenSomethingIsGone() {
        var placed = placed(camping, "ann");
        fixtures.letLapse(placed.number());
        payments.sweep();
        for (int i = 0; i < 3; i++) {
            placed(camping, "buyer" + i);
        }
        var payment = new Payment(placed.number(), "late-1", placed.amount());
        assertThat(payments.confirm(shop.id(), payment)).isEqualTo(new Confirmed.RefundDue(Confirmed.Reason.GONE));
        assertThat(payments.confirm(shop.id(), payment)).isEqualTo(new Confirmed.RefundDue(Confirmed.Reason.GONE));
        assertThat(fixtures.books(mat)).containsExactly(3, 3, 0);
        assertThat(fixtures.books(tent)).containsExactly(10, 3, 0);
    }

    @Test
    void cancelsWhatIsNotPaid() {
        var placed = placed(camping, "ann");
        assertThat(payments.cancel(shop.id(), placed.number())).isTrue();
        assertThat(payments.cancel(shop.id(), placed.number())).isFalse();
        assertThat(payments.confirm(shop.id(), new Payment(placed.number(), "pay-1", placed.amount())))
                .isEqualTo(new Confirmed.RefundDue(Confirmed.Reason.CANCELLED));
        assertThat(fixtures.books(mat)).containsExactly(3, 0, 0);
    }

    @Test
    void sellsNothingOfAnotherShop() {
        var lock = lock(camping, 1, "ann");
        var placed = placed(camping, "ann");
        long other = acting.newShop().id();
        assertThat(checkout.quote(other, Wish.of(camping, 1, "ann"))).isEqualTo(new Quote.NotOnSale());
        assertThat(checkout.buy(other, new Purchase(lock.id(), "ann", "decision-1")))
                .isEqualTo(new Bought.UnknownLock());
        assertThat(payments.confirm(other, new Payment(placed.number(), "pay-1", placed.amount())))
                .isEqualTo(new Confirmed.UnknownOrder());
        assertThat(payments.cancel(other, placed.number())).isFalse();
    }

    @Test
    void refusesWishesThatMakeNoSense() {
        assertThatThrownBy(() -> Wish.of(camping, 0, "ann")).hasMessageContaining("sets");
        assertThatThrownBy(() -> Wish.of(camping, 1, " ")).hasMessageContaining("buyer");
        assertThatThrownBy(() -> new Purchase(camping, "ann", "short")).hasMessageContaining("short");
        assertThatThrownBy(() -> new CheckoutTerms(0, 15, 0, ReturnPolicy.PRO_RATA))
                .hasMessageContaining("lockMinutes");
    }

    /** 200 buyers for 50 sets that share a component with each of two other sets. */
    @Test
    void sellsExactlyWhatStockAllowsToTwoHundredBuyersAtOnce() throws Exception {
        long a = fixtures.product(shop, "A", 50);
        long b = fixtures.product(shop, "B", 200);
        long c = fixtures.product(shop, "C", 20);
        var wanted = fixtures.published(shop, "抢购", a, b);
        var second = fixtures.published(shop, "二", b, c);
        var third = fixtures.published(shop, "三", c, a);
        var sets = List.of(wanted, wanted, wanted, wanted, wanted, wanted, wanted, wanted, second, third);
        var locks = new ArrayList<PriceLock>();
        for (int buyer = 0; buyer < 250; buyer++) {
            locks.add(lock(sets.get(buyer % 10), 1, "buyer" + buyer));
        }
        var bought = together(250, buyer -> buy(locks.get(buyer), "buyer" + buyer, "decision-" + buyer));
        assertThat(bought).allMatch(one -> one instanceof Bought.Placed || one instanceof Bought.RanOut);
        long[] won = new long[3];
        for (int buyer = 0; buyer < 250; buyer++) {
            if (bought.get(buyer) instanceof Bought.Placed) {
                won[buyer % 10 < 8 ? 0 : buyer % 10 - 7]++;
            }
        }
        assertThat(won[0] + won[2]).as("of A, all is sold").isEqualTo(50);
        assertThat(won[1] + won[2]).as("of C").isLessThanOrEqualTo(20);
        assertThat(fixtures.books(a)).containsExactly(50, won[0] + won[2], 0);
        assertThat(fixtures.books(b)).containsExactly(200, won[0] + won[1], 0);
        assertThat(fixtures.books(c)).containsExactly(20, won[1] + won[2], 0);
        assertThat(orders()).isEqualTo(won[0] + won[1] + won[2]);
        assertThat(books.unbalanced()).noneMatch(line -> line.matches("product (%d|%d|%d):.*".formatted(a, b, c)));
    }

    private interface Act {
        Bought of(int number);
    }

    private static List<Bought> together(int buyers, Act act) throws Exception {
        var start = new CountDownLatch(1);
        var acts = new ArrayList<Callable<Bought>>();
        for (int number = 0; number < buyers; number++) {
            int buyer = number;
            acts.add(() -> {
                start.await();
                return act.of(buyer);
            });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = acts.stream().map(pool::submit).toList();
            start.countDown();
            var bought = new ArrayList<Bought>();
            for (var one : running) {
                bought.add(one.get());
            }
            return bought;
        }
    }
}
