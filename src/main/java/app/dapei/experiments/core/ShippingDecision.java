package app.dapei.experiments.core;

import app.dapei.experiments.core.NonInferiorityTest.Guard;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do with a treatment: ship only if a goal is significantly better, none is worse, and every guardrail holds
 * (Schultzberg, Ankargren and Frånberg, "Risk-aware product decisions in A/B tests with multiple metrics",
 * arXiv 2402.11609). A broken split blocks every other verdict.
 *
 * @param verdict what to do
 * @param reasons why, the most important first
 */
public record ShippingDecision(Verdict verdict, List<Reason> reasons) {

    /** What to do. */
    public enum Verdict {
        /** Make the treatment the live one. */
        SHIP,
        /** Return to the control. */
        ROLL_BACK,
        /** Wait for more units. */
        KEEP_RUNNING,
        /** The numbers do not decide; people must. */
        REVIEW,
        /** No number may be read. */
        UNTRUSTWORTHY
    }

    /** Why. */
    public enum Reason {
        /** The arms do not hold the units they were meant to. */
        SPLIT_BROKEN,
        /** The planned number of units or the least time is not reached. */
        TOO_EARLY,
        /** A goal is significantly better. */
        GOAL_BETTER,
        /** A goal is significantly worse. */
        GOAL_WORSE,
        /** No goal moved significantly. */
        NO_GOAL_MOVED,
        /** A guardrail is significantly worse. */
        GUARDRAIL_BROKEN,
        /** Harm to a guardrail is not excluded yet. */
        GUARDRAIL_UNDECIDED,
        /** All guardrails hold. */
        GUARDRAILS_HOLD
    }

    /** What a goal metric did, after correction for several comparisons. */
    public enum Goal {
        /** Significantly better. */
        BETTER,
        /** Significantly worse. */
        WORSE,
        /** Neither. */
        UNDECIDED
    }

    /**
     * All that a decision rests on.
     *
     * @param splitBroken whether the split check failed
     * @param complete    whether the planned units and time are reached
     * @param goals       at least one
     * @param guardrails  may be empty
     */
    public record Evidence(boolean splitBroken, boolean complete, List<Goal> goals, List<Guard> guardrails) {

        public Evidence {
            Arguments.atLeast("number of goals", 1, goals.size());
            goals = List.copyOf(goals);
            guardrails = List.copyOf(guardrails);
        }
    }

    public ShippingDecision {
        reasons = List.copyOf(reasons);
    }

    /** The decision that the evidence allows. */
    public static ShippingDecision of(Evidence evidence) {
        if (evidence.splitBroken()) {
            return new ShippingDecision(Verdict.UNTRUSTWORTHY, List.of(Reason.SPLIT_BROKEN));
        }
        var reasons = new ArrayList<Reason>();
        boolean better = evidence.goals().contains(Goal.BETTER);
        boolean worse = evidence.goals().contains(Goal.WORSE);
        boolean broken = evidence.guardrails().contains(Guard.BROKEN);
        boolean undecided = evidence.guardrails().contains(Guard.UNDECIDED);
        addIf(reasons, better, Reason.GOAL_BETTER);
        addIf(reasons, worse, Reason.GOAL_WORSE);
        addIf(reasons, broken, Reason.GUARDRAIL_BROKEN);
        addIf(reasons, !better && !worse, Reason.NO_GOAL_MOVED);
        addIf(reasons, undecided, Reason.GUARDRAIL_UNDECIDED);
        addIf(reasons, !evidence.guardrails().isEmpty() && !broken && !undecided, Reason.GUARDRAILS_HOLD);
        addIf(reasons, !evidence.complete(), Reason.TOO_EARLY);
        return new ShippingDecision(verdict(better, worse || broken, undecided, evidence.complete()), reasons);
    }

    private static Verdict verdict(boolean better, boolean harm, boolean undecided, boolean complete) {
        if (harm) {
            return better ? Verdict.REVIEW : Verdict.ROLL_BACK;
        }
        if (!complete) {
            return Verdict.KEEP_RUNNING;
        }
        return better && !undecided ? Verdict.SHIP : Verdict.REVIEW;
    }

    private static void addIf(List<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
