package app.dapei.simulator.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.simulator.core.PlantedTruths.PlantedGift;
import app.dapei.simulator.core.PlantedTruths.PlantedSet;
import app.dapei.simulator.core.PlantedTruths.ProductPair;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every truth is in the orders and every trap looks as it should, measured by brute force on the demo's size. */
class PlantedTruthsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final double FALSE_ALARMS = .05;

    private static final Map<MarketShop, Cooccurrence> YEAR = Stream.of(7L, 20_26L)
            .flatMap(seed -> Market.of(seed, Market.DEMO_ORDERS, TODAY).shops().stream())
            .collect(Collectors.toMap(shop -> shop, shop -> Cooccurrence.of(shop, order -> true)));

    static Stream<MarketShop> shops() {
        return YEAR.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void plantedSetsStandOutFromAllPairsOfTheShop(MarketShop shop) {
        Cooccurrence year = YEAR.get(shop);
        for (PlantedSet set : allSets(shop).toList()) {
            for (String consequent : set.consequents()) {
                assertThat(year.chanceOfMore(set.antecedent(), consequent))
                        .as("%s → %s", set.antecedent(), consequent)
                        .isLessThan(FALSE_ALARMS / year.searched());
                assertThat(year.together(set.antecedent(), consequent)).isGreaterThanOrEqualTo(18);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void plantedProbabilityIsTheConfidenceThatIsSeen(MarketShop shop) {
        Cooccurrence year = YEAR.get(shop);
        for (PlantedSet set : allSets(shop).toList()) {
            double p = set.probability();
            double noise = 4 * Math.sqrt(p * (1 - p) / year.count(set.antecedent()));
            for (String consequent : set.consequents()) {
                assertThat(year.confidence(set.antecedent(), consequent))
                        .as("%s → %s", set.antecedent(), consequent)
                        .isBetween(p - noise - .03, p + noise + .03);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void decoysMeetOftenButNotOftenerThanByChance(MarketShop shop) {
        Cooccurrence year = YEAR.get(shop);
        for (ProductPair decoy : shop.truths().decoys()) {
            assertThat(year.together(decoy.first(), decoy.second()))
                    .as("%s", decoy)
                    .isGreaterThanOrEqualTo(5);
            assertThat(year.chanceOfMore(decoy.first(), decoy.second()))
                    .as("%s", decoy)
                    .isGreaterThan(.005);
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void seasonalPairsMeetOverTheYearButNotWithinAMonth(MarketShop shop) {
        for (ProductPair pair : shop.truths().seasonal()) {
            assertThat(YEAR.get(shop).lift(pair.first(), pair.second()))
                    .as("%s", pair)
                    .isGreaterThan(1.5);
            double together = 0;
            double expected = 0;
            for (int month : IntStream.rangeClosed(5, 8).toArray()) {
                Cooccurrence within = Cooccurrence.of(shop, order -> monthOf(order) == month);
                together += within.together(pair.first(), pair.second());
                expected += within.expected(pair.first(), pair.second());
            }
            assertThat(together / expected).as("%s", pair).isBetween(.5, 1.5);
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void substitutesAvoidEachOther(MarketShop shop) {
        Cooccurrence year = YEAR.get(shop);
        for (ProductPair pair : shop.truths().substitutes()) {
            assertThat(year.lift(pair.first(), pair.second())).as("%s", pair).isLessThan(.7);
            assertThat(year.chanceOfFewer(pair.first(), pair.second()))
                    .as("%s", pair)
                    .isLessThan(.05);
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void giftsComeWithTheirMainProductAtPriceZeroAndAreNeverSold(MarketShop shop) {
        for (PlantedGift gift : shop.truths().gifts()) {
            var seen = new int[3];
            shop.forEachOrder(order -> {
                boolean main = order.lines().stream().anyMatch(line -> is(shop, line, gift.main()));
                boolean given = order.lines().stream().anyMatch(line -> is(shop, line, gift.gift()));
                seen[0] += main && !isDealer(order) ? 1 : 0;
                seen[1] += given ? 1 : 0;
                seen[2] += given && !main ? 1 : 0;
                assertThat(order.lines()).noneMatch(line -> is(shop, line, gift.gift()) && !line.isGift());
            });
            double noise = 4 * Math.sqrt(.25 / seen[0]);
            assertThat((double) seen[1] / seen[0]).isBetween(gift.probability() - noise, gift.probability() + noise);
            assertThat(seen[2]).isZero();
        }
    }

    private static Stream<PlantedSet> allSets(MarketShop shop) {
        return Stream.concat(shop.truths().pairs().stream(), shop.truths().triples().stream());
    }

    private static boolean isDealer(MarketOrder order) {
        return order.buyer().contains("DEALER");
    }

    private static boolean is(MarketShop shop, MarketLine line, String sku) {
        return shop.catalogue().products().get(line.product()).sku().equals(sku);
    }

    private static int monthOf(MarketOrder order) {
        return order.placedAt().atZone(OrderMaker.ZONE).getMonthValue();
    }
}
