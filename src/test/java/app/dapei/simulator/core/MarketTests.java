package app.dapei.simulator.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class MarketTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Market MARKET = Market.of(7, 20_000, TODAY);

    @Test
    void theSameSeedGivesTheSameMarketOnEveryMachine() {
        assertThat(fingerprint(Market.of(7, 20_000, TODAY)))
                .isEqualTo(fingerprint(MARKET))
                .isEqualTo(1776225529L);
    }

    @Test
    void anotherSeedGivesOtherOrdersOfTheSameCatalogue() {
        Market other = Market.of(8, 20_000, TODAY);

        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(MARKET));
        assertThat(other.shops().getFirst().catalogue().products())
                .extracting(MarketProduct::sku)
                .isEqualTo(MARKET.shops().getFirst().catalogue().products().stream()
                        .map(MarketProduct::sku)
                        .toList());
    }

    @Test
    void ordersFillTheYearBeforeTodayInTheOrderOfTime() {
        Instant start = TODAY.minusYears(1).atStartOfDay(OrderMaker.ZONE).toInstant();
        Instant end = TODAY.atStartOfDay(OrderMaker.ZONE).toInstant();
        int total = 0;
        for (MarketShop shop : MARKET.shops()) {
            List<MarketOrder> orders = orders(shop);
            assertThat(orders).hasSize(shop.orderCount());
            assertThat(orders).extracting(MarketOrder::placedAt).isSorted();
            assertThat(orders.getFirst().placedAt()).isBetween(start, start.plus(Duration.ofDays(1)));
            assertThat(orders.getLast().placedAt()).isBetween(end.minus(Duration.ofDays(1)), end);
            assertThat(orders).extracting(MarketOrder::number).doesNotHaveDuplicates();
            total += orders.size();
        }
        assertThat(total).isEqualTo(20_000);
    }

    @Test
    void theElevenOfNovemberIsTheBusiestDayAndNewYearIsQuiet() {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        orders(MARKET.shops().getFirst()).forEach(order -> byDay.merge(dayOf(order), 1, Integer::sum));
        double ordinary = (double) MARKET.shops().getFirst().orderCount() / 365;

        assertThat(byDay.get(LocalDate.of(2026, 11, 11))).isGreaterThan((int) (2.5 * ordinary));
        assertThat(byDay.get(LocalDate.of(2026, 6, 18))).isGreaterThan((int) (1.8 * ordinary));
        assertThat(byDay.getOrDefault(LocalDate.of(2026, 2, 17), 0)).isLessThan((int) (.7 * ordinary));
    }

    @Test
    void broadcastsDrawOrdersInTheirTwoAndAHalfHours() {
        MarketShop shop = MARKET.shops().getFirst();
        List<MarketOrder> inBroadcast =
                orders(shop).stream().filter(order -> order.session() != null).toList();

        assertThat((double) inBroadcast.size() / shop.orderCount()).isBetween(.18, .32);
        for (MarketOrder order : inBroadcast) {
            MarketSession session = shop.sessions().get(order.session());
            assertThat(order.placedAt()).isBetween(session.start(), session.end());
        }
    }

    @Test
    void someBuyersComeBackAndMostDoNot() {
        Map<String, Integer> byBuyer = new HashMap<>();
        orders(MARKET.shops().getLast()).forEach(order -> byBuyer.merge(order.buyer(), 1, Integer::sum));
        long back = byBuyer.values().stream().filter(count -> count > 1).count();

        assertThat((double) back / byBuyer.size()).isBetween(.15, .45);
    }

    @Test
    void clothesComeBackMoreOftenThanSnacksAndNothingComesBackBeforeItWasBought() {
        Map<String, int[]> byDepartment = new HashMap<>();
        for (MarketShop shop : MARKET.shops()) {
            for (MarketOrder order : orders(shop)) {
                for (MarketLine line : order.lines()) {
                    String category =
                            shop.catalogue().products().get(line.product()).category();
                    int[] seen = byDepartment.computeIfAbsent(category.split("\\.")[0], key -> new int[2]);
                    seen[0]++;
                    MarketReturn back = line.comesBack();
                    if (back != null) {
                        seen[1]++;
                        assertThat(back.returnedAt()).isAfter(order.placedAt());
                        assertThat(back.quantity()).isBetween(1, line.quantity());
                        assertThat(back.refund()).isEqualTo(back.quantity() * line.unitPaid());
                        assertThat(order.cancelled()).isFalse();
                    }
                }
            }
        }
        assertThat(rate(byDepartment.get("apparel"))).isBetween(.1, .22);
        assertThat(rate(byDepartment.get("snacks"))).isBetween(.003, .02);
        assertThat(rate(byDepartment.get("gifts"))).isZero();
    }

    @Test
    void dealersOrderFarMoreThanPeopleDo() {
        List<MarketOrder> dealers = orders(MARKET.shops().getFirst()).stream()
                .filter(order -> order.buyer().contains("DEALER"))
                .toList();

        assertThat(dealers)
                .isNotEmpty()
                .hasSizeLessThan(30)
                .allMatch(order ->
                        order.lines().size() >= 25 || order.lines().getFirst().quantity() >= 60);
    }

    @Test
    void theCatalogueIsOneThatAShopCouldHave() {
        for (MarketShop shop : MARKET.shops()) {
            Catalogue catalogue = shop.catalogue();
            assertThat(catalogue.products()).hasSizeBetween(300, 500);
            assertThat(catalogue.products()).extracting(MarketProduct::sku).doesNotHaveDuplicates();
            assertThat(catalogue.products())
                    .extracting(product -> product.name().zh())
                    .doesNotHaveDuplicates();
            assertThat(catalogue.products())
                    .extracting(product -> product.name().en())
                    .doesNotHaveDuplicates();
            assertThat(catalogue.products())
                    .filteredOn(product -> product.stock() == 0)
                    .hasSizeBetween(5, 40);
            var known = new HashSet<String>();
            for (MarketCategory category : catalogue.categories()) {
                assertThat(category.parent() == null || known.contains(category.parent()))
                        .isTrue();
                known.add(category.key());
            }
            assertThat(catalogue.products()).allMatch(product -> known.contains(product.category()));
            assertThat(catalogue.scenarios()).hasSizeGreaterThanOrEqualTo(9);
        }
    }

    @Test
    void viewersOfTheLastDaysSeeMoreThanTheyClickAndClickMoreThanTheyBuy() {
        for (MarketShop shop : MARKET.shops()) {
            var seen = new EnumMap<MarketEvent.Kind, Integer>(MarketEvent.Kind.class);
            var keys = new HashSet<String>();
            Instant end = TODAY.atStartOfDay(OrderMaker.ZONE).toInstant();
            shop.forEachEvent(event -> {
                seen.merge(event.kind(), 1, Integer::sum);
                assertThat(keys.add(event.key())).isTrue();
                assertThat(event.at()).isBetween(end.minus(Duration.ofDays(11)), end.plus(Duration.ofMinutes(10)));
                assertThat(event.dwellMillis() != null).isEqualTo(event.kind() == MarketEvent.Kind.VIEW);
            });
            assertThat(seen.get(MarketEvent.Kind.EXPOSURE)).isGreaterThan(2 * seen.get(MarketEvent.Kind.CLICK));
            assertThat(seen.get(MarketEvent.Kind.CLICK)).isEqualTo(seen.get(MarketEvent.Kind.VIEW));
            assertThat(seen.get(MarketEvent.Kind.CLICK)).isGreaterThan(seen.get(MarketEvent.Kind.CART));
        }
    }

    @Test
    void everyPurchaseOfTheLastDaysWasPutIntoTheCartBefore() {
        MarketShop shop = MARKET.shops().getFirst();
        var carts = new HashMap<String, Instant>();
        shop.forEachEvent(event -> {
            if (event.kind() == MarketEvent.Kind.CART) {
                carts.merge(event.viewer() + "|" + event.product(), event.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        });
        Instant start =
                TODAY.minusDays(EventMaker.DAYS).atStartOfDay(OrderMaker.ZONE).toInstant();
        List<MarketOrder> recent = orders(shop).stream()
                .filter(order ->
                        !order.placedAt().isBefore(start) && order.lines().size() <= 8)
                .toList();
        assertThat(recent).hasSizeGreaterThan(100);
        for (MarketOrder order : recent) {
            for (MarketLine line : order.lines()) {
                if (!line.isGift()) {
                    assertThat(carts.get(order.buyer() + "|" + line.product())).isBefore(order.placedAt());
                }
            }
        }
    }

    @Test
    void refusesATradeThatIsTooSmallToShowAnything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Market.of(7, 999, TODAY))
                .withMessage("orders must be in [1000, 20000000]; got: 999");
    }

    private static double rate(int[] allAndSome) {
        return (double) allAndSome[1] / allAndSome[0];
    }

    private static LocalDate dayOf(MarketOrder order) {
        return order.placedAt().atZone(OrderMaker.ZONE).toLocalDate();
    }

    private static List<MarketOrder> orders(MarketShop shop) {
        var orders = new ArrayList<MarketOrder>();
        shop.forEachOrder(orders::add);
        return orders;
    }

    private static long fingerprint(Market market) {
        var crc = new CRC32();
        for (MarketShop shop : market.shops()) {
            crc.update(shop.catalogue().toString().getBytes(StandardCharsets.UTF_8));
            shop.forEachOrder(order -> crc.update(order.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return crc.getValue();
    }
}
