package app.dapei.mining;

import java.util.Optional;

/** How a file holds baskets. */
public enum BasketFormat {
    /** One basket per line, item numbers or names separated by blanks or tabs. */
    BASKET("basket"),
    /**
     * UCI Online Retail: comma-separated with a header. Cancellations, lines without quantity or price and codes that
     * are no products (not beginning with five digits) are left out; codes are upper-cased.
     */
    ONLINE_RETAIL("online-retail"),
    /**
     * The portal's own order lines: a header with at least {@code order_no}, {@code sku} and {@code quantity}. Gifts
     * (paid amount or unit price 0), returns, unpaid and cancelled orders are left out.
     */
    ORDERS("orders");

    private final String word;

    BasketFormat(String word) {
        this.word = word;
    }

    /** The word for it on the command line. */
    public String word() {
        return word;
    }

    /** The format of this word. */
    public static Optional<BasketFormat> of(String word) {
        for (BasketFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
