package app.dapei.simulator.core;

/** Why a buyer sends goods back. */
public enum ReturnReason {
    SIZE,
    CHANGED_MIND,
    QUALITY,
    DAMAGED,
    NOT_AS_DESCRIBED,
    LATE
}
