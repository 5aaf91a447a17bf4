package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.suggestions.core.Calibration.Knot;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTests {

    @ParameterizedTest
    @CsvSource({"100, 0.5, 1e-12", "90, 0.333333333333, 1e-9", "80, 0.2, 1e-12", "70, 0.111111111111, 1e-9"})
    void aScoreStandsForAShare(double points, double share, double tolerance) {
        assertThat(ScoreScale.share(points)).isEqualTo(share, within(tolerance));
        assertThat(ScoreScale.points(share)).isEqualTo(points, within(1e-6));
    }

    @Test
    void theScaleEndsAtItsEnds() {
        assertThat(ScoreScale.points(0.999)).isEqualTo(100);
        assertThat(ScoreScale.points(1e-9)).isEqualTo(0);
    }

    @Test
    void correctsNothingWithoutKnots() {
        assertThat(Calibration.NONE.of(42.5)).isEqualTo(42.5);
    }

    @Test
    void isAStraightLineBetweenKnotsAndKeepsTheCorrectionBeyond() {
        var calibration = new Calibration(List.of(new Knot(40, 50), new Knot(60, 80)));
        assertThat(calibration.of(40)).isEqualTo(50);
        assertThat(calibration.of(50)).isEqualTo(65);
        assertThat(calibration.of(60)).isEqualTo(80);
        assertThat(calibration.of(20)).isEqualTo(30);
        assertThat(calibration.of(70)).isEqualTo(90);
        assertThat(calibration.of(95)).isEqualTo(100);
    }

    @Test
    void refusesKnotsThatFall() {
        var falling = List.of(new Knot(40, 50), new Knot(60, 45));
        assertThatThrownBy(() -> new Calibration(falling)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsWhatScoresTurnOutToMean() {
        // every pair is bought half as often in odds as its score says: ten points less
        var random = new SplittableRandom(7);
        int pairs = 200_000;
        double[] points = new double[pairs];
        boolean[] bought = new boolean[pairs];
        for (int i = 0; i < pairs; i++) {
            points[i] = 30 + 60 * random.nextDouble();
            bought[i] = random.nextDouble() < ScoreScale.share(points[i] - 10);
        }
        var calibration = Calibration.fit(points, bought);
        for (double score : new double[] {55, 65, 75, 85}) {
            assertThat(calibration.of(score)).isEqualTo(score - 10, within(1.5));
        }
    }

    @Test
    void aHandfulOfPairsCorrectsLittle() {
        var calibration = Calibration.fit(new double[] {50, 50, 50}, new boolean[] {true, false, false});
        assertThat(calibration.of(50)).isBetween(50.0, 58.0);
    }

    @Test
    void neverTurnsTheOrderOfPairsAround() {
        var random = new SplittableRandom(3);
        double[] points = random.doubles(5_000, 0, 100).toArray();
        boolean[] bought = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            bought[i] = random.nextInt(4) == 0;
        }
        var calibration = Calibration.fit(points, bought);
        double former = 0;
        for (double score = 0; score <= 100; score += 0.5) {
            assertThat(calibration.of(score)).isGreaterThanOrEqualTo(former - 1e-9);
            former = calibration.of(score);
        }
    }
}
