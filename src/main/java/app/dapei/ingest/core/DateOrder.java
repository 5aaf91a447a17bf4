package app.dapei.ingest.core;

/** How {@code 03/04/2026} is to be read. */
public enum DateOrder {
    /** The 3rd of April. */
    DAY_FIRST,
    /** March the 4th. */
    MONTH_FIRST,
    /** The file does not tell and nobody has said so yet: such dates become issues. */
    UNDECIDED,
    /** No date of the file is written in that way. */
    IRRELEVANT
}
