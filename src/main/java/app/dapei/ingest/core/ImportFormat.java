package app.dapei.ingest.core;

import java.util.List;

/** The exports that the portal reads, with the columns each is known by. */
public enum ImportFormat {
    /** UCI Online Retail: one row per invoice line, cancellations start with C. */
    ONLINE_RETAIL("online-retail", ImportKind.ORDERS, FormatColumns.onlineRetail()),
    /** Shopify's order export: order fields on the first row of an order only. */
    SHOPIFY_ORDERS("shopify", ImportKind.ORDERS, FormatColumns.shopifyOrders()),
    /** Shopify's product export: one row per variant, product fields on the first row of a handle only. */
    SHOPIFY_PRODUCTS("shopify", ImportKind.PRODUCTS, FormatColumns.shopifyProducts()),
    /** Taobao and Tmall, 已卖出的宝贝, order report. */
    TAOBAO_ORDERS("taobao", ImportKind.ORDER_HEADERS, FormatColumns.taobaoOrders()),
    /** Taobao and Tmall, 已卖出的宝贝, item report. */
    TAOBAO_LINES("taobao", ImportKind.ORDER_LINES, FormatColumns.taobaoLines()),
    /** Doudian (抖店) orders, one row per sub-order. */
    DOUYIN_ORDERS("douyin", ImportKind.ORDERS, FormatColumns.douyinOrders()),
    /** WeChat shop (微信小店, 视频号) orders. */
    WECHAT_ORDERS("wechat", ImportKind.ORDERS, FormatColumns.wechatOrders()),
    /** TikTok Shop orders. */
    TIKTOK_ORDERS("tiktok", ImportKind.ORDERS, FormatColumns.tiktokOrders()),
    /** The portal's own format for orders; also what an unknown file is mapped to by hand. */
    PLAIN_ORDERS("plain", ImportKind.ORDERS, FormatColumns.plainOrders()),
    /** The portal's own format for products. */
    PLAIN_PRODUCTS("plain", ImportKind.PRODUCTS, FormatColumns.plainProducts());

    private final String platform;
    private final ImportKind kind;
    private final List<ColumnSpec> columns;

    ImportFormat(String platform, ImportKind kind, List<ColumnSpec> columns) {
        this.platform = platform;
        this.kind = kind;
        this.columns = columns;
    }

    /** First part of the key by which a later export finds the same order again. */
    public String platform() {
        return platform;
    }

    /** What its rows describe. */
    public ImportKind kind() {
        return kind;
    }

    /** The columns it is known by, in the order of the export. */
    public List<ColumnSpec> columns() {
        return columns;
    }
}
