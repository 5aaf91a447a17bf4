package app.dapei.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMatcherTests {

    private static final String SHOPIFY_ORDERS = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,"
            + "Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,"
            + "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,"
            + "Billing Country,Shipping Country,Cancelled at,Refunded Amount,Id,Lineitem discount,Phone";
    private static final String SHOPIFY_PRODUCTS = "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,"
            + "Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,"
            + "Variant Compare At Price,Image Src,Cost per item,Status";
    private static final String TAOBAO_ORDERS = "订单编号,买家会员名,买家支付宝账号,买家应付货款,总金额,买家实际支付金额,"
            + "订单状态,买家留言,收货人姓名,收货地址,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,宝贝总数量,订单关闭原因";
    private static final String TAOBAO_LINES = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码";
    private static final String DOUYIN =
            "主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,运费,收件人," + "收件人手机号,详细地址,订单提交时间,商家备注,订单完成时间,订单状态,售后状态,取消原因,发货时间";
    private static final String WECHAT = "订单号,订单下单时间,订单发货时间,订单状态,收件人姓名,省,收件人手机,商品总价,"
            + "订单实际支付金额,支付时间,商品名称,商品编码(平台),商品编码(自定义),SKU编码(自定义),商品属性,商品价格(单件),"
            + "商品实际价格(单件),商品实际价格(总共),商品数量,商品售后,商品已退款金额";
    private static final String TIKTOK =
            "Order ID,Order Status,Order Substatus,SKU ID,Seller SKU,Product Name,Variation,"
                    + "Quantity,Sku Quantity of return,SKU Unit Original Price,SKU Subtotal After Discount,Order Amount,"
                    + "Order Refund Amount,Created Time,Paid Time,Shipped Time,Buyer Username,Country";
    private static final String RETAIL =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private static HeaderMatch best(List<List<String>> rows) {
        return HeaderMatcher.match(rows).getFirst();
    }

    private static List<String> header(String names) {
        return List.of(names.split(","));
    }

    @Test
    void recognisesEveryFormatByItsOwnHeaderWithFullConfidence() {
        assertThat(List.of(
                        best(List.of(header(RETAIL))),
                        best(List.of(header(SHOPIFY_ORDERS))),
                        best(List.of(header(SHOPIFY_PRODUCTS))),
                        best(List.of(header(TAOBAO_ORDERS))),
                        best(List.of(header(TAOBAO_LINES))),
                        best(List.of(header(DOUYIN))),
                        best(List.of(header(WECHAT))),
                        best(List.of(header(TIKTOK)))))
                .allSatisfy(match -> assertThat(match.confidence()).isGreaterThan(0.99))
                .extracting(HeaderMatch::format)
                .containsExactly(
                        ImportFormat.ONLINE_RETAIL,
                        ImportFormat.SHOPIFY_ORDERS,
                        ImportFormat.SHOPIFY_PRODUCTS,
                        ImportFormat.TAOBAO_ORDERS,
                        ImportFormat.TAOBAO_LINES,
                        ImportFormat.DOUYIN_ORDERS,
                        ImportFormat.WECHAT_ORDERS,
                        ImportFormat.TIKTOK_ORDERS);
    }

    @ParameterizedTest
    @CsvSource({
        "order_no;ordered_at;sku;product_name;quantity;paid_amount, PLAIN_ORDERS",
        "订单号;下单时间;商品编码;商品名称;数量;实付金额, PLAIN_ORDERS",
        "sku;name;category;price;cost;stock, PLAIN_PRODUCTS",
        "商品编码;商品名称;类目;价格;成本;库存, PLAIN_PRODUCTS"
    })
    void recognisesTheOwnFormatInBothLanguages(String names, ImportFormat format) {
        var match = best(List.of(List.of(names.split(";"))));

        assertThat(match.format()).isEqualTo(format);
        assertThat(match.missing()).isEmpty();
    }

    @Test
    void findsAHeaderThatLiesDeepBelowATitle() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("订单导出报表", "2026-09-07"));
        for (int i = 0; i < 16; i++) {
            rows.add(List.of());
        }
        rows.add(header(DOUYIN));
        rows.add(List.of("6917", "6918"));

        assertThat(best(rows).headerRow()).isEqualTo(18);
    }

    @Test
    void readsFullWidthBracketsAndTabsAsTheSameHeader() {
        var match = best(List.of(header("\t订单号 ,订单下单时间,订单状态,商品名称,商品编码（平台）,SKU编码（自定义）," + "商品实际价格（总共）,商品数量,商品已退款金额")));

        assertThat(match.format()).isEqualTo(ImportFormat.WECHAT_ORDERS);
        assertThat(match.columns().column(Field.PLATFORM_ID)).hasValue(4);
        assertThat(match.confidence()).isEqualTo(1.0);
    }

    @Test
    void mapsALikeHeaderButWithLessConfidence() {
        var exact = best(List.of(header("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID")));
        var like = best(List.of(header("InvoiceNo,StockCode,Quantity,InvoiceDate (UTC),UnitPrice,CustomerID")));

        assertThat(like.columns().column(Field.CREATED_AT)).hasValue(3);
        assertThat(like.guessed()).containsExactly("InvoiceDate (UTC)");
        // signs 3.5 of 4, required 4.5 of 5
        assertThat(like.confidence())
                .isCloseTo(0.6 * 3.5 / 4 + 0.4 * 4.5 / 5, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(exact.confidence()).isEqualTo(1.0);
    }

    @Test
    void saysWhichRequiredColumnsAreMissing() {
        var match = best(List.of(header("主订单编号,子订单编号,选购商品,商品数量,订单提交时间,订单状态")));

        assertThat(match.format()).isEqualTo(ImportFormat.DOUYIN_ORDERS);
        assertThat(match.missing()).containsExactly(Field.LINE_PAID);
        assertThat(match.confidence()).isLessThan(1);
    }

    @Test
    void recognisesNothingInATableOfSomethingElse() {
        assertThat(HeaderMatcher.match(List.of(header("日期,访客数,浏览量"), header("2026-09-01,12,40"))))
                .isEmpty();
    }

    @Test
    void aCorrectedColumnIsTakenFromTheFieldThatHeldIt() {
        var map = ColumnMap.empty().with(Field.SKU, 1).with(Field.NAME, 2).with(Field.NAME, 1);

        assertThat(map.has(Field.SKU)).isFalse();
        assertThat(map.column(Field.NAME)).hasValue(1);
        assertThat(map.without(Field.NAME).columns()).isEmpty();
    }
}
