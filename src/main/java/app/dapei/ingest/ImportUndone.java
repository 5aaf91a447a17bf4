package app.dapei.ingest;

import app.dapei.shared.Audited;

/**
 * An import has been taken back.
 *
 * @param shopId the shop
 * @param batchId the import
 * @param subject name of the file
 */
public record ImportUndone(Long shopId, long batchId, String subject) implements Audited {

    @Override
    public String act() {
        return "IMPORT_UNDONE";
    }

    @Override
    public String detail() {
        return "batch: " + batchId;
    }
}
