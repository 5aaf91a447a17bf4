package app.dapei.bundles;

/** Stock as viewers are told it. */
public enum StockState {
    IN_STOCK,
    LOW,
    SOLD_OUT
}
