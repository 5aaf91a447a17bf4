package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.suggestions.core.Calibration.Knot;
import app.dapei.suggestions.core.PairFacts.Interest;
import app.dapei.suggestions.core.PairFacts.Kinship;
import app.dapei.suggestions.core.PairFacts.Prices;
import app.dapei.suggestions.core.PairFacts.Stock;
import app.dapei.suggestions.core.Score.Part;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionScoreTests {

    private static final PairEvidence STRONG = new PairEvidence(36, 120, 200, 2_000);
    private static final Kinship NO_KINSHIP = new Kinship(CategoryRelation.UNKNOWN, null);
    private static final Prices PRICES = new Prices(10_000, 5_000, null);

    private static PairFacts facts(PairEvidence evidence) {
        return new PairFacts(evidence, NO_KINSHIP, Interest.NONE, 1, PRICES, Stock.ENOUGH);
    }

    private static Score score(PairFacts facts) {
        return SuggestionScore.withDefaults().of(facts);
    }

    @Test
    void saysHowOftenALaterOrderWillContainTheOther() {
        // 36 of 120 orders, pulled by 50 orders towards 200 of 2000: (36 + 50 * 0.1) / 170
        var score = score(facts(STRONG));
        assertThat(score.total()).isEqualTo(ScoreScale.points(41.0 / 170), within(1e-9));
        assertThat(score.points(Part.POPULARITY)).isEqualTo(ScoreScale.points(0.1), within(1e-9));
        assertThat(score.points(Part.ORDERS))
                .isEqualTo(ScoreScale.points(41.0 / 170) - ScoreScale.points(0.1), within(1e-9));
    }

    @Test
    void neverPutsOneOrderOfOneAboveAWellSupportedPair() {
        assertThat(score(facts(new PairEvidence(1, 1, 1, 2_000))).total())
                .isLessThan(score(facts(STRONG)).total());
    }

    @Test
    void risesWithMoreOrdersOfTheSameShare() {
        double before = 0;
        for (int times : new int[] {1, 2, 5, 20}) {
            double total = score(facts(new PairEvidence(6 * times, 20 * times, 30 * times, 1_000 * times)))
                    .total();
            assertThat(total).isGreaterThan(before);
            before = total;
        }
    }

    @Test
    void ordersTakeAwayWhereBothAreTogetherLessOftenThanByChance() {
        assertThat(score(facts(new PairEvidence(2, 100, 100, 1_000))).points(Part.ORDERS))
                .isNegative();
    }

    @Test
    void takesCategoriesIntoAccountWhereThereAreFewOrders() {
        var kin = new PairFacts(
                new PairEvidence(1, 5, 50, 5_000),
                new Kinship(CategoryRelation.RELATED, 4.0),
                Interest.NONE,
                1,
                PRICES,
                Stock.ENOUGH);
        // kinship of one half: the root of 4 doubles the odds, about ten points
        assertThat(score(kin).points(Part.CATEGORY)).isEqualTo(10, within(0.3));
    }

    @Test
    void takesCartsAndViewsAsWeakerEvidence() {
        var looked = new PairFacts(
                new PairEvidence(1, 5, 50, 5_000), NO_KINSHIP, new Interest(30, 4), 1, PRICES, Stock.ENOUGH);
        assertThat(score(looked).points(Part.INTEREST)).isEqualTo(10, within(0.3));
    }

    @Test
    void takesTheSeasonIntoAccountWhereTheModelDoes() {
        var inSeason = new PairFacts(STRONG, NO_KINSHIP, Interest.NONE, 1.5, PRICES, Stock.ENOUGH);
        assertThat(score(inSeason).points(Part.SEASON)).isZero();
        var seasonal = new ShareModel(ExpectedShare.withDefaults(), true, 0, 1, Calibration.NONE);
        assertThat(SuggestionScore.withDefaults()
                        .withModel(seasonal)
                        .of(inSeason)
                        .points(Part.SEASON))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "5000, 0", "10000, -5", "20000, -10", "900000, -10", "500, -5"})
    void takesPointsOffWhereThePriceLiesOutsideOfWhatIsUsual(long price, double expected) {
        var band = new PriceBand(0.1, 0.5, 200, true);
        var facts = new PairFacts(STRONG, NO_KINSHIP, Interest.NONE, 1, new Prices(10_000, price, band), Stock.ENOUGH);
        assertThat(score(facts).points(Part.PRICE)).isEqualTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"ENOUGH, 0", "LOW, -5", "SOLD_OUT, -20"})
    void takesPointsOffForLittleStock(Stock stock, double expected) {
        var facts = new PairFacts(STRONG, NO_KINSHIP, Interest.NONE, 1, PRICES, stock);
        assertThat(score(facts).points(Part.STOCK)).isEqualTo(expected);
    }

    @Test
    void correctsByTheTrackRecord() {
        var model = new ShareModel(
                ExpectedShare.withDefaults(),
                false,
                0,
                1,
                new Calibration(List.of(new Knot(50, 40), new Knot(90, 80))));
        var score = SuggestionScore.withDefaults().withModel(model).of(facts(STRONG));
        assertThat(score.points(Part.TRACK_RECORD)).isEqualTo(-10, within(1e-9));
    }

    @Test
    void countsPartsAsTheirWeightsSay() {
        var plain = score(facts(STRONG));
        var weighted = SuggestionScore.withDefaults()
                .withWeights(new ScoreWeights(Map.of(Part.ORDERS, 0.5)))
                .of(facts(STRONG));
        assertThat(weighted.points(Part.ORDERS)).isEqualTo(plain.points(Part.ORDERS) / 2, within(1e-9));
        assertThat(weighted.points(Part.POPULARITY)).isEqualTo(plain.points(Part.POPULARITY));
    }

    @Test
    void isTheSumOfItsPartsAndStaysWithinZeroAndAHundredWhateverTheFactsAre() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 20_000; round++) {
            int orders = random.nextInt(2, 1_000_000);
            int main = random.nextInt(1, orders + 1);
            int associated = random.nextInt(1, orders + 1);
            int least = Math.max(1, main + associated - orders);
            int together = random.nextInt(least, Math.min(main, associated) + 1);
            var facts = new PairFacts(
                    new PairEvidence(together, main, associated, orders),
                    new Kinship(CategoryRelation.RELATED, random.nextDouble(0.1, 10)),
                    new Interest(5, random.nextDouble(0.125, 8)),
                    random.nextDouble(0.25, 4),
                    new Prices(random.nextLong(100_000), random.nextLong(100_000), new PriceBand(0.2, 0.8, 99, false)),
                    Stock.values()[random.nextInt(3)]);
            var score = SuggestionScore.withDefaults()
                    .withWeights(new ScoreWeights(Map.of(Part.CATEGORY, random.nextDouble(2))))
                    .of(facts);
            double sum =
                    score.parts().stream().mapToDouble(Score.Points::points).sum();
            assertThat(sum).isBetween(-1e-9, 100 + 1e-9);
            assertThat(score.total()).isEqualTo(sum, within(1e-6));
        }
    }
}
