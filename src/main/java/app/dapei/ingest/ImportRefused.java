package app.dapei.ingest;

/** A step of an import that cannot be taken now. The reason is translated by the user interface. */
public class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ImportRefused(Reason reason, long batchId) {
        super("import " + batchId + ": " + reason);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a step cannot be taken. */
    public enum Reason {
        /** The shop has no such import. */
        UNKNOWN,
        /** The import is not at the step from which this can be done, perhaps because it was already done. */
        NOT_NOW,
        /** Another import of the shop is at work. */
        SHOP_BUSY,
        /** No format is chosen, or a required column is not mapped. */
        COLUMNS_MISSING,
        /** Dates are ambiguous and nobody has said how to read them. */
        DATE_ORDER_OPEN,
        /** The dry run found nothing to import. */
        NOTHING_TO_DO,
        /** A later import changed rows of this one; undo that one first. */
        CHANGED_SINCE,
        /** The uploaded file is no longer kept. */
        FILE_GONE
    }
}
