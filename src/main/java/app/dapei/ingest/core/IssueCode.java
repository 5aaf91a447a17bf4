package app.dapei.ingest.core;

/** Why a row, or a part of it, was not taken as it stands. The texts and remedies belong to the user interface. */
public enum IssueCode {
    /** A required cell is empty. */
    VALUE_MISSING(IssueLevel.ERROR),
    /** A cell that must be a number is none. */
    NUMBER_UNREADABLE(IssueLevel.ERROR),
    /** An amount beyond 10^10 minor units. */
    AMOUNT_OUT_OF_RANGE(IssueLevel.ERROR),
    /** An amount below zero where none can be. */
    AMOUNT_NEGATIVE(IssueLevel.ERROR),
    /** A quantity with a fraction, of zero, or above a million. */
    QUANTITY_NOT_USABLE(IssueLevel.ERROR),
    /** A cell that must be a moment is none. */
    DATE_UNREADABLE(IssueLevel.ERROR),
    /** {@code 03/04/2026}: day or month first is not known. */
    DATE_AMBIGUOUS(IssueLevel.ERROR),
    /** A long id that a spreadsheet has rounded to {@code 6.91E+18}. */
    ID_ROUNDED(IssueLevel.ERROR),
    /** A cell longer than the portal keeps. */
    TEXT_TOO_LONG(IssueLevel.ERROR),
    /** Several sub-orders joined in one row whose quantity cannot be split. */
    JOINED_SUB_ORDERS(IssueLevel.ERROR),
    /** The amounts are in another currency than the shop's. */
    CURRENCY_DIFFERS(IssueLevel.ERROR),
    /** A line whose order is neither in this file nor in the shop. */
    ORDER_UNKNOWN(IssueLevel.ERROR),
    /** The same code twice in one file of products. */
    SKU_TWICE(IssueLevel.ERROR),
    /** More was returned or refunded than bought. */
    RETURN_TOO_LARGE(IssueLevel.WARNING),
    /** A return whose purchase is neither in this file nor in the shop. */
    RETURN_WITHOUT_PURCHASE(IssueLevel.WARNING),
    /** A refund of part of an order with several lines: kept off the lines, since the export does not say which. */
    REFUND_NOT_SPLIT(IssueLevel.WARNING),
    /** A state in words that are not known; the order counts as paid. */
    STATUS_UNKNOWN(IssueLevel.WARNING),
    /** The product has no code; one was made from its name and variant. */
    SKU_FROM_NAME(IssueLevel.WARNING),
    /** A numbered line came before in this file; the later row counts. */
    LINE_REPEATED(IssueLevel.WARNING),
    /** The address of a picture is none that the portal shows: it must start with https:// and fit 300 signs. */
    PICTURE_NOT_USABLE(IssueLevel.WARNING),
    /** Stock below zero (oversold); taken as zero. */
    NEGATIVE_STOCK(IssueLevel.WARNING),
    /** Exactly the same row came before in this file. */
    DUPLICATE_ROW(IssueLevel.NOTE),
    /** Postage, fees, vouchers, samples: no merchandise. */
    NOT_MERCHANDISE(IssueLevel.NOTE),
    /** A negative quantity outside a cancellation: stock written off, not a sale. */
    STOCK_WRITE_OFF(IssueLevel.NOTE);

    private final IssueLevel level;

    IssueCode(IssueLevel level) {
        this.level = level;
    }

    /** What became of the row. */
    public IssueLevel level() {
        return level;
    }
}
