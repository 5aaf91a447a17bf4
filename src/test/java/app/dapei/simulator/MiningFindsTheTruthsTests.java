package app.dapei.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.mining.core.BasketEncoder;
import app.dapei.mining.core.Baskets;
import app.dapei.mining.core.ItemsetMiner;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.MiningOutcome;
import app.dapei.mining.core.RuleMiner;
import app.dapei.mining.core.RuleOutcome;
import app.dapei.mining.core.Rules;
import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.MarketOrder;
import app.dapei.simulator.core.MarketProduct;
import app.dapei.simulator.core.MarketShop;
import app.dapei.simulator.core.PlantedTruths.PlantedSet;
import app.dapei.simulator.core.PlantedTruths.ProductPair;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The portal's own miner on the demo's orders: it finds what was planted and is not taken in by the decoys. */
class MiningFindsTheTruthsTests {

    private static final int MINIMUM_COUNT = 10;
    private static final int LARGEST_SET = 4;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Map<MarketShop, Set<Rule>> RULES =
            Market.of(20261111, Market.DEMO_ORDERS, TODAY).shops().stream()
                    .collect(Collectors.toMap(shop -> shop, shop -> mine(shop, order -> true)));

    private record Rule(Set<String> antecedent, String consequent) {}

    static Stream<MarketShop> shops() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void everyPlantedPairIsFoundInBothDirections(MarketShop shop) {
        assertThat(RULES.get(shop)).containsAll(rulesOf(shop.truths().pairs()));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void everyPlantedTripleIsFoundAsARuleWithTwoOnTheLeft(MarketShop shop) {
        assertThat(RULES.get(shop)).containsAll(rulesOf(shop.truths().triples()));
        for (PlantedSet triple : shop.truths().triples()) {
            String first = triple.consequents().get(0);
            String second = triple.consequents().get(1);
            assertThat(RULES.get(shop)).as("%s", triple).contains(new Rule(Set.of(triple.antecedent(), first), second));
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void neitherDecoysNorSubstitutesNorGiftsAreTakenForCompany(MarketShop shop) {
        Stream.concat(shop.truths().decoys().stream(), shop.truths().substitutes().stream())
                .forEach(pair -> assertThat(RULES.get(shop)).doesNotContain(rule(pair)));
        Set<String> gifts =
                shop.truths().gifts().stream().map(gift -> gift.gift()).collect(Collectors.toSet());
        assertThat(RULES.get(shop)).noneMatch(rule -> gifts.contains(rule.consequent()));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void whatOnlyTheSeasonBringsTogetherIsGoneWithinAMonth(MarketShop shop) {
        Set<Rule> july = mine(shop, order -> monthOf(order) == 7);
        for (ProductPair pair : shop.truths().seasonal()) {
            assertThat(RULES.get(shop)).contains(rule(pair));
            assertThat(july).doesNotContain(rule(pair));
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void hardlyAnythingIsFoundThatNeitherATruthNorAScenarioExplains(MarketShop shop) {
        Set<Rule> planted = new HashSet<>();
        for (PlantedSet set : allSets(shop)) {
            var members = new HashSet<>(set.consequents());
            members.add(set.antecedent());
            members.forEach(first -> members.forEach(second -> planted.add(new Rule(Set.of(first), second))));
        }
        shop.truths().seasonal().forEach(pair -> {
            planted.add(rule(pair));
            planted.add(new Rule(Set.of(pair.second()), pair.first()));
        });
        List<Rule> pairs = RULES.get(shop).stream()
                .filter(rule -> rule.antecedent().size() == 1)
                .toList();
        List<Rule> unexplained = pairs.stream()
                .filter(rule -> !planted.contains(rule) && !isOfOneScenario(shop, rule))
                .toList();

        assertThat((double) unexplained.size() / pairs.size())
                .as("%s", unexplained)
                .isLessThanOrEqualTo(.05);
    }

    private static List<PlantedSet> allSets(MarketShop shop) {
        return Stream.concat(shop.truths().pairs().stream(), shop.truths().triples().stream())
                .toList();
    }

    private static boolean isOfOneScenario(MarketShop shop, Rule rule) {
        String first = kind(rule.antecedent().iterator().next());
        String second = kind(rule.consequent());
        return !first.equals(second)
                && shop.catalogue().scenarios().stream()
                        .map(scenario -> scenario.skus().stream()
                                .map(MiningFindsTheTruthsTests::kind)
                                .collect(Collectors.toSet()))
                        .anyMatch(kinds -> kinds.contains(first) && kinds.contains(second));
    }

    private static String kind(String sku) {
        return sku.substring(0, sku.indexOf('-'));
    }

    private static Set<Rule> rulesOf(List<PlantedSet> sets) {
        return sets.stream()
                .flatMap(set -> set.consequents().stream()
                        .flatMap(consequent -> Stream.of(
                                new Rule(Set.of(set.antecedent()), consequent),
                                new Rule(Set.of(consequent), set.antecedent()))))
                .collect(Collectors.toSet());
    }

    private static Rule rule(ProductPair pair) {
        return new Rule(Set.of(pair.first()), pair.second());
    }

    private static Set<Rule> mine(MarketShop shop, Predicate<MarketOrder> which) {
        Baskets baskets = encode(shop, which);
        var mined = (MiningOutcome.Mined) ItemsetMiner.withDefaults()
                .withMinimumCount(MINIMUM_COUNT)
                .withMaximumSize(LARGEST_SET)
                .mine(baskets, MiningObserver.NONE);
        var found = (RuleOutcome.Found) RuleMiner.withDefaults().mine(mined.itemsets(), MiningObserver.NONE);
        List<MarketProduct> products = shop.catalogue().products();
        Rules rules = found.rules();
        var named = new HashSet<Rule>();
        for (int rule = 0; rule < rules.size(); rule++) {
            named.add(new Rule(
                    Arrays.stream(rules.antecedent(rule))
                            .mapToObj(rank -> products.get(baskets.code(rank)).sku())
                            .collect(Collectors.toSet()),
                    products.get(baskets.code(rules.consequent(rule))).sku()));
        }
        return named;
    }

    private static Baskets encode(MarketShop shop, Predicate<MarketOrder> which) {
        var encoder = BasketEncoder.withoutLimit();
        shop.forEachOrder(order -> {
            if (!order.cancelled() && which.test(order)) {
                order.lines().stream().filter(line -> !line.isGift()).forEach(line -> encoder.add(line.product()));
                encoder.endBasket();
            }
        });
        return encoder.encode(Integer::compare);
    }

    private static int monthOf(MarketOrder order) {
        return order.placedAt().atZone(ZoneId.of("Asia/Shanghai")).getMonthValue();
    }
}
