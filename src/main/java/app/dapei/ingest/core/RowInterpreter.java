package app.dapei.ingest.core;

/**
 * Turns rows into orders, returns and products. Holds at most the rows of one order, and 12 bytes per row to know
 * repeated rows; not safe for use by several threads.
 */
public interface RowInterpreter {

    /** An interpreter for a plan that hands its findings to a sink. */
    static RowInterpreter create(ImportPlan plan, EntrySink sink) {
        return switch (plan.format()) {
            case SHOPIFY_PRODUCTS, PLAIN_PRODUCTS -> new ProductInterpreter(plan, sink);
            case ONLINE_RETAIL -> new OrderInterpreter(plan, sink, new OnlineRetailDialect());
            case SHOPIFY_ORDERS -> new OrderInterpreter(plan, sink, new ShopifyDialect(plan.currency()));
            case TAOBAO_ORDERS -> new OrderInterpreter(plan, sink, new TaobaoOrdersDialect());
            case TAOBAO_LINES -> new OrderInterpreter(plan, sink, new TaobaoLinesDialect());
            case DOUYIN_ORDERS -> new OrderInterpreter(plan, sink, new DouyinDialect());
            case WECHAT_ORDERS -> new OrderInterpreter(plan, sink, new WechatDialect());
            case TIKTOK_ORDERS -> new OrderInterpreter(plan, sink, new TiktokDialect());
            case PLAIN_ORDERS -> new OrderInterpreter(plan, sink, new PlainOrdersDialect());
        };
    }

    /** Reads one row below the header; blank rows are passed over. */
    void accept(SourceRow row);

    /** Hands over what is still held; to be called once, after the last row. */
    void finish();
}
