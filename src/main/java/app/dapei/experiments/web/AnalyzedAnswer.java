package app.dapei.experiments.web;

import app.dapei.experiments.ArmInput;
import app.dapei.experiments.core.ArmComparison;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.ArmsAnalysis.AnalyzedArms;
import app.dapei.experiments.core.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What arms show, as a program reads it. Numbers that do not exist are null, with the reason beside them.
 *
 * @param verdict     SHIP, ROLL_BACK, KEEP_RUNNING, REVIEW or UNTRUSTWORTHY
 * @param reasons     why, the most important first
 * @param leader      name of the arm with the best mean
 * @param splitPValue of the arms' users against the planned shares; below 0.001 the split is broken
 * @param splitBroken whether no number may be trusted
 * @param arms        every arm, the control first
 */
record AnalyzedAnswer(
        String verdict, List<String> reasons, String leader, double splitPValue, boolean splitBroken, List<Arm> arms) {

    /**
     * An arm against the control.
     *
     * @param name            what it is called
     * @param users           how many took part
     * @param chanceToBeBest  of all arms; null where not known
     * @param difference      arm minus control; null for the control
     * @param differenceRange what the data do not exclude
     * @param lift            difference over control; null where the control may be 0
     * @param liftRange       Fieller's interval
     * @param pValue          of the difference
     * @param adjustedPValue  corrected for the number of arms (Holm)
     * @param method          the test that gave it
     * @param chanceToWin     against the control
     * @param expectedLoss    of choosing the arm
     * @param notEstimable    why a number is missing; null where none is
     */
    record Arm(
            String name,
            long users,
            @Nullable Double chanceToBeBest,
            @Nullable Double difference,
            @Nullable Range differenceRange,
            @Nullable Double lift,
            @Nullable Range liftRange,
            @Nullable Double pValue,
            @Nullable Double adjustedPValue,
            @Nullable String method,
            @Nullable Double chanceToWin,
            @Nullable Double expectedLoss,
            @Nullable String notEstimable) {}

    /** An interval; an end that does not exist is null. */
    record Range(@Nullable Double lower, @Nullable Double upper) {

        static Range of(Interval interval) {
            return new Range(finite(interval.lower()), finite(interval.upper()));
        }

        private static @Nullable Double finite(double value) {
            return Double.isFinite(value) ? value : null;
        }
    }

    static AnalyzedAnswer of(List<ArmInput> inputs, AnalyzedArms analyzed) {
        var arms = new ArrayList<Arm>();
        for (int index = 0; index < inputs.size(); index++) {
            var best = analyzed.bestChances().isEmpty()
                    ? null
                    : analyzed.bestChances().get(index);
            var input = inputs.get(index);
            arms.add(
                    index == 0
                            ? bare(input, best, null, null)
                            : arm(
                                    input,
                                    best,
                                    analyzed.comparisons().get(index - 1),
                                    analyzed.adjustedPValues().get(index - 1)));
        }
        return new AnalyzedAnswer(
                analyzed.decision().verdict().name(),
                analyzed.decision().reasons().stream().map(Enum::name).toList(),
                inputs.get(analyzed.leader()).name(),
                analyzed.split().pValue(),
                analyzed.split().isBroken(),
                arms);
    }

    private static Arm arm(ArmInput input, @Nullable Double best, ArmComparison comparison, OptionalDouble adjusted) {
        return switch (comparison) {
            case Compared found ->
                new Arm(
                        input.name(),
                        input.statistic().n(),
                        best,
                        found.difference(),
                        Range.of(found.interval()),
                        found.lift().map(ArmComparison.Lift::value).orElse(null),
                        found.lift().map(lift -> Range.of(lift.interval())).orElse(null),
                        found.pValue(),
                        adjusted.isPresent() ? (Double) adjusted.getAsDouble() : null,
                        found.method().name(),
                        found.chanceToWin(),
                        found.lossOfTreatment(),
                        null);
            case OnlyDifference only ->
                bare(input, best, only.difference(), only.reason().name());
            case NotComparable not -> bare(input, best, null, not.reason().name());
        };
    }

    private static Arm bare(
            ArmInput input, @Nullable Double best, @Nullable Double difference, @Nullable String reason) {
        return new Arm(
                input.name(),
                input.statistic().n(),
                best,
                difference,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason);
    }
}
