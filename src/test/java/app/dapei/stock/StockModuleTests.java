package app.dapei.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.catalog.Catalog;
import app.dapei.orders.OrderFixtures;
import app.dapei.stock.core.Alarm;
import app.dapei.stock.core.AlarmRule;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class StockModuleTests {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    StockFixtures products;

    @Autowired
    StockLevels stock;

    @Autowired
    StockAlarms alarms;

    @Autowired
    Stocktaking stocktaking;

    @Autowired
    OrderFixtures orders;

    @Autowired
    TransactionTemplate transaction;

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

    private @Nullable Integer shown(long product) {
        return catalog.find(product).orElseThrow().stock();
    }

    private void restate(long product, @Nullable Integer units) {
        catalog.change(catalog.edit(product).orElseThrow().with(StockFixtures.draft("A", units)));
    }

    @Test
    void opensTheBooksWithTheNumberThatAProductIsAddedWith() {
        long product = products.product("A", 40);
        assertThat(stock.find(product)).contains(new StockLevel(product, 40, 0, 0, 0, 0, 40));
        assertThat(stock.find(products.product("B", null))).isEmpty();
    }

    @Test
    void takesTheCataloguesNumberAsADifferenceToWhatWasRead() {
        long product = products.product("A", 40);
        var edited = catalog.edit(product).orElseThrow();
        stock.count(product, 30, "ten sold meanwhile");
        catalog.change(edited.with(StockFixtures.draft("A", 45)));
        assertThat(stock.find(product).orElseThrow().onHand()).isEqualTo(35);
        assertThat(shown(product)).isEqualTo(35);
    }

    @Test
    void leavesTheStockAloneWhenSomethingElseIsEdited() {
        long product = products.product("A", 40);
        var edited = catalog.edit(product).orElseThrow();
        stock.count(product, 30, "");
        catalog.change(edited);
        assertThat(shown(product)).isEqualTo(30);
    }

    @Test
    void beginsAndEndsCounting() {
        long product = products.product("A", null);
        restate(product, 7);
        assertThat(stock.find(product).orElseThrow().available()).isEqualTo(7);
        restate(product, null);
        assertThat(stock.find(product)).isEmpty();
        assertThat(shown(product)).isNull();
    }

    @Test
    void keepsTheSafetyStockFromBeingSold() {
        long product = products.product("A", 40);
        stock.keep(product, 15);
        assertThat(stock.find(product).orElseThrow().available()).isEqualTo(25);
        assertThat(shown(product)).isEqualTo(25);
        stock.keep(product, 100);
        assertThat(shown(product)).isZero();
    }

    @Test
    void listsTheScarcestFirstAndFiltersByAlarm() {
        long enough = products.product("A", 500);
        long few = products.product("B", 3);
        long none = products.product("C", 0);
        assertThat(stock.find(StockFilter.ALL, PAGE))
                .extracting(row -> row.level().productId())
                .containsExactly(none, few, enough);
        for (var alarm : Alarm.values()) {
            var filter = StockFilter.ALL.withAlarm(alarm);
            assertThat(stock.find(filter, PAGE)).hasSize(1).allMatch(row -> row.alarm() == alarm);
            assertThat(stock.count(filter)).isEqualTo(1);
        }
        assertThat(stock.find(StockFilter.ALL.withText("thing b"), PageRequest.of(0, 5, Sort.by("name"))))
                .extracting(StockRow::sku)
                .containsExactly("B");
        var skus = new ArrayList<String>();
        stock.forEach(StockFilter.ALL, row -> skus.add(row.sku()));
        assertThat(skus).containsExactly("A", "B", "C");
    }

    @Test
    void callsAFastSellerLowWhileThereAreStillMany() {
        long fast = products.product("A", 100);
        long slow = products.product("B", 100);
        var now = Instant.now();
        for (int order = 0; order < 60; order++) {
            orders.paid(shop, now.minusSeconds(30 + order), fast);
        }
        var readings = alarms.of(shop.id(), List.of(fast, slow));
        assertThat(readings.get(fast).alarm()).isEqualTo(Alarm.LOW);
        assertThat(readings.get(fast).rate().now()).isGreaterThan(3.5);
        assertThat(readings.get(slow).alarm()).isEqualTo(Alarm.ENOUGH);
        assertThat(stock.find(StockFilter.ALL.withAlarm(Alarm.LOW), PAGE))
                .extracting(row -> row.level().productId())
                .containsExactly(fast);
        assertThat(stock.find(StockFilter.ALL.withAlarm(Alarm.ENOUGH), PAGE))
                .extracting(row -> row.level().productId())
                .containsExactly(slow);
        stock.change(new AlarmRule(5, 0));
        assertThat(alarms.of(shop.id(), List.of(fast)).get(fast).alarm()).isEqualTo(Alarm.ENOUGH);
        assertThat(stock.rule()).isEqualTo(new AlarmRule(5, 0));
    }

    @Test
    void takesCountsOfAFileInAndBackWhateverSoldMeanwhile() {
        long known = products.product("A", 40);
        long fresh = products.product("B", null);
        transaction.executeWithoutResult(
                status -> stocktaking.count(shop.id(), "import 1", Map.of(known, 100, fresh, 8)));
        assertThat(shown(known)).isEqualTo(100);
        assertThat(shown(fresh)).isEqualTo(8);
        stock.count(known, 90, "ten broken");
        transaction.executeWithoutResult(status -> stocktaking.takeBack(shop.id(), "import 1"));
        assertThat(shown(known)).isEqualTo(30);
        assertThat(shown(fresh)).isNull();
    }

    @Test
    void hidesAnotherShopsBooks() {
        long product = products.product("A", 40);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(stock.find(product)).isEmpty();
        assertThat(stock.count(StockFilter.ALL)).isZero();
        assertThat(stock.productOf("A")).isEmpty();
        assertThatThrownBy(() -> stock.count(product, 1, "")).isInstanceOf(UnknownStockException.class);
        assertThatThrownBy(() -> stock.keep(product, 1)).isInstanceOf(UnknownStockException.class);
        assertThat(alarms.available(shop.id() + 1, List.of(product))).isEmpty();
    }

    @Test
    void letsHostsAndAnalystsReadButNotCount() {
        long product = products.product("A", 40);
        for (var role : List.of(Role.HOST, Role.ANALYST)) {
            acting.signIn(shop, role);
            assertThat(stock.count(StockFilter.ALL)).isEqualTo(1);
            assertThatThrownBy(() -> stock.count(product, 1, "")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stock.keep(product, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stock.change(AlarmRule.DEFAULT)).isInstanceOf(AccessDeniedException.class);
        }
        acting.nobody();
        assertThatThrownBy(() -> stock.count(StockFilter.ALL)).isInstanceOf(Exception.class);
    }

    @Test
    void refusesCountsThatNobodyCanMean() {
        long product = products.product("A", 40);
        assertThatThrownBy(() -> stock.count(product, -1, ""))
                .hasMessageContaining("onHand")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> stock.keep(product, StockLevels.UNITS_LIMIT + 1))
                .hasMessageContaining("safety");
    }
}
