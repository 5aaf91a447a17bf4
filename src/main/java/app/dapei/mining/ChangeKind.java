package app.dapei.mining;

/** How an association has changed between two runs. */
public enum ChangeKind {
    /** Only the later run has it. */
    NEW,
    /** Only the earlier run has it. */
    GONE,
    /** Its confidence has risen by more than chance explains (two-sided 5 %). */
    STRONGER,
    /** Its confidence has fallen by more than chance explains (two-sided 5 %). */
    WEAKER
}
