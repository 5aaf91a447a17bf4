package app.dapei.ingest.core;

/** What a column of an import file can mean; a {@link ColumnMap} binds each to at most one column. */
public enum Field {
    /** Order number, text even when it is all digits. */
    ORDER_NO,
    /** Number of the line or sub-order within its order. */
    LINE_NO,
    /** The merchant's own code of the product. */
    SKU,
    /** The merchant's code of the item above its variants; stands in for a missing {@link #SKU}. */
    ITEM_CODE,
    /** The platform's id of the product or variant; stands in when the merchant set no code. */
    PLATFORM_ID,
    /** Name of the product as sold. */
    NAME,
    /** Colour, size or other choice within the product. */
    VARIANT,
    /** Units of the line; negative for a return. */
    QUANTITY,
    /** Price of one unit before discounts. */
    UNIT_PRICE,
    /** What was paid for the whole line. */
    LINE_PAID,
    /** Discount on the whole line. */
    LINE_DISCOUNT,
    /** Goods of the order after discounts, without shipping and tax. */
    ORDER_SUBTOTAL,
    /** What was paid for the whole order. */
    ORDER_AMOUNT,
    /** When the order was placed. */
    CREATED_AT,
    /** When it was paid. */
    PAID_AT,
    /** When it was sent. */
    SHIPPED_AT,
    /** When it was cancelled. */
    CANCELLED_AT,
    /** State of the order in the platform's words. */
    STATUS,
    /** State of the payment, where the platform keeps it apart. */
    PAYMENT_STATUS,
    /** State of a return or refund of the line. */
    AFTER_SALE,
    /** Why the order was closed. */
    CLOSE_REASON,
    /** Refunded amount of the whole order. */
    ORDER_REFUNDED,
    /** Refunded amount of the line. */
    LINE_REFUNDED,
    /** Returned units of the line. */
    RETURNED_QUANTITY,
    /** When the return was booked. */
    RETURNED_AT,
    /** Whatever names the buyer: id, nickname, mail; possibly masked. */
    BUYER,
    /** Telephone of the buyer; only ever used inside a hash. */
    PHONE,
    /** Country, province or address; only ever used inside a hash and as a region. */
    REGION,
    /** ISO 4217 code of the amounts. */
    CURRENCY,
    /** The bundle in which the line was sold. */
    BUNDLE,
    /** Groups the rows of one product (Shopify's handle). */
    HANDLE,
    /** Category path, levels separated by {@code >} or {@code /}. */
    CATEGORY,
    /** Selling price of a product. */
    PRICE,
    /** Cost of one unit. */
    COST,
    /** Units on hand. */
    STOCK,
    /** Nicknames, separated by {@code |}, {@code ;} or {@code 、}. */
    ALIASES,
    /** Active, draft or archived. */
    PRODUCT_STATE,
    /** Address of the product's picture. */
    PICTURE
}
