package app.dapei.ingest;

/** How far an import is. */
public enum ImportStatus {
    /** The file is here; format and columns may be corrected. */
    UPLOADED,
    /** The dry run is at work. */
    CHECKING,
    /** The dry run is over; nothing of the shop has changed. */
    CHECKED,
    /** The import is at work; the shop shows nothing of it until it is over. */
    IMPORTING,
    /** All of it is in the shop. */
    IMPORTED,
    /** The import is being taken back. */
    UNDOING,
    /** The shop is as it was before. */
    UNDONE,
    /** Given up before it was imported. */
    DISCARDED;

    /** Whether work is going on. */
    public boolean isBusy() {
        return this == CHECKING || this == IMPORTING || this == UNDOING;
    }
}
