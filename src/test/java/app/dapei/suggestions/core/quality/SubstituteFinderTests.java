package app.dapei.suggestions.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.MarketEvent.Kind;
import app.dapei.simulator.core.MarketShop;
import app.dapei.suggestions.core.InterestPairs;
import app.dapei.suggestions.core.Substitute;
import app.dapei.suggestions.core.Substitute.Sign;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubstituteFinderTests {

    private static final MarketShop[] SHOPS = Market.of(20261111L, Market.DEMO_ORDERS, LocalDate.of(2026, 11, 25))
            .shops()
            .toArray(MarketShop[]::new);

    /** The planted pairs that are found, from both shops. */
    private static long found(boolean withViews) {
        long right = 0;
        for (int shop = 0; shop < SHOPS.length; shop++) {
            var past = ShopPasts.demo(shop);
            var products = SHOPS[shop].catalogue().products();
            var interest = withViews ? interest(SHOPS[shop], past) : List.<InterestPairs.Pair>of();
            Set<Set<String>> found = new SubstituteFinder(past.baskets(), past.categoryOf(), interest)
                    .find().stream()
                            .map(one -> Set.of(
                                    products.get(one.low()).sku(),
                                    products.get(one.high()).sku()))
                            .collect(Collectors.toSet());
            right += SHOPS[shop].truths().substitutes().stream()
                    .filter(pair -> found.contains(Set.of(pair.first(), pair.second())))
                    .count();
        }
        return right;
    }

    /** What viewers of the demo looked at, one visit a viewer and day. */
    private static List<InterestPairs.Pair> interest(MarketShop shop, ShopPasts past) {
        var pairs = new InterestPairs(past.baskets().itemCount());
        Map<String, Map<Integer, Double>> visits = new LinkedHashMap<>();
        shop.forEachEvent(event -> {
            if (event.kind() == Kind.VIEW || event.kind() == Kind.CART) {
                var dwell = event.dwellMillis();
                double weight = dwell == null ? 1 : InterestPairs.weightOfView(dwell);
                visits.computeIfAbsent(event.viewer(), key -> new LinkedHashMap<>())
                        .merge(event.product(), weight, Math::max);
            }
        });
        visits.values().stream()
                .filter(visit -> visit.size() <= 30)
                .forEach(visit -> pairs.add(
                        visit.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        visit.values().stream().mapToDouble(Double::doubleValue).toArray(),
                        visit.size()));
        return pairs.learned();
    }

    @Test
    void findsMostSubstitutesThatWerePlantedInTheDemoFromOrdersAlone() {
        // of eight; two are sold too seldom: 3 orders where chance makes 9, 1 where it makes 8
        assertThat(found(false)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void viewsAddToWhatOrdersShow() {
        assertThat(found(true)).isGreaterThanOrEqualTo(found(false));
    }

    @Test
    void callsNothingASubstituteThatIsBoughtTogetherOrByChance() {
        var builder = new TimedBaskets.Builder();
        for (int i = 0; i < 10_000; i++) {
            if (i % 10 == 0) {
                builder.add(0);
            }
            if (i % 10 == 0 && i % 20 == 0) {
                builder.add(1);
            }
            if (i / 10 % 10 == 0) {
                builder.add(2);
            }
            builder.add(3);
            builder.endBasket();
        }
        assertThat(new SubstituteFinder(builder.build(), new int[] {0, 0, 0, 1}, List.of()).find())
                .isEmpty();
    }

    @Test
    void findsWhatIsLookedAtTogetherAndNotBoughtTogether() {
        var builder = new TimedBaskets.Builder();
        for (int i = 0; i < 1_000; i++) {
            builder.add(i % 20 == 0 ? 0 : i % 20 == 1 ? 1 : 2);
            builder.endBasket();
        }
        var interest = List.of(new InterestPairs.Pair(0, 1, 25, 3));
        var found = new SubstituteFinder(builder.build(), new int[] {-1, -1, -1}, interest).find();
        assertThat(found).singleElement().satisfies((Substitute one) -> {
            assertThat(one.sign()).isEqualTo(Sign.LOOKED_AT_NOT_BOUGHT);
            assertThat(one.together()).isZero();
            assertThat(one.byChance()).isEqualTo(2.5);
            assertThat(one.visits()).isEqualTo(25);
        });
    }
}
