package app.dapei.bundles.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.bundles.core.AssociationCurve.Session;
import app.dapei.bundles.core.AssociationMeter.Band;
import app.dapei.bundles.core.AssociationMeter.Range;
import app.dapei.bundles.core.PairSignals.Category;
import app.dapei.bundles.core.Relevance.Flag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceTests {

    private static PairSignals pair(long together, Category category, long associatedPrice, SlotRole role) {
        return new PairSignals(
                together, 100, 100, 1000, null, category, 10_000, associatedPrice, null, null, null, role);
    }

    private static PairSignals known(@Nullable Boolean scenario, Double main, Double other, Integer questions) {
        return new PairSignals(
                50,
                100,
                100,
                1000,
                scenario,
                Category.SAME_ROOT,
                10_000,
                5_000,
                main,
                other,
                questions,
                SlotRole.COMPLEMENT);
    }

    @Test
    void givesAllPointsToWhatBelongsTogetherInEveryRespect() {
        var relevance = Relevance.of(known(true, 0.05, 0.05, 1_000_000));
        // lift 5, surely 4.04: log2 / 3 = 0.671 of 35
        assertThat(relevance.parts().getFirst().points()).isCloseTo(23.5, within(0.1));
        assertThat(relevance.parts()).hasSize(6);
        assertThat(relevance.score()).isEqualTo(88);
        assertThat(relevance.needsNote()).isFalse();
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        var relevance = Relevance.of(pair(50, Category.SAME_ROOT, 5_000, SlotRole.COMPLEMENT));
        assertThat(relevance.parts()).hasSize(3);
        assertThat(relevance.score()).isEqualTo(82);
    }

    @ParameterizedTest
    @CsvSource({
        // returned share of main and other, points of 10
        "0.10, 0.05, 10",
        "0.10, 0.10, 10",
        "0.10, 0.20, 5",
        "0.10, 0.30, 0",
        "0.10, 0.90, 0",
    })
    void takesPointsForWhatComesBackMoreOften(double main, double other, double points) {
        var relevance = Relevance.of(known(null, main, other, null));
        assertThat(relevance.parts().getLast().points()).isCloseTo(points, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // orders together of 100 and 100 of 1,000; category; price of the other; role; flags
        "50, SAME_ROOT, 5000, COMPLEMENT, ''",
        "0, SAME_ROOT, 5000, COMPLEMENT, LIFT_BELOW_ONE",
        "0, UNRELATED, 5000, COMPLEMENT, 'LIFT_BELOW_ONE,NO_EVIDENCE_UNRELATED'",
        "2, SAME, 5000, COMPLEMENT, SUBSTITUTES",
        "9, SAME, 5000, COMPLEMENT, ''",
        "50, SAME_ROOT, 300, COMPLEMENT, PRICE_TIER_CLASH",
        "50, SAME_ROOT, 31000, UPSELL, PRICE_TIER_CLASH",
        "50, SAME_ROOT, 300, CONSUMABLE, ''",
        "50, SAME_ROOT, 300, GIFT, ''",
    })
    void raisesFlags(long together, Category category, long price, SlotRole role, String flags) {
        var raised = Relevance.of(pair(together, category, price, role)).flags();
        assertThat(raised.stream()
                        .map(Flag::name)
                        .sorted()
                        .reduce((a, b) -> a + "," + b)
                        .orElse(""))
                .isEqualTo(flags);
    }

    @Test
    void raisesNoFlagOnThinEvidence() {
        var thin = new PairSignals(
                0, 20, 20, 1000, null, Category.SAME, 10_000, 5_000, null, null, null, SlotRole.COMPLEMENT);
        assertThat(Relevance.of(thin).flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, ROOM", "2, ROOM", "3, GOOD", "5, GOOD", "6, WARN", "7, WARN", "8, NOTE_NEEDED", "20, NOTE_NEEDED"})
    void metersDistinctAssociatedItems(int shown, Band band) {
        assertThat(AssociationMeter.of(shown).band()).isEqualTo(band);
    }

    @Test
    void saysWhenSessionsDoNotBearACurve() {
        assertThat(AssociationCurve.of(List.of(new Session(3, 500, 20))))
                .isEqualTo(new AssociationCurve.NotEnough(1, 1));
    }

    @Test
    void fitsTheShopsOwnCurveAndProposesABand() {
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < 8; i++) {
            sessions.add(new Session(2, 1000, 30 + i % 2));
            sessions.add(new Session(4, 1000, 80 + i % 2));
            sessions.add(new Session(5, 1000, 79 + i % 3));
            sessions.add(new Session(9, 1000, 20 + i % 2));
        }
        assertThat(AssociationCurve.of(sessions)).isInstanceOfSatisfying(AssociationCurve.Fitted.class, fitted -> {
            assertThat(fitted.good()).isEqualTo(new Range(4, 5));
            assertThat(fitted.points())
                    .hasSize(4)
                    .allMatch(point -> point.atLeast() < point.share() && point.share() < point.atMost());
        });
    }

    @Test
    void widensTheIntervalWhenSessionsDiffer() {
        var alike = AssociationCurve.of(sessions(80, 80));
        var unlike = AssociationCurve.of(sessions(20, 140));
        assertThat(width(unlike)).isGreaterThan(2 * width(alike));
    }

    private static List<Session> sessions(int one, int other) {
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < 10; i++) {
            sessions.add(new Session(3, 1000, i % 2 == 0 ? one : other));
            sessions.add(new Session(4, 1000, 50));
            sessions.add(new Session(5, 1000, 50));
        }
        return sessions;
    }

    private static double width(AssociationCurve curve) {
        var point = ((AssociationCurve.Fitted) curve).points().getFirst();
        return point.atMost() - point.atLeast();
    }
}
