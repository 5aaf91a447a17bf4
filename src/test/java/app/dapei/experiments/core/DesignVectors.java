package app.dapei.experiments.core;

import app.dapei.experiments.core.ClusteredStatistic.ClusterTotal;
import app.dapei.experiments.core.MetaAnalysis.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Maps the vectors of rooms, slots, sequential reading and Beta posteriors to the core. */
final class DesignVectors {

    private DesignVectors() {}

    static Map<String, Consumer<VectorCheck>> checks() {
        return Map.ofEntries(
                Map.entry("cluster.robust", DesignVectors::clusters),
                Map.entry("switchback.newey_west", DesignVectors::slots),
                Map.entry("switchback.randomization", DesignVectors::randomization),
                Map.entry("cuped.ancova", DesignVectors::regression),
                Map.entry("hetero.meta", DesignVectors::meta),
                Map.entry("seq.normal_mixture", DesignVectors::mixture),
                Map.entry("seq.group_sequential", DesignVectors::groupSequential),
                Map.entry("seq.srm", DesignVectors::sequentialSplit),
                Map.entry("spotify.sample_size", DesignVectors::sampleSize),
                Map.entry("bayes.beta_binomial", DesignVectors::betaBinomial),
                Map.entry("bayes.beta_best_arm", DesignVectors::bestArm),
                Map.entry("effect.fieller", DesignVectors::fieller),
                Map.entry("effect.log_ratio", DesignVectors::logRatio));
    }

    private static void clusters(VectorCheck v) {
        var control = rooms(v, false);
        var treatment = rooms(v, true);
        var answer = ClusterRobustTest.withDefaults().withLeastClusters(2).test(control, treatment);
        var effect = answer.found().orElseThrow();
        v.near("estimate", effect.cr2().estimate());
        v.near("clusters", control.clusters().size() + treatment.clusters().size());
        v.near("n", control.units() + treatment.units());
        v.near("seCR0", effect.standardErrorCr0());
        v.near("seCR1", effect.cr1().standardError());
        v.near("pValueCR1", effect.cr1().pValue());
        v.near("ciCR1", effect.cr1().interval());
        v.near("seCR2", effect.cr2().standardError());
        v.near("dfSatterthwaite", effect.cr2().degreesOfFreedom());
        v.near("pValueCR2", effect.cr2().pValue());
        v.near(
                "seIid",
                StudentTTest.withDefaults()
                        .test(viewers(v, false), viewers(v, true))
                        .found()
                        .orElseThrow()
                        .standardError());
        var means = WelchTTest.withDefaults()
                .test(control.clusterMeans(), treatment.clusterMeans())
                .found()
                .orElseThrow();
        v.near("clusterMeans/meanDifference", means.estimate());
        v.near("clusterMeans/t", means.statistic());
        v.near("clusterMeans/df", means.degreesOfFreedom());
        v.near("clusterMeans/pValue", means.pValue());
        v.near("deltaRatio/estimate", effect.cr2().estimate());
        v.near("deltaRatio/se", effect.standardErrorDelta());
    }

    private static ClusteredStatistic rooms(VectorCheck v, boolean treated) {
        double[] y = v.numbers("y");
        boolean[] treat = v.flags("treat");
        double[] cluster = v.numbers("cluster");
        var totals = new LinkedHashMap<Double, ClusterTotal>();
        for (int viewer = 0; viewer < y.length; viewer++) {
            if (treat[viewer] == treated) {
                totals.merge(
                        cluster[viewer],
                        new ClusterTotal(1, y[viewer]),
                        (one, other) -> new ClusterTotal(one.units() + other.units(), one.sum() + other.sum()));
            }
        }
        return new ClusteredStatistic(new ArrayList<>(totals.values()));
    }

    private static SampleMeanStatistic viewers(VectorCheck v, boolean treated) {
        double[] y = v.numbers("y");
        boolean[] treat = v.flags("treat");
        return SampleMeanStatistic.of(IntStream.range(0, y.length)
                .filter(viewer -> treat[viewer] == treated)
                .mapToDouble(viewer -> y[viewer])
                .toArray());
    }

    private static void slots(VectorCheck v) {
        var answer = NeweyWestVariance.withLag((int) v.whole("lag")).effect(v.numbers("y"), v.flags("treat"));
        var effect = answer.found().orElseThrow();
        v.near("estimate", effect.estimate());
        v.near("seNeweyWest", effect.standardError());
        v.near("seHC1", effect.standardErrorHc1());
        v.near("seHC2", effect.standardErrorHc2());
    }

    private static void randomization(VectorCheck v) {
        var answer = RandomizationTest.withDefaults().test(v.numbers("y"), v.flags("treat"));
        v.near("estimate", answer.estimate());
        v.near("assignments", answer.assignments());
        v.near("pValue", answer.pTwoSided());
    }

    private static void regression(VectorCheck v) {
        double[] y = v.numbers("y");
        double[] x = v.numbers("x");
        boolean[] treat = v.flags("treat");
        var ancova = RegressionAdjustment.ancova().fit(y, treat, x).found().orElseThrow();
        var lin = RegressionAdjustment.lin().fit(y, treat, x).found().orElseThrow();
        v.near("ancovaEstimate", ancova.estimate());
        v.near("ancovaSlope", ancova.slope());
        v.near("ancovaSeHC2", ancova.standardError());
        v.near("linEstimate", lin.estimate());
        v.near("linSeHC2", lin.standardError());
        var control = prePost(y, x, treat, false);
        var treatment = prePost(y, x, treat, true);
        var effect = TreatmentEffect.of(control, treatment, EffectScale.ABSOLUTE)
                .found()
                .orElseThrow();
        v.near("gbstatsCuped/estimate", effect.value());
        v.near("gbstatsCuped/se", effect.standardError());
        v.near("gbstatsCuped/theta", CupedAdjustment.adjust(control, treatment).theta());
    }

    private static CupedStatistic prePost(double[] y, double[] x, boolean[] treat, boolean treated) {
        int[] units = IntStream.range(0, y.length)
                .filter(unit -> treat[unit] == treated)
                .toArray();
        return CupedStatistic.of(BivariateMoments.of(
                IntStream.of(units).mapToDouble(unit -> y[unit]).toArray(),
                IntStream.of(units).mapToDouble(unit -> x[unit]).toArray()));
    }

    private static void meta(VectorCheck v) {
        double[] effects = v.numbers("effects");
        double[] errors = v.numbers("standardErrors");
        var studies = IntStream.range(0, effects.length)
                .mapToObj(room -> new Study(effects[room], errors[room]))
                .toList();
        pooled(v, "FE", MetaAnalysis.FIXED_EFFECT, studies);
        pooled(v, "DL", MetaAnalysis.DERSIMONIAN_LAIRD, studies);
        pooled(v, "REML", MetaAnalysis.REML, studies);
    }

    private static void pooled(VectorCheck v, String at, MetaAnalysis method, List<Study> studies) {
        var pooled = method.pool(studies, 0.95);
        v.near(at + "/estimate", pooled.estimate());
        v.near(at + "/se", pooled.standardError());
        v.near(at + "/ci", pooled.interval());
        v.near(at + "/tau2", pooled.tauSquared());
        v.near(at + "/Q", pooled.heterogeneity());
        v.near(at + "/pHeterogeneity", pooled.heterogeneityPValue());
        v.near(at + "/I2", pooled.inconsistency());
    }

    private static void mixture(VectorCheck v) {
        double n = v.number("n");
        double nu = v.number("nu");
        double alpha = v.number("alpha");
        var exact = TMixtureSequence.ofG(v.number("g"), alpha);
        v.near("logE", exact.logEValue(v.number("t"), n, nu));
        v.near("pValue", exact.pValue(v.number("t"), n, nu));
        v.near("tRadius", exact.radius(n, nu));
        v.near("zRadius", NormalMixtureSequence.ofG(v.number("g"), alpha).criticalValue(n));
        v.near("optimalG", TMixtureSequence.optimalG(n, nu, alpha));
    }

    private static void groupSequential(VectorCheck v) {
        var twoSided = GroupSequentialBoundary.of(v.number("alpha")).withPower(v.number("phi"));
        var boundary = v.whole("sides") == 2 ? twoSided : twoSided.oneSided();
        v.near("zBounds", boundary.bounds(v.list("informationFractions")));
    }

    private static void sequentialSplit(VectorCheck v) {
        var state =
                SequentialSampleRatioTest.of(v.list("nullProbabilities")).withConcentration(v.number("concentration"));
        var pValues = new ArrayList<Double>();
        var posteriors = new ArrayList<Double>();
        for (var batch : v.input("data")) {
            state = state.observe(
                    batch.valueStream().map(count -> count.asLong()).toList());
            pValues.add(state.pValue());
            posteriors.add(state.posteriorProbability());
        }
        v.near("pValues", pValues);
        v.near("posteriorProbability", posteriors);
    }

    private static void sampleSize(VectorCheck v) {
        var plan = NonInferioritySampleSize.ofCriticalValues(v.number("zAlpha"), v.number("zPower"))
                .withControlsPerTreated(v.number("kappa"));
        double effect = v.number("hypotheticalEffect");
        boolean ownVariance = v.flag("binary") && !v.flag("nonInferiority");
        v.check(v.number("proportionOfTotal") == 1, "only whole populations are planned for");
        v.near(
                "requiredSampleSize",
                ownVariance
                        ? plan.unitsForShare(v.number("controlAvg"), effect)
                        : plan.units(effect, v.number("controlVar")));
    }

    private static BetaBinomialPosterior posterior(VectorCheck v, long successes, long trials) {
        return BetaBinomialPosterior.of(
                new ProportionStatistic(trials, successes), v.number("priorAlpha"), v.number("priorBeta"));
    }

    private static void betaBinomial(VectorCheck v) {
        var control = posterior(v, v.whole("x1"), v.whole("n1"));
        var treatment = posterior(v, v.whole("x2"), v.whole("n2"));
        var comparison = treatment.against(control);
        v.near("probabilityTreatmentBeatsControl", comparison.chanceToWin());
        v.near("expectedLossTreatment", comparison.lossOfTreatment());
        v.near("expectedLossControl", comparison.lossOfControl());
        v.near("posteriorMeanControl", control.mean());
        v.near("posteriorMeanTreatment", treatment.mean());
        v.near("intervalControl", control.credible(0.95));
        v.near("intervalTreatment", treatment.credible(0.95));
    }

    private static void bestArm(VectorCheck v) {
        var successes = v.list("successes");
        var trials = v.list("trials");
        var arms = IntStream.range(0, successes.size())
                .mapToObj(arm -> posterior(v, Math.round(successes.get(arm)), Math.round(trials.get(arm))))
                .toList();
        v.near("probabilityBest", BetaBinomialPosterior.bestArmProbabilities(arms));
    }

    private static void fieller(VectorCheck v) {
        var lifts = FiellerInterval.of(
                v.number("meanControl"),
                v.number("varMeanControl"),
                v.number("meanTreatment"),
                v.number("varMeanTreatment"),
                v.number("conf"));
        boolean unbounded = lifts.equals(Interval.UNBOUNDED);
        v.same("unbounded", Boolean.valueOf(v.expectedText("unbounded")), unbounded);
        if (v.expects("ci")) {
            v.near("ci", lifts);
        }
    }

    private static void logRatio(VectorCheck v) {
        double control = v.number("meanControl");
        double treatment = v.number("meanTreatment");
        var lift = LogRatioInterval.of(
                control, v.number("varMeanControl"), treatment, v.number("varMeanTreatment"), v.number("conf"));
        v.near("ci", lift.interval());
        v.near("lift", lift.lift());
    }
}
