package app.dapei.ingest;

/**
 * What a dry run found, or an import did.
 *
 * @param rows rows of the file below its header
 * @param ordersNew orders that the shop does not have
 * @param ordersUpdated orders that the shop has in another state
 * @param ordersSame orders that the shop has exactly so
 * @param lines order lines in the file
 * @param returns returns that the shop does not have, or has with other values
 * @param productsNew products that the catalogue does not have
 * @param productsUpdated products that the catalogue has with other values
 * @param productsSame products that the catalogue has exactly so
 * @param errors rows that cannot be imported
 * @param warnings rows that are imported with something replaced or left out
 * @param notes rows that are left out on purpose
 */
public record ImportCounts(
        int rows,
        int ordersNew,
        int ordersUpdated,
        int ordersSame,
        int lines,
        int returns,
        int productsNew,
        int productsUpdated,
        int productsSame,
        int errors,
        int warnings,
        int notes) {

    /** Whether an import would change the shop. */
    public boolean changesAnything() {
        return ordersNew + ordersUpdated + productsNew + productsUpdated + returns > 0;
    }

    ImportCounts withIssues(int errorCount, int warningCount, int noteCount) {
        return new ImportCounts(
                rows,
                ordersNew,
                ordersUpdated,
                ordersSame,
                lines,
                returns,
                productsNew,
                productsUpdated,
                productsSame,
                errorCount,
                warningCount,
                noteCount);
    }

    /** Issues of all levels. */
    public int issues() {
        return errors + warnings + notes;
    }
}
