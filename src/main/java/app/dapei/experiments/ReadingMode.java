package app.dapei.experiments;

/** When the numbers may be read; fixed before the start, because reading at will finds effects that are not there. */
public enum ReadingMode {
    /** Once, when the planned units and days are reached. */
    ONCE,
    /** At a planned number of looks, each against a boundary of its own (Lan and DeMets). */
    LOOKS,
    /** At any time, by a confidence sequence. */
    ANY_TIME
}
