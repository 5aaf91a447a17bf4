package app.dapei.ingest;

import app.dapei.ingest.reader.TableUnreadable;

/**
 * Why a step of an import ended early. Nothing of the shop has changed then.
 *
 * @param code {@code CANCELLED}, {@code INTERRUPTED} (the portal went down), {@code BROKEN} (an error that is in the
 *     log), or the name of a {@link TableUnreadable.Reason}
 * @param detail the limit or the line that belongs to it, or 0
 */
public record ImportFailure(String code, long detail) {

    static final ImportFailure CANCELLED = new ImportFailure("CANCELLED", 0);
    static final ImportFailure INTERRUPTED = new ImportFailure("INTERRUPTED", 0);
    static final ImportFailure BROKEN = new ImportFailure("BROKEN", 0);

    static ImportFailure of(TableUnreadable unreadable) {
        return new ImportFailure(unreadable.reason().name(), unreadable.detail());
    }
}
