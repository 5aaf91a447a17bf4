package app.dapei.suggestions.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.suggestions.core.quality.BackTestOutcome.Tested;
import app.dapei.suggestions.core.quality.BackTestOutcome.TooFewBaskets;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackTestTests {

    static Stream<ShopPasts> demoShops() {
        return Stream.of(ShopPasts.demo(0), ShopPasts.demo(1));
    }

    @ParameterizedTest
    @MethodSource("demoShops")
    void ourScoreForeseesMoreOfTheDemoThanEveryBaseline(ShopPasts past) {
        beatsEveryBaseline(past);
    }

    @Test
    void ourScoreForeseesMoreOfOnlineRetailThanEveryBaseline() {
        beatsEveryBaseline(ShopPasts.onlineRetail());
    }

    @Test
    void ourScoreForeseesMoreOfGroceriesThanEveryBaseline() {
        beatsEveryBaseline(ShopPasts.groceries());
    }

    private static void beatsEveryBaseline(ShopPasts past) {
        var report = report(past.baskets(), past.categoryOf());
        double ours = report.of(RankingMethod.OURS).hitRates().at5();
        for (var result : report.methods()) {
            if (result.method() != RankingMethod.OURS) {
                assertThat(ours)
                        .as(result.method().name())
                        .isGreaterThan(result.hitRates().at5());
                assertThat(result.behind().low())
                        .as(result.method() + ", with 95 %% certainty")
                        .isPositive();
            }
        }
    }

    @Test
    void scoresMeanTheSameInShopsOfAllKinds() {
        for (var past : Stream.of(ShopPasts.demo(0), ShopPasts.demo(1)).toList()) {
            for (var step : report(past.baskets(), past.categoryOf()).reliability()) {
                // what was said is within the interval of what came true, or it was too cautious
                assertThat(step.interval().high()).as(past.name() + " " + step).isGreaterThan(step.expected() * 0.8);
            }
        }
    }

    @Test
    void countsByHandWhatIsForeseen() {
        // the first 80 of 100 baskets are 0 and 1, or 2 and 3; the later ones too: every list begins with the partner
        var report = report(pairs(1_000), none(4));
        assertThat(report.askedAbout()).isEqualTo(200);
        assertThat(report.learnedFrom()).isEqualTo(600);
        assertThat(report.tunedOn()).isEqualTo(200);
        for (var method : new RankingMethod[] {RankingMethod.OURS, RankingMethod.CONFIDENCE, RankingMethod.LIFT}) {
            var result = report.of(method);
            assertThat(result.hitRates()).isEqualTo(new HitRates(1, 1, 1, 1));
            assertThat(result.meanReciprocalRank()).isEqualTo(1);
        }
        assertThat(report.of(RankingMethod.CONFIDENCE).coverage()).isEqualTo(1);
        assertThat(report.of(RankingMethod.CONFIDENCE).diversity()).isEqualTo(1);
        // 0 to 3 are equally popular: the first two of the order of numbers stand before the others
        var popular = report.of(RankingMethod.POPULARITY);
        assertThat(popular.hitRates().at1()).isEqualTo(0.5, within(1e-12));
        assertThat(popular.hitRates().at3()).isEqualTo(1);
    }

    @Test
    void meanReciprocalRankIsTheMeanOverAllPlaces() {
        // main 0 or 1: partner first; main 2: 0, 1, 3; main 3: 0, 1, 2
        var popular = report(pairs(1_000), none(4)).of(RankingMethod.POPULARITY);
        assertThat(popular.meanReciprocalRank()).isEqualTo((1 + 1.0 / 3) / 2, within(1e-12));
    }

    @Test
    void givesTheSameReportEachTime() {
        var past = ShopPasts.demo(1);
        assertThat(report(past.baskets(), past.categoryOf())).isEqualTo(report(past.baskets(), past.categoryOf()));
    }

    @Test
    void saysThatThereIsTooLittleInsteadOfAFigure() {
        assertThat(BackTest.withDefaults().run(pairs(100), none(4), done -> {}))
                .isEqualTo(new TooFewBaskets(20, BackTest.FEWEST_BASKETS));
        assertThat(BackTest.withDefaults().run(new TimedBaskets.Builder().build(), none(0), done -> {}))
                .isEqualTo(new TooFewBaskets(0, BackTest.FEWEST_BASKETS));
    }

    @Test
    void leavesDealersOut() {
        var builder = new TimedBaskets.Builder();
        for (int i = 0; i < 1_000; i++) {
            for (int item = 0; item < (i % 2 == 0 ? 2 : 7); item++) {
                builder.add(item);
            }
            builder.endBasket();
        }
        var outcome = BackTest.withDefaults().withMaximumLength(5).run(builder.build(), none(7), done -> {});
        assertThat(((Tested) outcome).report().askedAbout()).isEqualTo(100);
    }

    @Test
    void endsWhenItsProgressSaysSo() {
        assertThatThrownBy(() -> BackTest.withDefaults().run(pairs(1_000), none(4), done -> {
                    if (done > 0) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static BackTestReport report(TimedBaskets baskets, int[] categoryOf) {
        return ((Tested) BackTest.withDefaults().run(baskets, categoryOf, done -> {})).report();
    }

    private static TimedBaskets pairs(int count) {
        var builder = new TimedBaskets.Builder();
        for (int i = 0; i < count; i++) {
            builder.add(i % 2 * 2);
            builder.add(i % 2 * 2 + 1);
            builder.add(i % 2 * 2);
            builder.endBasket();
        }
        return builder.build();
    }

    private static int[] none(int items) {
        int[] none = new int[items];
        Arrays.fill(none, -1);
        return none;
    }
}
