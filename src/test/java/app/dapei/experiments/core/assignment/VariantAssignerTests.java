package app.dapei.experiments.core.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.experiments.core.assignment.Assignment.Assigned;
import app.dapei.experiments.core.assignment.Assignment.NotAssigned;
import app.dapei.experiments.core.assignment.Assignment.Reason;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariantAssignerTests {

    private static final int VIEWERS = 200_000;

    @ParameterizedTest
    @EnumSource(names = {"FNV1A_V2", "MURMUR3"})
    void spreadsViewersByTheWeights(HashVersion version) {
        var assigner = VariantAssigner.of("exp-7", TrafficSplit.equal(3).withWeights(List.of(0.5, 0.3, 0.2)))
                .with(version);
        long[] counts = new long[3];
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            counts[armOf(assigner, "viewer-" + viewer)]++;
        }
        double p = new ChiSquareTest().chiSquareTest(new double[] {0.5, 0.3, 0.2}, counts);
        assertThat(p).isGreaterThan(0.001);
    }

    @ParameterizedTest
    @EnumSource(names = {"FNV1A_V2", "MURMUR3"})
    void twoExperimentsSplitIndependently(HashVersion version) {
        var first = VariantAssigner.of("exp-1", TrafficSplit.equal(2)).with(version);
        var second = VariantAssigner.of("exp-2", TrafficSplit.equal(2)).with(version);
        long[][] table = new long[2][2];
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            table[armOf(first, "v" + viewer)][armOf(second, "v" + viewer)]++;
        }
        assertThat(new ChiSquareTest().chiSquareTest(table)).isGreaterThan(0.001);
    }

    @Test
    void raisingTheCoverageNeverMovesAViewerBetweenArms() {
        var split = TrafficSplit.equal(3).withWeights(List.of(0.2, 0.5, 0.3));
        var narrow = VariantAssigner.of("exp", split.withCoverage(0.3));
        var wide = VariantAssigner.of("exp", split.withCoverage(0.9));
        int kept = 0;
        for (int viewer = 0; viewer < 20_000; viewer++) {
            if (narrow.assign("v" + viewer) instanceof Assigned before) {
                assertThat(wide.assign("v" + viewer)).isEqualTo(before);
                kept++;
            }
        }
        assertThat(kept).isBetween(5_500, 6_500);
    }

    @Test
    void keepsAFormerArmWhenTheWeightsChange() {
        var assigner = VariantAssigner.of("exp", TrafficSplit.equal(2).withWeights(List.of(1.0, 0.0)));
        assertThat(assigner.assign("viewer")).isEqualTo(new Assigned(0, false));
        assertThat(assigner.assign("viewer", OptionalInt.of(1))).isEqualTo(new Assigned(1, true));
    }

    @Test
    void forgetsAFormerArmThatNoLongerExists() {
        var assigner = VariantAssigner.of("exp", TrafficSplit.equal(1));
        assertThat(assigner.assign("viewer", OptionalInt.of(4))).isEqualTo(new Assigned(0, false));
    }

    @Test
    void slicesOfOneLayerNeverShareAViewer() {
        var lower = new Namespace("zone", new BucketRange(0, 0.4));
        var upper = new Namespace("zone", new BucketRange(0.4, 1));
        var first = VariantAssigner.of("a", TrafficSplit.equal(2)).with(lower);
        var second = VariantAssigner.of("b", TrafficSplit.equal(2)).with(upper);
        int inFirst = 0;
        for (int viewer = 0; viewer < 20_000; viewer++) {
            boolean one = first.assign("v" + viewer) instanceof Assigned;
            assertThat(second.assign("v" + viewer) instanceof Assigned).isEqualTo(!one);
            inFirst += one ? 1 : 0;
        }
        assertThat(inFirst).isBetween(7_600, 8_400);
        assertThat(lower.overlaps(upper)).isFalse();
        assertThat(lower.overlaps(new Namespace("zone", new BucketRange(0.39, 0.5))))
                .isTrue();
        assertThat(lower.overlaps(new Namespace("price", new BucketRange(0, 1))))
                .isFalse();
    }

    @Test
    void saysWhyAViewerTakesNoPart() {
        var none = VariantAssigner.of("exp", TrafficSplit.equal(2).withCoverage(0));
        assertThat(none.assign("viewer")).isEqualTo(new NotAssigned(Reason.OUTSIDE_COVERAGE));
        assertThat(none.assign("")).isEqualTo(new NotAssigned(Reason.EMPTY_UNIT_ID));
        var outside = none.with(new Namespace("zone", new BucketRange(0, 0)));
        assertThat(outside.assign("viewer")).isEqualTo(new NotAssigned(Reason.OUTSIDE_NAMESPACE));
    }

    @Test
    void fallsBackToEqualWeightsWhenTheyDoNotSumToOne() {
        var split = TrafficSplit.equal(2).withWeights(List.of(0.4, 0.1));
        assertThat(split.ranges()).containsExactly(new BucketRange(0, 0.5), new BucketRange(0.5, 1));
        assertThat(TrafficSplit.isFairlyStated(2, List.of(0.4, 0.1))).isFalse();
        assertThat(TrafficSplit.isFairlyStated(2, List.of(1.2, -0.2))).isFalse();
        assertThat(TrafficSplit.isFairlyStated(2, List.of(0.3, 0.7))).isTrue();
    }

    @Test
    void clampsTheCoverage() {
        assertThat(TrafficSplit.equal(1).withCoverage(7).coverage()).isEqualTo(1);
        assertThat(TrafficSplit.equal(1).withCoverage(-1).coverage()).isZero();
        assertThat(TrafficSplit.equal(1).withCoverage(Double.NaN).coverage()).isZero();
    }

    @Test
    void refusesWhatCannotBeAnExperiment() {
        assertThatThrownBy(() -> VariantAssigner.of(" ", TrafficSplit.equal(2))).hasMessageContaining("seed");
        assertThatThrownBy(() -> TrafficSplit.equal(0)).hasMessageContaining("got: 0");
        assertThatThrownBy(() -> new BucketRange(0.5, 0.4)).hasMessageContaining("0.5, 0.4");
        assertThatThrownBy(() -> new BucketRange(Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Namespace("", new BucketRange(0, 1))).hasMessageContaining("name");
    }

    private static int armOf(VariantAssigner assigner, String viewer) {
        return ((Assigned) assigner.assign(viewer)).arm();
    }
}
