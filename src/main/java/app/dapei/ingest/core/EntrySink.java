package app.dapei.ingest.core;

/** Takes what a {@link RowInterpreter} makes of the rows, in the order of the file. */
public interface EntrySink {

    /** An order, or the lines of it that stand together in the file. */
    void order(OrderEntry order);

    /** A return that names no purchase. */
    void standaloneReturn(ReturnEntry returned);

    /** A product. */
    void product(ProductEntry product);

    /** Something that was not taken as it stands. */
    void issue(RowIssue issue);
}
