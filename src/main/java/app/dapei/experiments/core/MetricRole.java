package app.dapei.experiments.core;

/** What a metric is for in an experiment. */
public enum MetricRole {
    /** Decides; its p-values are corrected together with those of the other goals. */
    GOAL,
    /** Explains; never decides. */
    SECONDARY,
    /** Must not become worse than its margin; not corrected, because every guardrail must hold (intersection-union). */
    GUARDRAIL
}
