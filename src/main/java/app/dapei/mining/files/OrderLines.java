package app.dapei.mining.files;

import app.dapei.mining.UnreadableLineException;

/** One table format of order lines: which columns matter and which lines count. */
interface OrderLines {

    /** Finds the columns; the record is the header. */
    void header(CsvRecords records) throws UnreadableLineException;

    /** Whether the line counts as a sale of a product. */
    boolean counts(CsvRecords records) throws UnreadableLineException;

    /** Column of the order's number. */
    int orderColumn();

    /** Column of the product's code. */
    int productColumn();

    /** Whether product codes that differ in upper and lower case only are the same product. */
    boolean foldsCase();
}
