package app.dapei.suggestions.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.PlantedTruths.ProductPair;
import app.dapei.suggestions.core.InterestPairs;
import app.dapei.suggestions.core.Substitute;
import app.dapei.suggestions.core.Substitute.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstituteFinderTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void findsTheSubstitutesThatWerePlantedInTheDemo(int shop) {
        var made = Market.of(20261111L, Market.DEMO_ORDERS, LocalDate.of(2026, 11, 25))
                .shops()
                .get(shop);
        var past = ShopPasts.demo(shop);
        var products = made.catalogue().products();
        Set<Set<String>> found = new SubstituteFinder(past.baskets(), past.categoryOf(), List.of())
                .find().stream()
                        .map(one -> Set.of(
                                products.get(one.low()).sku(),
                                products.get(one.high()).sku()))
                        .collect(Collectors.toSet());
        List<ProductPair> planted = made.truths().substitutes();
        long right = planted.stream()
                .filter(pair -> found.contains(Set.of(pair.first(), pair.second())))
                .count();
        assertThat(planted).isNotEmpty();
        assertThat(right)
                .as("of " + planted.size() + " planted, found " + found)
                .isEqualTo(planted.size());
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
