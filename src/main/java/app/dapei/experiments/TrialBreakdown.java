package app.dapei.experiments;

import app.dapei.experiments.ExperimentResult.Breakdown;
import app.dapei.experiments.ExperimentResult.DayPoint;
import app.dapei.experiments.ExperimentResult.Place;
import app.dapei.experiments.ExperimentResult.Segment;
import app.dapei.experiments.ExperimentResult.WindowValue;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.BlockedComparison;
import app.dapei.experiments.core.EffectScale;
import app.dapei.experiments.core.Interval;
import app.dapei.experiments.core.MetaAnalysis;
import app.dapei.experiments.core.MetaAnalysis.PooledEffect;
import app.dapei.experiments.core.MetaAnalysis.Study;
import app.dapei.experiments.core.MetricComparison;
import app.dapei.experiments.core.Moments;
import app.dapei.experiments.core.MultipleComparison;
import app.dapei.experiments.core.NormalMixtureSequence;
import app.dapei.experiments.core.RunningSequence;
import app.dapei.experiments.core.StandardNormal;
import app.dapei.experiments.core.TreatmentEffect;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** One arm's effect in the first goal, over time, by room or session, by kind of viewer. */
final class TrialBreakdown {

    private static final int LEAST_OF_A_SEGMENT = 30;

    private final TrialTable table;
    private final int metric;
    private final int arm;
    private final double alpha;

    TrialBreakdown(TrialTable table, int metric, int arm, double alpha) {
        this.table = table;
        this.metric = metric;
        this.arm = arm;
        this.alpha = alpha;
    }

    /** @param tightestUnits where the confidence sequence is tightest, in units of both arms */
    Breakdown of(double tightestUnits) {
        if (table.setup().design().isPlayed()) {
            var clusters = table.clusters(metric);
            var places = sessions(clusters);
            var neighbours =
                    BlockedComparison.atLevel(alpha).compare(clusters, arm).neighbours();
            return new Breakdown(
                    arm,
                    List.of(),
                    places.places(),
                    places.pooled(alpha),
                    List.of(),
                    windows(clusters),
                    Optional.of(neighbours));
        }
        var rooms = rooms();
        return new Breakdown(
                arm,
                timeline(tightestUnits),
                rooms.places(),
                rooms.pooled(alpha),
                segments(),
                List.of(),
                Optional.empty());
    }

    private Optional<TreatmentEffect> effect(Predicate<OutcomeRow> wanted) {
        var arms = table.statistics(metric, wanted);
        return TreatmentEffect.of(arms.getFirst(), arms.get(arm), EffectScale.ABSOLUTE)
                .found();
    }

    private List<DayPoint> timeline(double tightestUnits) {
        var sequence = NormalMixtureSequence.tightestAt(tightestUnits, alpha);
        var running = RunningSequence.START;
        var points = new ArrayList<DayPoint>();
        var days = table.summed().rows().stream()
                .map(OutcomeRow::day)
                .distinct()
                .sorted()
                .toList();
        for (var day : days) {
            var effect = effect(row -> !row.day().isAfter(day));
            if (effect.isPresent()) {
                running = running.look(sequence, effect.get());
                points.add(new DayPoint(
                        day,
                        effect.get().units(),
                        effect.get().value(),
                        running.interval().orElseGet(() -> sequence.interval(effect.get())),
                        running.pValue()));
            }
        }
        return points;
    }

    private record Places(List<Place> places, List<Study> studies) {

        Optional<PooledEffect> pooled(double alpha) {
            return studies.size() < 2
                    ? Optional.empty()
                    : Optional.of(MetaAnalysis.DERSIMONIAN_LAIRD.pool(studies, 1 - alpha));
        }
    }

    private void add(Places places, String name, long units, double effect, double standardError) {
        double half = StandardNormal.twoSidedCritical(alpha) * standardError;
        places.places().add(new Place(name, units, effect, Interval.around(effect, half)));
        places.studies().add(new Study(effect, standardError));
    }

    private Places rooms() {
        var places = new Places(new ArrayList<>(), new ArrayList<>());
        table.summed().rows().stream()
                .map(OutcomeRow::cluster)
                .distinct()
                .sorted()
                .forEach(room -> effect(row -> row.cluster().equals(room))
                        .ifPresent(
                                effect -> add(places, room, effect.units(), effect.value(), effect.standardError())));
        return places;
    }

    /** Each session's mean difference over its blocks. */
    private Places sessions(List<ClusterOutcome> clusters) {
        Map<String, Map<Integer, double[]>> blocks = new LinkedHashMap<>();
        for (int index = 0; index < clusters.size(); index++) {
            var one = clusters.get(index);
            if (one.denominator() > 0 && (one.arm() == 0 || one.arm() == arm)) {
                blocks.computeIfAbsent(table.windows().get(index).sessionKey(), key -> new LinkedHashMap<>())
                                .computeIfAbsent(one.block(), key -> new double[] {Double.NaN, Double.NaN})[
                                one.arm() == 0 ? 0 : 1] =
                        one.value();
            }
        }
        var places = new Places(new ArrayList<>(), new ArrayList<>());
        blocks.forEach((session, pairs) -> {
            var differences = Moments.of(pairs.values().stream()
                    .mapToDouble(pair -> pair[1] - pair[0])
                    .filter(difference -> !Double.isNaN(difference))
                    .toArray());
            if (differences.n() >= 2 && differences.variance() > 0) {
                add(
                        places,
                        session,
                        2 * differences.n(),
                        differences.mean(),
                        Math.sqrt(differences.variance() / differences.n()));
            }
        });
        return places;
    }

    private List<WindowValue> windows(List<ClusterOutcome> clusters) {
        var values = new ArrayList<WindowValue>();
        for (int index = 0; index < clusters.size(); index++) {
            var window = table.windows().get(index);
            var outcome = clusters.get(index);
            values.add(new WindowValue(
                    window.sessionKey(),
                    window.number(),
                    window.arm(),
                    outcome.denominator() > 0 ? OptionalDouble.of(outcome.value()) : OptionalDouble.empty()));
        }
        return values;
    }

    private List<Segment> segments() {
        var found = new ArrayList<Segment>();
        for (boolean former : new boolean[] {false, true}) {
            segment("former", String.valueOf(former), row -> row.former() == former)
                    .ifPresent(found::add);
        }
        for (int part = 0; part < 4; part++) {
            int wanted = part;
            segment("part", String.valueOf(part), row -> row.part() == wanted).ifPresent(found::add);
        }
        double[] adjusted = MultipleComparison.HOLM.adjust(found.stream()
                .mapToDouble(segment -> segment.compared().pValue())
                .toArray());
        var corrected = new ArrayList<Segment>();
        for (int index = 0; index < found.size(); index++) {
            var one = found.get(index);
            corrected.add(new Segment(one.kind(), one.value(), one.units(), one.compared(), adjusted[index]));
        }
        return corrected;
    }

    private Optional<Segment> segment(String kind, String value, Predicate<OutcomeRow> wanted) {
        var arms = table.statistics(metric, wanted);
        long units = arms.getFirst().n() + arms.get(arm).n();
        var comparison = MetricComparison.withDefaults().withAlpha(alpha).compare(arms.getFirst(), arms.get(arm));
        return units >= LEAST_OF_A_SEGMENT && comparison instanceof Compared compared
                ? Optional.of(new Segment(kind, value, units, compared, compared.pValue()))
                : Optional.empty();
    }
}
