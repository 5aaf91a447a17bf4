package app.dapei.ingest.core;

import static app.dapei.ingest.core.ColumnSpec.also;
import static app.dapei.ingest.core.ColumnSpec.key;
import static app.dapei.ingest.core.ColumnSpec.need;
import static app.dapei.ingest.core.ColumnSpec.sign;

import java.util.List;

/** The headers of every format, as the platforms print them. */
final class FormatColumns {

    private FormatColumns() {}

    static List<ColumnSpec> onlineRetail() {
        return List.of(
                key(Field.ORDER_NO, "InvoiceNo", "Invoice"),
                key(Field.SKU, "StockCode"),
                also(Field.NAME, "Description"),
                need(Field.QUANTITY, "Quantity"),
                key(Field.CREATED_AT, "InvoiceDate"),
                need(Field.UNIT_PRICE, "UnitPrice", "Price"),
                sign(Field.BUYER, "CustomerID", "Customer ID"),
                also(Field.REGION, "Country"));
    }

    static List<ColumnSpec> shopifyOrders() {
        return List.of(
                need(Field.ORDER_NO, "Name"),
                also(Field.BUYER, "Email"),
                sign(Field.PAYMENT_STATUS, "Financial Status"),
                also(Field.PAID_AT, "Paid at"),
                also(Field.STATUS, "Fulfillment Status"),
                also(Field.SHIPPED_AT, "Fulfilled at"),
                also(Field.CURRENCY, "Currency"),
                also(Field.ORDER_SUBTOTAL, "Subtotal"),
                also(Field.ORDER_AMOUNT, "Total"),
                need(Field.CREATED_AT, "Created at"),
                key(Field.QUANTITY, "Lineitem quantity"),
                key(Field.NAME, "Lineitem name"),
                key(Field.UNIT_PRICE, "Lineitem price"),
                sign(Field.SKU, "Lineitem sku"),
                also(Field.REGION, "Shipping Country", "Billing Country"),
                also(Field.PHONE, "Phone"),
                also(Field.CANCELLED_AT, "Cancelled at"),
                also(Field.ORDER_REFUNDED, "Refunded Amount"),
                also(Field.LINE_DISCOUNT, "Lineitem discount"));
    }

    static List<ColumnSpec> shopifyProducts() {
        return List.of(
                key(Field.HANDLE, "Handle", "URL handle"),
                need(Field.NAME, "Title"),
                also(Field.CATEGORY, "Product Category", "Type"),
                sign(Field.VARIANT, "Option1 Value"),
                key(Field.SKU, "Variant SKU"),
                sign(Field.STOCK, "Variant Inventory Qty"),
                key(Field.PRICE, "Variant Price"),
                also(Field.COST, "Cost per item"),
                also(Field.PICTURE, "Image Src"),
                also(Field.PRODUCT_STATE, "Status"));
    }

    static List<ColumnSpec> taobaoOrders() {
        return List.of(
                need(Field.ORDER_NO, "订单编号"),
                key(Field.BUYER, "买家会员名"),
                also(Field.PHONE, "联系手机"),
                sign(Field.ORDER_AMOUNT, "买家实际支付金额"),
                need(Field.STATUS, "订单状态"),
                also(Field.REGION, "收货地址"),
                key(Field.CREATED_AT, "订单创建时间"),
                also(Field.PAID_AT, "订单付款时间"),
                also(Field.NAME, "宝贝标题"),
                sign(Field.QUANTITY, "宝贝总数量"),
                also(Field.CLOSE_REASON, "订单关闭原因"));
    }

    static List<ColumnSpec> taobaoLines() {
        return List.of(
                need(Field.ORDER_NO, "订单编号"),
                need(Field.NAME, "标题"),
                need(Field.UNIT_PRICE, "价格"),
                key(Field.QUANTITY, "购买数量"),
                sign(Field.ITEM_CODE, "外部系统编号"),
                also(Field.VARIANT, "商品属性"),
                sign(Field.BUNDLE, "套餐信息"),
                need(Field.STATUS, "订单状态"),
                also(Field.SKU, "商家编码"));
    }

    static List<ColumnSpec> douyinOrders() {
        return List.of(
                key(Field.ORDER_NO, "主订单编号"),
                key(Field.LINE_NO, "子订单编号"),
                key(Field.NAME, "选购商品"),
                also(Field.VARIANT, "商品规格"),
                need(Field.QUANTITY, "商品数量"),
                also(Field.SKU, "商家编码"),
                also(Field.PLATFORM_ID, "商品ID"),
                also(Field.UNIT_PRICE, "商品单价"),
                need(Field.LINE_PAID, "订单应付金额"),
                also(Field.BUYER, "收件人"),
                also(Field.PHONE, "收件人手机号"),
                also(Field.REGION, "详细地址"),
                need(Field.CREATED_AT, "订单提交时间"),
                need(Field.STATUS, "订单状态"),
                also(Field.AFTER_SALE, "售后状态"),
                also(Field.CLOSE_REASON, "取消原因"),
                also(Field.SHIPPED_AT, "发货时间"));
    }

    static List<ColumnSpec> wechatOrders() {
        return List.of(
                need(Field.ORDER_NO, "订单号"),
                key(Field.CREATED_AT, "订单下单时间"),
                also(Field.SHIPPED_AT, "订单发货时间"),
                need(Field.STATUS, "订单状态"),
                also(Field.BUYER, "收件人姓名"),
                also(Field.REGION, "省", "收件人地址"),
                also(Field.PHONE, "收件人手机"),
                also(Field.ORDER_AMOUNT, "订单实际支付金额"),
                also(Field.PAID_AT, "支付时间"),
                need(Field.NAME, "商品名称"),
                key(Field.PLATFORM_ID, "商品编码(平台)"),
                also(Field.ITEM_CODE, "商品编码(自定义)"),
                sign(Field.SKU, "SKU编码(自定义)"),
                also(Field.VARIANT, "商品属性"),
                also(Field.UNIT_PRICE, "商品价格(单件)"),
                key(Field.LINE_PAID, "商品实际价格(总共)"),
                need(Field.QUANTITY, "商品数量"),
                also(Field.AFTER_SALE, "商品售后"),
                sign(Field.LINE_REFUNDED, "商品已退款金额"));
    }

    static List<ColumnSpec> tiktokOrders() {
        return List.of(
                need(Field.ORDER_NO, "Order ID"),
                need(Field.STATUS, "Order Status"),
                also(Field.CLOSE_REASON, "Cancelation/Return Type"),
                key(Field.PLATFORM_ID, "SKU ID"),
                sign(Field.SKU, "Seller SKU"),
                need(Field.NAME, "Product Name"),
                also(Field.VARIANT, "Variation"),
                need(Field.QUANTITY, "Quantity"),
                also(Field.RETURNED_QUANTITY, "Sku Quantity of return"),
                sign(Field.UNIT_PRICE, "SKU Unit Original Price"),
                key(Field.LINE_PAID, "SKU Subtotal After Discount"),
                also(Field.ORDER_AMOUNT, "Order Amount"),
                also(Field.ORDER_REFUNDED, "Order Refund Amount"),
                need(Field.CREATED_AT, "Created Time"),
                also(Field.PAID_AT, "Paid Time"),
                also(Field.SHIPPED_AT, "Shipped Time"),
                also(Field.BUYER, "Buyer Username"),
                also(Field.PHONE, "Phone #"),
                also(Field.REGION, "Country"));
    }

    static List<ColumnSpec> plainOrders() {
        return List.of(
                key(Field.ORDER_NO, "order_no", "订单号"),
                also(Field.LINE_NO, "line_no", "行号"),
                key(Field.CREATED_AT, "ordered_at", "下单时间"),
                also(Field.PAID_AT, "paid_at", "付款时间"),
                also(Field.STATUS, "status", "订单状态"),
                also(Field.BUYER, "buyer", "买家"),
                also(Field.REGION, "region", "地区"),
                key(Field.SKU, "sku", "商品编码"),
                also(Field.NAME, "product_name", "商品名称"),
                also(Field.VARIANT, "variant", "规格"),
                need(Field.QUANTITY, "quantity", "数量"),
                also(Field.UNIT_PRICE, "unit_price", "单价"),
                need(Field.LINE_PAID, "paid_amount", "实付金额"),
                also(Field.RETURNED_QUANTITY, "returned_quantity", "退货数量"),
                also(Field.LINE_REFUNDED, "refunded_amount", "退款金额"),
                also(Field.RETURNED_AT, "returned_at", "退货时间"),
                also(Field.BUNDLE, "bundle", "搭配"));
    }

    static List<ColumnSpec> plainProducts() {
        return List.of(
                key(Field.SKU, "sku", "商品编码"),
                key(Field.NAME, "name", "商品名称"),
                sign(Field.CATEGORY, "category", "类目"),
                key(Field.PRICE, "price", "价格"),
                sign(Field.COST, "cost", "成本"),
                sign(Field.STOCK, "stock", "库存"),
                also(Field.ALIASES, "aliases", "别名"),
                also(Field.PRODUCT_STATE, "state", "状态"),
                also(Field.PICTURE, "picture", "图片"));
    }
}
