package app.dapei.mining.core;

import static app.dapei.mining.core.BasketFixtures.encoded;
import static app.dapei.mining.core.BasketFixtures.mined;
import static app.dapei.mining.core.BasketFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RuleMinerTests {

    private static final RuleMiner SOUND = RuleMiner.withDefaults();

    private record NaiveRule(Set<Integer> antecedent, int consequent, Evidence evidence) {}

    @Test
    void derivesEveryRuleWithOneItemOnTheRight() {
        List<List<Integer>> lists = BasketFixtures.random(new Random(21), 120, 9, 0.35);
        Baskets baskets = encoded(lists);
        Itemsets sets = mined(ItemsetMiner.withDefaults().withMinimumCount(6), baskets);
        Rules rules = rules(SOUND.withMinimumConfidence(0.3).keepingAll(), sets);
        List<NaiveRule> naive = naiveRules(lists, 6, 9).stream()
                .filter(rule -> rule.evidence().confidence() >= 0.3)
                .toList();
        List<NaiveRule> found = IntStream.range(0, rules.size())
                .mapToObj(rule -> new NaiveRule(
                        codes(baskets, rules.antecedent(rule)),
                        baskets.code(rules.consequent(rule)),
                        rules.evidence(rule)))
                .toList();
        assertThat(found).hasSizeGreaterThan(200).containsExactlyInAnyOrderElementsOf(naive);
    }

    @Test
    void adjustsOverAllRulesThatCouldHaveReachedTheMinimumCount() {
        List<List<Integer>> lists = BasketFixtures.random(new Random(22), 150, 8, 0.3);
        Itemsets sets = mined(ItemsetMiner.withDefaults().withMinimumCount(12).withMaximumSize(3), encoded(lists));
        Rules rules = rules(SOUND.keepingAll(), sets);
        long[] sizes = sets.sizes();
        double candidates = sizes[1] * (sizes[1] - 1.0) + sizes[2] * (sizes[1] - 2.0);
        assertThat(rules.summary().candidates()).isEqualTo(candidates);
        double[] p = naiveRules(lists, 12, 3).stream()
                .mapToDouble(rule -> Math.exp(rule.evidence().logPValue()))
                .sorted()
                .toArray();
        assertThat(rules.summary().tested()).isEqualTo(p.length);
        for (int rule = 0; rule < rules.size(); rule++) {
            double own = Math.exp(rules.logPValue(rule));
            double q = 1;
            for (int i = 0; i < p.length; i++) {
                if (p[i] >= own * (1 - 1e-12)) {
                    q = Math.min(q, p[i] * candidates / (i + 1));
                }
            }
            assertThat(Math.exp(rules.logQValue(rule))).isEqualTo(q, Offset.offset(1e-9 * q));
        }
    }

    @Test
    void leavesOutARuleThatASmallerOneSaysAsWell() {
        // 1 goes with 2 whatever else is there; 3 comes and goes by itself
        Random random = new Random(4);
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            List<Integer> basket = new ArrayList<>();
            if (i % 4 == 0) {
                basket.addAll(i % 20 == 0 ? List.of(1) : List.of(1, 2));
            } else if (random.nextInt(5) == 0) {
                basket.add(2);
            }
            if (random.nextInt(3) == 0) {
                basket.add(3);
            }
            lists.add(basket);
        }
        Baskets baskets = encoded(lists);
        Itemsets sets = mined(ItemsetMiner.withDefaults().withMinimumCount(10), baskets);
        List<String> sound = names(baskets, rules(SOUND, sets));
        assertThat(sound).contains("[1] -> 2", "[2] -> 1").noneMatch(name -> name.contains("3"));
        assertThat(names(baskets, rules(SOUND.keepingAll(), sets))).contains("[1, 3] -> 2");
    }

    @Test
    void keepsALargerRuleThatSaysMore() {
        // 1 and 2 together call for 3, each alone does not
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            lists.add(
                    switch (i % 10) {
                        case 0 -> List.of(1, 2, 3);
                        case 1, 2, 3 -> List.of(1);
                        case 4, 5, 6 -> List.of(2);
                        case 7 -> List.of(3);
                        default -> List.of(4);
                    });
        }
        Baskets baskets = encoded(lists);
        Rules rules = rules(SOUND, mined(ItemsetMiner.withDefaults().withMinimumCount(10), baskets));
        assertThat(names(baskets, rules)).contains("[1, 2] -> 3");
    }

    @Test
    void countsEveryTestedRuleOnce() {
        Itemsets sets = mined(
                ItemsetMiner.withDefaults().withMinimumCount(5),
                encoded(BasketFixtures.random(new Random(8), 400, 14, 0.2)));
        Rules rules = rules(SOUND.withMinimumConfidence(0.2), sets);
        Rules.Summary summary = rules.summary();
        assertThat(summary.belowConfidence() + summary.notSignificant() + summary.notProductive() + summary.kept())
                .isEqualTo(summary.tested());
        assertThat(summary.kept()).isEqualTo(rules.size());
        assertThat(summary.candidates()).isGreaterThanOrEqualTo(summary.tested());
    }

    @Test
    void givesTheSameRulesOnAnyNumberOfThreads() {
        Itemsets sets = mined(
                ItemsetMiner.withDefaults().withMinimumCount(4),
                encoded(BasketFixtures.random(new Random(31), 600, 24, 0.2)));
        Rules one = rules(SOUND.withThreads(1).keepingAll(), sets);
        Rules four = rules(SOUND.withThreads(4).keepingAll(), sets);
        assertThat(one.size()).isGreaterThan(8_000).isEqualTo(four.size());
        assertThat(four.byLift()).isEqualTo(one.byLift());
        for (int rule = 0; rule < one.size(); rule++) {
            assertThat(four.logQValue(rule)).isEqualTo(one.logQValue(rule));
        }
    }

    @Test
    void ordersByFallingLift() {
        Itemsets sets = mined(
                ItemsetMiner.withDefaults().withMinimumCount(4),
                encoded(BasketFixtures.random(new Random(32), 300, 12, 0.2)));
        Rules rules = rules(SOUND.keepingAll(), sets);
        double[] lifts = Arrays.stream(rules.byLift())
                .mapToDouble(rule -> -rules.evidence(rule).lift())
                .toArray();
        assertThat(lifts).isSorted().hasSize(rules.size());
        assertThat(Arrays.stream(rules.byLift()).distinct().count()).isEqualTo(rules.size());
    }

    @Test
    void refusesToStartWhereTheTestsDoNotFit() {
        Itemsets sets = mined(
                ItemsetMiner.withDefaults().withMinimumCount(2),
                encoded(BasketFixtures.random(new Random(33), 200, 24, 0.4)));
        assertThat(SOUND.withMemoryLimit(1 << 20).mine(sets, MiningObserver.NONE))
                .isInstanceOf(RuleOutcome.TooMany.class);
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatThrownBy(() -> SOUND.withMinimumConfidence(1.5)).hasMessageContaining("[0, 1]; got: 1.5");
        assertThatThrownBy(() -> SOUND.withMinimumConfidence(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> SOUND.withLevel(0)).hasMessageContaining("(0, 1)");
    }

    private static List<NaiveRule> naiveRules(List<List<Integer>> lists, int minimumCount, int maximumSize) {
        var counts = BasketFixtures.bruteForce(lists, minimumCount, maximumSize);
        List<NaiveRule> rules = new ArrayList<>();
        counts.forEach((set, count) -> {
            for (int consequent : set) {
                Set<Integer> antecedent = new TreeSet<>(set);
                antecedent.remove(consequent);
                if (!antecedent.isEmpty()) {
                    rules.add(new NaiveRule(
                            antecedent,
                            consequent,
                            new Evidence(count, counts.get(antecedent), counts.get(Set.of(consequent)), lists.size())));
                }
            }
        });
        return rules;
    }

    private static Set<Integer> codes(Baskets baskets, int[] ranks) {
        Set<Integer> codes = new TreeSet<>();
        for (int rank : ranks) {
            codes.add(baskets.code(rank));
        }
        return codes;
    }

    private static List<String> names(Baskets baskets, Rules rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(
                        rule -> codes(baskets, rules.antecedent(rule)) + " -> " + baskets.code(rules.consequent(rule)))
                .toList();
    }
}
