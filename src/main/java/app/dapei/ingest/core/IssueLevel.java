package app.dapei.ingest.core;

/** What became of a row with an issue. */
public enum IssueLevel {
    /** The row was not imported and needs a person. */
    ERROR,
    /** The row was imported, but something in it was replaced or left out. */
    WARNING,
    /** The row was left out on purpose; nothing needs to be done. */
    NOTE
}
