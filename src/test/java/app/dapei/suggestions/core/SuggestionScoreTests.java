package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.suggestions.core.PairFacts.Stock;
import app.dapei.suggestions.core.Score.Part;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionScoreTests {

    private static final PairEvidence STRONG = new PairEvidence(36, 120, 200, 2_000);

    private static Score score(PairEvidence evidence) {
        return SuggestionScore.of(new PairFacts(evidence, CategoryRelation.RELATED, 10_000, 5_000, Stock.ENOUGH));
    }

    private static double points(Score score, Part part) {
        return score.parts().stream()
                .filter(points -> points.part() == part)
                .findFirst()
                .orElseThrow()
                .points();
    }

    @Test
    void isTheSumOfItsParts() {
        var score = score(STRONG);
        // share at least 0.2253, cautious lift 2.4118, 24 orders beyond chance
        assertThat(points(score, Part.SHARE)).isCloseTo(30 * 0.2253 / 0.3253, within(0.01));
        assertThat(points(score, Part.LIFT)).isCloseTo(25 * 1.2701 / 3, within(0.01));
        assertThat(points(score, Part.VOLUME)).isCloseTo(20 * 24.0 / 49, within(1e-9));
        assertThat(points(score, Part.CATEGORY)).isEqualTo(10);
        assertThat(points(score, Part.PRICE)).isEqualTo(10);
        assertThat(points(score, Part.STOCK)).isEqualTo(5);
        assertThat(score.total()).isCloseTo(20.78 + 10.58 + 9.80 + 25, within(0.02));
        assertThat(score.rounded()).isEqualTo(66);
    }

    @Test
    void neverPutsOneOrderOfOneAboveAWellSupportedPair() {
        assertThat(score(new PairEvidence(1, 1, 1, 2_000)).total())
                .isLessThan(score(STRONG).total());
    }

    @Test
    void risesWithMoreOrdersOfTheSameShare() {
        double before = 0;
        for (int times : new int[] {1, 2, 5, 20}) {
            double total = score(new PairEvidence(6 * times, 20 * times, 30 * times, 1_000 * times))
                    .total();
            assertThat(total).isGreaterThan(before);
            before = total;
        }
    }

    @Test
    void givesNothingForBeingTogetherNoMoreOftenThanByChance() {
        var score = score(new PairEvidence(10, 100, 100, 1_000));
        assertThat(points(score, Part.LIFT)).isZero();
        assertThat(points(score, Part.VOLUME)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"8000, 10", "14000, 5", "20000, 0", "50000, 0", "0, 10"})
    void prefersCompanionsThatCostLessThanTheMainProduct(long associatedPrice, double expected) {
        var facts = new PairFacts(STRONG, CategoryRelation.RELATED, 10_000, associatedPrice, Stock.ENOUGH);
        assertThat(points(SuggestionScore.of(facts), Part.PRICE)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void takesOffWhatIsSoldOutOrFarAway() {
        var here = new PairFacts(STRONG, CategoryRelation.RELATED, 100, 50, Stock.ENOUGH);
        var gone = new PairFacts(STRONG, CategoryRelation.RELATED, 100, 50, Stock.SOLD_OUT);
        var far = new PairFacts(STRONG, CategoryRelation.UNRELATED, 100, 50, Stock.ENOUGH);
        double total = SuggestionScore.of(here).total();
        assertThat(SuggestionScore.of(gone).total()).isCloseTo(total - 5, within(1e-9));
        assertThat(SuggestionScore.of(far).total()).isCloseTo(total - 8, within(1e-9));
    }

    @Test
    void staysWithinZeroAndAHundredWhateverTheFactsAre() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 20_000; round++) {
            int orders = random.nextInt(2, 1_000_000);
            int main = random.nextInt(1, orders + 1);
            int associated = random.nextInt(1, orders + 1);
            int least = Math.max(1, main + associated - orders);
            int together = random.nextInt(least, Math.min(main, associated) + 1);
            var facts = new PairFacts(
                    new PairEvidence(together, main, associated, orders),
                    CategoryRelation.values()[random.nextInt(4)],
                    random.nextLong(100_000),
                    random.nextLong(100_000),
                    Stock.values()[random.nextInt(3)]);
            var score = SuggestionScore.of(facts);
            assertThat(score.total()).isBetween(0.0, 100.0);
            assertThat(score.parts()).allMatch(part -> part.points() >= 0 && part.points() <= part.most());
        }
    }
}
