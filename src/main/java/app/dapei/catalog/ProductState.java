package app.dapei.catalog;

/** Whether a product may be sold. */
public enum ProductState {
    /** On sale. */
    ACTIVE,
    /** Kept, but not offered at present. */
    PAUSED,
    /** Gone for good; kept because orders name it. */
    ARCHIVED
}
