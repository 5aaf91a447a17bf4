package app.dapei.experiments.core;

/** How an effect is expressed. Decide on the absolute scale; show the relative one. */
public enum EffectScale {
    /** Treatment mean minus control mean, in the metric's unit. */
    ABSOLUTE,
    /** The difference over the size of the control's mean. */
    RELATIVE
}
