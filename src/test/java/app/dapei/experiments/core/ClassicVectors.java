package app.dapei.experiments.core;

import app.dapei.experiments.core.CochranMantelHaenszelTest.Stratum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Maps the vectors of classical procedures (scipy, statsmodels, R) and of distributions to the core. */
final class ClassicVectors {

    private ClassicVectors() {}

    static Map<String, Consumer<VectorCheck>> checks() {
        return Map.ofEntries(
                Map.entry("classic.two_prop_z", ClassicVectors::twoProportions),
                Map.entry("classic.prop_diff_ci", ClassicVectors::differenceIntervals),
                Map.entry("classic.prop_ci", ClassicVectors::shareIntervals),
                Map.entry("classic.fisher", ClassicVectors::fisher),
                Map.entry("classic.chi2", ClassicVectors::contingency),
                Map.entry("classic.ttest", ClassicVectors::tTest),
                Map.entry("classic.mann_whitney", ClassicVectors::ranks),
                Map.entry("classic.sample_size_prop", ClassicVectors::shareSampleSize),
                Map.entry("classic.sample_size_mean", ClassicVectors::meanSampleSize),
                Map.entry("classic.p_adjust", ClassicVectors::adjustments),
                Map.entry("classic.permutation", ClassicVectors::permutation),
                Map.entry("classic.poisson_rate", ClassicVectors::rates),
                Map.entry("classic.cmh", ClassicVectors::stratified),
                Map.entry("classic.ks_uniform", ClassicVectors::uniformity),
                Map.entry("classic.percentile", ClassicVectors::percentiles),
                Map.entry("classic.winsorize", ClassicVectors::winsorize),
                Map.entry("dist", ClassicVectors::distribution));
    }

    private static ProportionStatistic control(VectorCheck v) {
        return new ProportionStatistic(v.whole("n1"), v.whole("x1"));
    }

    private static ProportionStatistic treatment(VectorCheck v) {
        return new ProportionStatistic(v.whole("n2"), v.whole("x2"));
    }

    private static void twoProportions(VectorCheck v) {
        var pooled = TwoProportionZTest.withDefaults();
        var z = pooled.statistic(control(v), treatment(v));
        if (v.expects("undefined")) {
            v.check(z.found().isEmpty(), v.expectedText("undefined"));
        } else {
            v.near("z", z.found().orElseThrow());
            v.near("pValue", p(v, pooled, Alternative.TWO_SIDED));
            v.near("pGreater", p(v, pooled, Alternative.GREATER));
            v.near("pLess", p(v, pooled, Alternative.LESS));
            v.near(
                    "zUnpooled",
                    pooled.withoutPooling()
                            .statistic(control(v), treatment(v))
                            .found()
                            .orElseThrow());
        }
        rProportionTest(v);
    }

    private static double p(VectorCheck v, TwoProportionZTest test, Alternative alternative) {
        return test.pValue(control(v), treatment(v), alternative).found().orElseThrow();
    }

    private static void rProportionTest(VectorCheck v) {
        var table = List.of(
                List.of(treatment(v).successes(), treatment(v).failures()),
                List.of(control(v).successes(), control(v).failures()));
        for (var name : List.of("rPropTest", "rPropTestYates")) {
            boolean yates = name.endsWith("Yates");
            var answer = (yates ? ContingencyTest.YATES : ContingencyTest.PEARSON)
                    .test(table)
                    .found();
            v.near(
                    name + "/chi2",
                    answer.map(ContingencyTest.Association::statistic).orElse(Double.NaN));
            v.near(
                    name + "/pValue",
                    answer.map(ContingencyTest.Association::pValue).orElse(Double.NaN));
            v.near(name + "/estimate", List.of(treatment(v).rate(), control(v).rate()));
            v.near(
                    name + "/ci",
                    (yates ? ProportionDifferenceInterval.WALD_YATES : ProportionDifferenceInterval.WALD)
                            .of(control(v), treatment(v), v.number("conf")));
        }
    }

    private static void differenceIntervals(VectorCheck v) {
        double confidence = v.number("conf");
        v.near("newcombe", ProportionDifferenceInterval.NEWCOMBE.of(control(v), treatment(v), confidence));
        v.near("wald", ProportionDifferenceInterval.WALD.of(control(v), treatment(v), confidence));
        v.near("agresti-caffo", ProportionDifferenceInterval.AGRESTI_CAFFO.of(control(v), treatment(v), confidence));
        v.near(
                "miettinenNurminen",
                ProportionDifferenceInterval.MIETTINEN_NURMINEN.of(control(v), treatment(v), confidence));
        ratio(v, "ratioLog", ProportionRatioInterval.RISK_RATIO_LOG);
        ratio(v, "oddsRatioLogit", ProportionRatioInterval.ODDS_RATIO_LOGIT);
    }

    private static void ratio(VectorCheck v, String field, ProportionRatioInterval method) {
        var answer = method.of(control(v), treatment(v), v.number("conf")).found();
        v.check(answer.isPresent() == v.expects(field), field + " exists exactly when the reference has it");
        if (v.expects(field)) {
            v.near(field, answer.orElseThrow());
        }
    }

    private static void shareIntervals(VectorCheck v) {
        var share = new ProportionStatistic(v.whole("n"), v.whole("x"));
        double confidence = v.number("conf");
        v.near("wilson", ProportionInterval.WILSON.of(share, confidence));
        v.near("agrestiCoull", ProportionInterval.AGRESTI_COULL.of(share, confidence));
        v.near("normal", ProportionInterval.NORMAL.of(share, confidence));
        v.near("jeffreys", ProportionInterval.JEFFREYS.of(share, confidence));
        v.near("clopperPearson", ProportionInterval.CLOPPER_PEARSON.of(share, confidence));
        v.near("pValueVsP0", ExactBinomialTest.pValue(share.successes(), share.n(), v.number("p0")));
    }

    private static void fisher(VectorCheck v) {
        var test = FisherExactTest.of(control(v), treatment(v));
        for (var at : List.of("pTwoSided", "r/two.sided")) {
            v.near(at, test.pValue(Alternative.TWO_SIDED));
        }
        for (var at : List.of("pGreater", "r/greater")) {
            v.near(at, test.pValue(Alternative.GREATER));
        }
        for (var at : List.of("pLess", "r/less")) {
            v.near(at, test.pValue(Alternative.LESS));
        }
        if (v.expectsNull("oddsRatioSample")) {
            v.passOver("oddsRatioSample", "0/0 in the reference");
        } else {
            v.near("oddsRatioSample", test.sampleOddsRatio());
        }
        v.near("r/oddsRatioConditionalMle", test.oddsRatio());
        v.near("r/oddsRatioCi", test.oddsRatioInterval(v.number("conf")));
    }

    private static void contingency(VectorCheck v) {
        var table = v.input("table")
                .valueStream()
                .map(row -> row.valueStream().map(cell -> cell.asLong()).toList())
                .toList();
        var pearson = ContingencyTest.PEARSON.test(table).found().orElseThrow();
        var yates = ContingencyTest.YATES.test(table).found().orElseThrow();
        var g = ContingencyTest.LIKELIHOOD_RATIO.test(table).found().orElseThrow();
        v.near("chi2", pearson.statistic());
        v.near("df", pearson.degreesOfFreedom());
        v.near("pValue", pearson.pValue());
        v.near("chi2Yates", yates.statistic());
        v.near("pValueYates", yates.pValue());
        v.near("gTest", g.statistic());
        v.near("gTestPValue", g.pValue());
    }

    private static void tTest(VectorCheck v) {
        var control = SampleMeanStatistic.of(v.numbers("x"));
        var treatment = SampleMeanStatistic.of(v.numbers("y"));
        double alpha = 1 - v.number("conf");
        var answer = v.method().equals("welch")
                ? WelchTTest.withDefaults()
                        .withAlpha(alpha)
                        .with(alternative(v))
                        .test(control, treatment)
                : StudentTTest.withDefaults()
                        .withAlpha(alpha)
                        .with(alternative(v))
                        .test(control, treatment);
        var tested = answer.found().orElseThrow();
        v.near("t", tested.statistic());
        v.near("df", tested.degreesOfFreedom());
        v.near("pValue", tested.pValue());
        v.near("ci", tested.interval());
        v.near("meanDifference", tested.estimate());
    }

    private static Alternative alternative(VectorCheck v) {
        return switch (v.text("alternative")) {
            case "two.sided" -> Alternative.TWO_SIDED;
            case "less" -> Alternative.LESS;
            default -> Alternative.GREATER;
        };
    }

    private static void ranks(VectorCheck v) {
        var plain = MannWhitneyUTest.withDefaults().with(alternative(v));
        var corrected = v.flag("continuityCorrection") ? plain : plain.withoutContinuityCorrection();
        var test = v.flag("exact") ? corrected.exactly() : corrected;
        var answer = test.test(v.numbers("x"), v.numbers("y"));
        v.near("U", answer.u());
        v.near("pValue", answer.pValue());
        v.near("commonLanguage", answer.commonLanguage());
        v.near("hodgesLehmann", answer.shift());
    }

    private static void shareSampleSize(VectorCheck v) {
        var twoSided = ProportionSampleSize.of(v.number("p1"), v.number("p2")).withAlpha(v.number("alpha"));
        var plan = v.text("alternative").equals("two.sided") ? twoSided : twoSided.with(Alternative.GREATER);
        double power = v.number("power");
        v.near("rPowerPropTest/nPerArm", plan.unitsPerArm(power));
        v.near("rPowerPropTest/powerAtCeiling", plan.power(Math.ceil(plan.unitsPerArm(power))));
        v.near("pwrArcsine/cohenH", plan.cohenH());
        v.near("pwrArcsine/power", plan.arcsinePower(v.number("n1ForPower"), v.number("n2ForPower")));
        v.near("pwrArcsine/nEqual", plan.arcsineUnitsPerArm(power));
        v.near("statsmodelsNTreatmentEqualSplit", plan.unitsPerArm(power));
        v.near("statsmodelsNTreatmentControlHalfSizeTwoSided", twoSided.treatmentUnits(power, 0.5));
    }

    private static void meanSampleSize(VectorCheck v) {
        var plan = MeanSampleSize.of(v.number("delta"), v.number("sd")).withAlpha(v.number("alpha"));
        double power = v.number("power");
        v.near("rPowerTTest/nPerArm", plan.unitsPerArm(power));
        v.near("rPowerTTest/powerAtCeiling", plan.power(Math.ceil(plan.unitsPerArm(power))));
        v.near("normalNPerArm", plan.normalUnitsPerArm(power));
        v.near("tTestN1Ratio3", plan.firstUnits(power, 3));
        v.near("tTestPowerN1_150_Ratio2", plan.power(150, 300));
    }

    private static void adjustments(VectorCheck v) {
        double[] p = v.numbers("pValues");
        v.near("bonferroni", MultipleComparison.BONFERRONI.adjust(p));
        v.near("holm", MultipleComparison.HOLM.adjust(p));
        v.near("hochberg", MultipleComparison.HOCHBERG.adjust(p));
        v.near("hommel", MultipleComparison.HOMMEL.adjust(p));
        v.near("BH", MultipleComparison.BENJAMINI_HOCHBERG.adjust(p));
        v.near("BY", MultipleComparison.BENJAMINI_YEKUTIELI.adjust(p));
        v.near("sidak", MultipleComparison.SIDAK.adjust(p));
        v.near("holmSidak", MultipleComparison.HOLM_SIDAK.adjust(p));
    }

    private static void permutation(VectorCheck v) {
        double[] x = v.numbers("x");
        double[] y = v.numbers("y");
        double[] all = IntStream.range(0, x.length + y.length)
                .mapToDouble(index -> index < x.length ? x[index] : y[index - x.length])
                .toArray();
        boolean[] treated = new boolean[all.length];
        Arrays.fill(treated, x.length, all.length, true);
        var answer = RandomizationTest.withDefaults().test(all, treated);
        v.near("statistic", answer.estimate());
        v.near("pGreater", answer.pGreater());
        v.near("pTwoSidedAbs", answer.pTwoSided());
        v.near("scipyTwoSidedDoubled", answer.pDoubled());
        v.near("scipyGreater", answer.pGreater());
    }

    private static void rates(VectorCheck v) {
        var answer = PoissonRateTest.compare(v.whole("x1"), v.number("t1"), v.whole("x2"), v.number("t2"), 0.95);
        v.near("rateRatio", answer.rateRatio());
        v.near("ci", answer.interval());
        v.near("pValue", answer.pValue());
    }

    private static void stratified(VectorCheck v) {
        var strata = v.input("cells")
                .valueStream()
                .map(cell ->
                        cell.valueStream().mapToLong(count -> count.asLong()).toArray())
                .map(cell -> new Stratum(
                        new ProportionStatistic(cell[2] + cell[3], cell[2]),
                        new ProportionStatistic(cell[0] + cell[1], cell[0])))
                .toList();
        var answer = CochranMantelHaenszelTest.test(strata, 0.95).found().orElseThrow();
        v.near("chi2", answer.chiSquared());
        v.near("pValue", answer.pValue());
        v.near("chi2Corrected", answer.correctedChiSquared());
        v.near("pValueCorrected", answer.correctedPValue());
        v.near("commonOddsRatio", answer.commonOddsRatio());
        v.near("ci", answer.interval());
    }

    private static void uniformity(VectorCheck v) {
        var answer = UniformityTest.test(v.numbers("x"));
        v.near("D", answer.distance());
        v.near("pValueExact", answer.pValue());
        v.near("pValueAsymptotic", answer.asymptoticPValue());
    }

    private static void percentiles(VectorCheck v) {
        double[] values = v.numbers("x");
        v.near(
                "type7",
                v.list("p").stream().map(p -> Percentile.TYPE_7.of(values, p)).toList());
        v.near(
                "type6",
                v.list("p").stream().map(p -> Percentile.TYPE_6.of(values, p)).toList());
    }

    private static void winsorize(VectorCheck v) {
        double[] values = v.numbers("x");
        var caps = Winsorizer.atPercentiles(values, v.number("lowerP"), v.number("upperP"));
        var moments = caps.capped(values);
        v.near("lower", caps.lower());
        v.near("upper", caps.upper());
        v.near("n", moments.n());
        v.near("sum", moments.sum());
        v.near("sumSquares", moments.sumOfSquares());
        v.near("mean", moments.mean());
        v.near("variance", moments.variance());
    }

    private static void distribution(VectorCheck v) {
        v.near(
                "value",
                switch (v.method()) {
                    case "normalSf" -> StandardNormal.survival(v.number("x"));
                    case "normalCdf" -> StandardNormal.cdf(v.number("x"));
                    case "normalQuantile" -> StandardNormal.quantile(v.number("p"));
                    case "studentTSf" -> new StudentT(v.number("df")).survival(v.number("t"));
                    case "studentTCdf" -> new StudentT(v.number("df")).cdf(v.number("t"));
                    case "studentTQuantile" -> new StudentT(v.number("df")).quantile(v.number("p"));
                    case "chiSquareSf" -> new ChiSquare(v.number("df")).survival(v.number("x"));
                    case "betaCdf" ->
                        BetaDistribution.of(v.number("a"), v.number("b")).cdf(v.number("x"));
                    case "betaQuantile" ->
                        BetaDistribution.of(v.number("a"), v.number("b")).quantile(v.number("p"));
                    case "fSf" -> new FisherF(v.number("df1"), v.number("df2")).survival(v.number("x"));
                    default -> throw new IllegalArgumentException("unknown function " + v.method());
                });
    }
}
