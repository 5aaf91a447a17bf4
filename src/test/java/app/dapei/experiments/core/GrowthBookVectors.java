package app.dapei.experiments.core;

import app.dapei.experiments.core.assignment.HashVersion;
import app.dapei.experiments.core.assignment.Murmur3;
import app.dapei.experiments.core.assignment.TrafficSplit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Maps the vectors of GrowthBook and of hashing to the core. */
final class GrowthBookVectors {

    /** gbstats reports one-sided sequential p-values only within these bounds. */
    private static final double LEAST_REPORTED = 1e-5;

    private static final double MOST_REPORTED = 0.4999;
    private static final String MADE_UP = "what gbstats shows when it has no answer is a made-up number";

    private GrowthBookVectors() {}

    static Map<String, Consumer<VectorCheck>> checks() {
        return Map.ofEntries(
                Map.entry("gb.ttest.two_sided", v -> welch(v, Alternative.TWO_SIDED)),
                Map.entry("gb.ttest.one_sided", v -> welch(v, alternative(v))),
                Map.entry("gb.sequential.two_sided", GrowthBookVectors::sequential),
                Map.entry("gb.sequential.one_sided", GrowthBookVectors::sequentialOneSided),
                Map.entry("gb.bayes.effect", GrowthBookVectors::posterior),
                Map.entry("gb.cuped.theta", GrowthBookVectors::cuped),
                Map.entry("gb.midpower", GrowthBookVectors::midPower),
                Map.entry("gb.power", GrowthBookVectors::power),
                Map.entry("gb.bandit", GrowthBookVectors::bandit),
                Map.entry("gb.srm", GrowthBookVectors::split),
                Map.entry("gb.adjust.bh", v -> adjusted(v, MultipleComparison.BENJAMINI_HOCHBERG)),
                Map.entry("gb.adjust.holm", v -> adjusted(v, MultipleComparison.HOLM)),
                Map.entry("gb.adjust.ci", GrowthBookVectors::adjustedInterval),
                Map.entry("gb.hash", GrowthBookVectors::hash),
                Map.entry("gb.bucketRanges", GrowthBookVectors::ranges),
                Map.entry("hash.murmur3_32", GrowthBookVectors::murmur));
    }

    private static void welch(VectorCheck v, Alternative alternative) {
        var test = WelchTTest.withDefaults()
                .withAlpha(v.number("alpha"))
                .with(alternative)
                .with(scale(v));
        var answer = test.test(statistic(v, "control"), statistic(v, "treatment"));
        if (v.expects("error")) {
            refused(v, answer);
            return;
        }
        var tested = answer.found().orElseThrow();
        v.near("pointEstimate", tested.estimate());
        v.near("standardError", tested.standardError());
        v.near("dof", tested.degreesOfFreedom());
        v.near("statistic", tested.statistic());
        v.near("ci", tested.interval());
        v.near("pValue", tested.pValue());
        v.near("pValueTail", tested.pValue());
    }

    private static void sequential(VectorCheck v) {
        var effect = effect(v);
        var sequence = NormalMixtureSequence.tightestAt(v.number("tuningParameter"), v.number("alpha"));
        v.near("pointEstimate", effect.value());
        v.near("standardError", effect.standardError());
        v.near("rho", sequence.rho());
        v.near("n", effect.units());
        v.near("ci", sequence.interval(effect));
        v.near("pValue", sequence.pValue(effect, Alternative.TWO_SIDED));
    }

    private static void sequentialOneSided(VectorCheck v) {
        var effect = effect(v);
        var sequence = NormalMixtureSequence.oneSidedTightestAt(v.number("tuningParameter"), v.number("alpha"));
        double reported = Math.clamp(sequence.pValue(effect, alternative(v)), LEAST_REPORTED, MOST_REPORTED);
        v.near("pointEstimate", effect.value());
        v.near("standardError", effect.standardError());
        v.near("rho", sequence.rho());
        v.near("ci", sequence.interval(effect, alternative(v)));
        v.near("pValue", reported);
        v.near("pValueClosedForm", reported);
    }

    private static void posterior(VectorCheck v) {
        var effect = TreatmentEffect.of(statistic(v, "control"), statistic(v, "treatment"), scale(v));
        boolean proper = v.flag("prior/proper");
        var answer = effect.then(found -> proper
                ? GaussianPosterior.ofLiftPrior(found, v.number("prior/mean"), v.number("prior/variance"))
                : Estimate.of(GaussianPosterior.flat(found)));
        if (v.expects("error")) {
            refusedPosterior(v, answer, proper);
            return;
        }
        var posterior = answer.found().orElseThrow();
        var oriented = v.flag("inverse") ? posterior.inverted() : posterior;
        v.near("chanceToWin", oriented.chanceToWin());
        v.near("expected", posterior.mean());
        v.near("posteriorSd", posterior.standardDeviation());
        v.near("ci", posterior.credible(v.number("alpha")));
        v.near("risk", List.of(oriented.lossOfControl(), oriented.lossOfTreatment()));
    }

    /** Of a control mean of 0 the difference is known all the same; only a prior on the lift has nothing to scale. */
    private static void refusedPosterior(VectorCheck v, Estimate<GaussianPosterior> answer, boolean proper) {
        boolean zeroBaseline = v.expectedText("error").equals("ZERO_NEGATIVE_BASELINE_VARIATION");
        if (zeroBaseline && !proper && scale(v) == EffectScale.ABSOLUTE) {
            v.check(answer.found().isPresent(), "the difference stands when the control's mean is 0");
            v.passOver("default", MADE_UP);
        } else {
            refused(v, answer);
        }
    }

    private static void cuped(VectorCheck v) {
        var control = statistic(v, "control");
        var treatment = statistic(v, "treatment");
        var adjustment = control instanceof CupedStatistic first && treatment instanceof CupedStatistic second
                ? CupedAdjustment.adjust(first, second)
                : CupedAdjustment.adjust((CupedRatioStatistic) control, (CupedRatioStatistic) treatment);
        var first = adjustment.arms().control();
        var second = adjustment.arms().treatment();
        v.near("theta", adjustment.theta());
        v.near("adjustedMean", List.of(first.mean(), second.mean()));
        v.near("adjustedVariance", List.of(first.variance(), second.variance()));
        if (v.expects("varianceReduction")) {
            v.near("varianceReduction", List.of(first.varianceReduction(), second.varianceReduction()));
        }
    }

    private static void midPower(VectorCheck v) {
        int metrics = (int) v.whole("numGoalMetrics");
        int comparisons = v.flag("pValueCorrected") ? (int) (v.whole("numVariations") - 1) * metrics : 1;
        var plan = MidExperimentPower.of(v.number("alpha"), v.number("targetPower"))
                .withGoalMetrics(metrics)
                .sharedBy(comparisons);
        var power = v.method().equals("sequential") ? plan.readAnyTime(v.number("tuningParameter")) : plan;
        double standardError = v.number("standardError");
        double effect = v.number("targetMde");
        var factor = power.factorNeeded(standardError, v.whole("n"), effect);
        v.near("powerNow", power.power(standardError, v.whole("n"), effect, 0));
        v.near("adjustedTargetPower", power.powerPerMetric());
        boolean found = v.expectedText("message").equals("successful");
        v.check(found == factor.found().isPresent(), "an answer exactly when the reference has one");
        if (v.expectsNull("additionalUsers") && found) {
            v.near("scalingFactor", 0);
            v.check(factor.equals(Estimate.of(0.0)), "no more units are needed");
            v.passOver("additionalUsers", "the reference shows none instead of 0");
        } else if (found) {
            v.near("scalingFactor", factor.found().orElseThrow());
            v.near("additionalUsers", factor.found().orElseThrow() * v.number("n"));
        } else {
            v.passOver("scalingFactor", "the reference gives up");
            v.passOver("additionalUsers", "the reference gives up");
        }
    }

    private static void power(VectorCheck v) {
        double alpha = v.number("alpha");
        double lift = v.number("metric/effectSize");
        double perArm = v.number("users") / v.number("nVariations");
        var plain = v.text("metric/type").equals("binomial")
                ? LiftPower.ofProportion(v.number("metric/conversionRate"), alpha)
                : LiftPower.ofMean(v.number("metric/mean"), v.number("metric/standardDeviation"), alpha);
        double tuning = v.number("sequentialTuningParameter");
        var plan = tuning > 0 ? plain.readAnyTime(tuning).inflatingError() : plain;
        double spread = v.number("prior/stddev");
        double priorVariance = v.flag("prior/proper") ? spread * spread : Double.POSITIVE_INFINITY;
        v.near("power", plan.power(perArm, lift));
        v.near("bayesianPower", plain.bayesianPower(perArm, lift, v.number("prior/mean"), priorVariance));
        var smallest = plan.smallestLift(perArm, v.number("targetPower"));
        if (v.expectsNull("mde")) {
            v.same("mde", Estimate.notEstimable(Estimate.Reason.UNREACHABLE_EFFECT), smallest);
        } else {
            v.near("mde", smallest.found().orElseThrow());
        }
        v.passOver("mdeError", "a text of the reference's screen");
    }

    private static void bandit(VectorCheck v) {
        var arms = IntStream.range(0, v.input("arms").size())
                .mapToObj(arm -> statistic(v, "arms/" + arm))
                .map(arm -> armPosterior(v, arm))
                .toList();
        var allocation = ThompsonAllocation.withFloor(v.number("minVariationWeight"));
        var oriented = v.flag("inverse") ? allocation.whereLessIsBetter() : allocation;
        v.near("posteriorMean", arms.stream().map(GaussianPosterior::mean).toList());
        v.near(
                "posteriorVariance",
                arms.stream().map(arm -> Math.pow(arm.standardDeviation(), 2)).toList());
        v.near("bestArmProbability", oriented.bestArmProbabilities(arms));
        v.near("gbstatsMonteCarlo", oriented.bestArmProbabilities(arms));
        v.near("weights", oriented.weights(arms));
        for (int arm = 0; arm < arms.size(); arm++) {
            // gbstats centres the interval of a shrunk arm on the mean before shrinking
            double observed = ((SampleMeanStatistic) statistic(v, "arms/" + arm))
                    .moments()
                    .mean();
            v.near(
                    "ci/" + arm,
                    new GaussianPosterior(observed, arms.get(arm).standardDeviation()).credible(v.number("alpha")));
        }
        v.passOver("ci", "compared arm by arm");
    }

    private static GaussianPosterior armPosterior(VectorCheck v, MetricStatistic statistic) {
        var moments = ((SampleMeanStatistic) statistic).moments();
        double variance = moments.variance() / moments.n();
        return v.flag("prior/proper")
                ? GaussianPosterior.of(moments.mean(), variance, v.number("prior/mean"), v.number("prior/variance"))
                : new GaussianPosterior(moments.mean(), Math.sqrt(variance));
    }

    private static void split(VectorCheck v) {
        var observed = v.list("observed").stream().map(Math::round).toList();
        var check = SampleRatioMismatchTest.test(observed, v.list("weights"));
        v.near("pValue", check.pValue());
        if (v.expects("pValueTail")) {
            v.near("pValueTail", check.pValue());
        }
        v.passOver("gbstatsPython", "keeps a degree of freedom for arms of weight 0, a known defect");
    }

    private static void adjusted(VectorCheck v, MultipleComparison method) {
        v.near("adjusted", method.adjust(v.numbers("pValues")));
    }

    private static void adjustedInterval(VectorCheck v) {
        double[] before = v.numbers("unadjustedCi");
        var adjusted = AdjustedInterval.of(
                v.number("lift"), v.number("adjustedPValue"), v.number("alpha"), new Interval(before[0], before[1]));
        if (v.expectsNull("adjusted/0")) {
            v.check(adjusted.implied().isEmpty(), "nothing is implied by p = 1");
            v.passOver("adjusted", "compared as absent");
        } else {
            v.near("adjusted", adjusted.implied().orElseThrow());
        }
        v.near("final", adjusted.shown());
    }

    private static void hash(VectorCheck v) {
        var version = HashVersion.ofGrowthBook((int) v.whole("version"));
        if (v.expectsNull("bucket")) {
            v.check(version.isEmpty(), "the version is unknown");
            v.passOver("bucket", "compared as absent");
            return;
        }
        String seed = v.text("seed");
        String value = v.text("value");
        v.near(
                "bucket",
                v.hasTag("utf16")
                        ? version.orElseThrow().bucketOfUtf16(seed, value)
                        : version.orElseThrow().bucket(seed, value));
    }

    private static void ranges(VectorCheck v) {
        var equal = TrafficSplit.equal((int) v.whole("numVariations"));
        var split = (v.input("weights").isNull() ? equal : equal.withWeights(v.list("weights")))
                .withCoverage(v.number("coverage"));
        for (int arm = 0; arm < split.arms(); arm++) {
            var range = split.ranges().get(arm);
            v.near("ranges/" + arm, List.of(range.start(), range.end()));
        }
        v.check(!v.expects("ranges/" + split.arms()), "no more ranges than arms");
        v.passOver("ranges", "compared arm by arm");
    }

    private static void murmur(VectorCheck v) {
        int seed = (int) v.whole("seed");
        v.near("hash", Integer.toUnsignedLong(Murmur3.hash(v.text("key"), seed)));
        v.near(
                "unleashNormalized",
                Murmur3.normalized(v.text("key"), v.text("group"), (int) v.whole("normalizer"), seed));
    }

    private static void refused(VectorCheck v, Estimate<?> answer) {
        v.check(answer instanceof Estimate.NotEstimable, "no answer for " + v.expectedText("error"));
        v.passOver("default", MADE_UP);
    }

    private static TreatmentEffect effect(VectorCheck v) {
        return TreatmentEffect.of(statistic(v, "control"), statistic(v, "treatment"), scale(v))
                .found()
                .orElseThrow();
    }

    private static EffectScale scale(VectorCheck v) {
        return v.text("differenceType").equals("relative") ? EffectScale.RELATIVE : EffectScale.ABSOLUTE;
    }

    private static Alternative alternative(VectorCheck v) {
        return v.text("alternative").equals("greater") ? Alternative.GREATER : Alternative.LESS;
    }

    static MetricStatistic statistic(VectorCheck v, String at) {
        return switch (v.text(at + "/type")) {
            case "proportion" -> new ProportionStatistic(v.whole(at + "/n"), v.whole(at + "/sum"));
            case "mean" -> new SampleMeanStatistic(moments(v, at));
            case "ratio" -> new RatioStatistic(pair(v, at, "numerator", "denominator"));
            case "cuped" ->
                v.text(at + "/post/type").equals("proportion")
                        ? CupedStatistic.ofProportions(
                                v.whole(at + "/n"),
                                v.whole(at + "/post/sum"),
                                v.whole(at + "/pre/sum"),
                                v.whole(at + "/sumProducts"))
                        : CupedStatistic.of(pair(v, at, "post", "pre"));
            case "cupedRatio" -> cupedRatio(v, at);
            default -> throw new IllegalArgumentException("unknown kind of metric in " + v.name());
        };
    }

    private static Moments moments(VectorCheck v, String at) {
        return Moments.ofSums(v.whole(at + "/n"), v.number(at + "/sum"), v.number(at + "/sumSquares"));
    }

    private static BivariateMoments pair(VectorCheck v, String at, String x, String y) {
        return BivariateMoments.ofSums(
                moments(v, at + "/" + x), moments(v, at + "/" + y), v.number(at + "/sumProducts"));
    }

    private static CupedRatioStatistic cupedRatio(VectorCheck v, String at) {
        String[] measures = {"numeratorPost", "denominatorPost", "numeratorPre", "denominatorPre"};
        double[] sums = new double[4];
        double[] squares = new double[4];
        for (int index = 0; index < 4; index++) {
            sums[index] = v.number(at + "/" + measures[index] + "/sum");
            squares[index] = v.number(at + "/" + measures[index] + "/sumSquares");
        }
        double m = v.number(at + "/sumNumPostDenPost");
        double mm = v.number(at + "/sumNumPostNumPre");
        double md = v.number(at + "/sumNumPostDenPre");
        double dm = v.number(at + "/sumNumPreDenPost");
        double dd = v.number(at + "/sumDenPostDenPre");
        double pre = v.number(at + "/sumNumPreDenPre");
        return CupedRatioStatistic.ofSums(v.whole(at + "/n"), sums, new double[] {
            squares[0], m, mm, md, m, squares[1], dm, dd, mm, dm, squares[2], pre, md, dd, pre, squares[3]
        });
    }
}
