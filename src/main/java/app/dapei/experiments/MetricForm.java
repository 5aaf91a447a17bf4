package app.dapei.experiments;

/** What kind of number a metric is. */
public enum MetricForm {
    /** The share of viewers who did something. */
    SHARE,
    /** A value per viewer; viewers without any count as 0. */
    VALUE,
    /** A sum over another sum, such as order value over orders; the viewer stays the unit. */
    RATIO
}
