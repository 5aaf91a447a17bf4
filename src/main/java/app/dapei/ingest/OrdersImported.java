package app.dapei.ingest;

import app.dapei.shared.Audited;

/**
 * A file has been imported: orders or products of the shop have changed.
 *
 * @param shopId the shop
 * @param batchId the import
 * @param fileName name of the file
 * @param counts what changed
 */
public record OrdersImported(Long shopId, long batchId, String fileName, ImportCounts counts) implements Audited {

    @Override
    public String act() {
        return "FILE_IMPORTED";
    }

    @Override
    public String subject() {
        return fileName;
    }

    @Override
    public String detail() {
        return "batch: " + batchId
                + "; orders: +" + counts.ordersNew() + " ~" + counts.ordersUpdated()
                + "; products: +" + counts.productsNew() + " ~" + counts.productsUpdated()
                + "; returns: " + counts.returns();
    }
}
