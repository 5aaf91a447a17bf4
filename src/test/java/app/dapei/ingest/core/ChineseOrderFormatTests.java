package app.dapei.ingest.core;

import static app.dapei.ingest.core.Interpreted.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ChineseOrderFormatTests {

    private static final String DOUYIN =
            "主订单编号|子订单编号|选购商品|商品规格|商品数量|商家编码|订单应付金额|运费|收件人|" + "收件人手机号|详细地址|订单提交时间|订单状态|售后状态|取消原因|发货时间";
    private static final String WECHAT =
            "订单号|订单下单时间|订单状态|收件人姓名|省|收件人手机|支付时间|商品名称|" + "商品编码(平台)|SKU编码(自定义)|商品属性|商品价格(单件)|商品实际价格(总共)|商品数量|商品已退款金额";
    private static final String TAOBAO_LIST = "订单编号|买家会员名|买家实际支付金额|订单状态|收货地址|订单创建时间|" + "订单付款时间|宝贝标题|宝贝总数量|订单关闭原因";
    private static final String TAOBAO_ITEMS = "订单编号|标题|价格|购买数量|外部系统编号|商品属性|套餐信息|备注|订单状态|商家编码";

    @Test
    void readsADouyinOrderOfTwoSubOrders() {
        var read = Interpreted.of(
                ImportFormat.DOUYIN_ORDERS,
                DOUYIN,
                "\t6917240123456789012|\t6917240123456789013|露营帐篷|3-4人|1|TENT-4|¥499.00|0|张**|138****1234|浙江省杭州市***|"
                        + "2026/09/07 20:15:30|已完成|-|-|2026/09/08 09:00:00",
                "\t6917240123456789012|\t6917240123456789014|防潮垫|-|2|MAT-1|118.00|0|张**|138****1234|浙江省杭州市***|"
                        + "2026/09/07 20:15:30|已完成|-|-|2026/09/08 09:00:00");

        assertThat(read.issues).isEmpty();
        assertThat(read.orders).singleElement().satisfies(order -> {
            assertThat(order.orderNo()).isEqualTo("6917240123456789012");
            assertThat(order.orderedAt()).isEqualTo(shanghai("2026-09-07T20:15:30"));
            assertThat(order.shippedAt()).isEqualTo(shanghai("2026-09-08T09:00:00"));
            assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
            assertThat(order.buyer().trusted()).isFalse();
        });
        assertThat(read.lines())
                .extracting(
                        LineEntry::lineKey, LineEntry::sku, LineEntry::quantity, LineEntry::unitPrice, LineEntry::paid)
                .containsExactly(
                        tuple("6917240123456789013", "TENT-4", 1, 49_900L, 49_900L),
                        tuple("6917240123456789014", "MAT-1", 2, 5_900L, 11_800L));
    }

    @Test
    void tellsDouyinCancellationsRefundsAndGiftsApart() {
        var read = Interpreted.of(
                ImportFormat.DOUYIN_ORDERS,
                DOUYIN,
                "1|11|帐篷|-|1|TENT|499|0|a|-|-|2026/09/07 20:15:30|已关闭|-|买家不想要了|-",
                "2|21|帐篷|-|2|TENT|998|0|b|-|-|2026/09/07 20:16:30|已关闭|退款成功|-|2026/09/08 09:00:00",
                "3|31|帐篷|-|1|TENT|499|0|c|-|-|2026/09/07 20:17:30|待发货|-|-|-",
                "3|32|营地灯|-|1|LAMP|0.00|0|c|-|-|2026/09/07 20:17:30|待发货|-|-|-");

        assertThat(read.orders)
                .extracting(OrderEntry::orderNo, OrderEntry::state)
                .containsExactly(
                        tuple("1", OrderState.CANCELLED), tuple("2", OrderState.SHIPPED), tuple("3", OrderState.PAID));
        assertThat(read.lines())
                .extracting(LineEntry::lineKey, LineEntry::returnedQuantity, LineEntry::refunded, LineEntry::gift)
                .containsExactly(
                        tuple("11", 0, 0L, false),
                        tuple("21", 2, 99_800L, false),
                        tuple("31", 0, 0L, false),
                        tuple("32", 0, 0L, true));
    }

    @Test
    void leavesJoinedSubOrdersToAPersonAndKeepsTheRow() {
        var row = "7|71;72|帐篷;地垫|-|3|TENT|617|0|a|-|-|2026/09/07 20:15:30|已完成|-|-|-";
        var read = Interpreted.of(ImportFormat.DOUYIN_ORDERS, DOUYIN, row);

        assertThat(read.orders).isEmpty();
        assertThat(read.issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.JOINED_SUB_ORDERS);
            assertThat(issue.row()).isEqualTo(2);
            assertThat(issue.value()).isEqualTo("71;72");
            assertThat(issue.raw()).isEqualTo(Interpreted.cells(row));
        });
    }

    @Test
    void reportsEachDirtyDouyinRowWithItsFieldAndGoesOn() {
        var read = Interpreted.of(
                ImportFormat.DOUYIN_ORDERS,
                DOUYIN,
                "6.91724E+18|11|帐篷|-|1|T|499|0|a|-|-|2026/09/07 20:15:30|已完成|-|-|-",
                "8|81|帐篷|-|1.5|T|499|0|a|-|-|2026/09/07 20:15:30|已完成|-|-|-",
                "9|91|帐篷|-|1|T|五百|0|a|-|-|2026/09/07 20:15:30|已完成|-|-|-",
                "10|101|帐篷|-|1|T|499|0|a|-|-|昨天|已完成|-|-|-",
                "11|111|帐篷|-|1|T|-|0|a|-|-|2026/09/07 20:15:30|已完成|-|-|-",
                "12|121|帐篷|-|1|T|499|0|a|-|-|2026/09/07 20:15:30|奇怪状态|-|-|-",
                "13|131|帐篷|蓝色|1|-|499|0|a|-|-|2026/09/07 20:15:30|已完成|-|-|-",
                "13|131|帐篷|蓝色|1|-|499|0|a|-|-|2026/09/07 20:15:30|已完成|-|-|-",
                "");

        assertThat(read.issues)
                .extracting(RowIssue::row, RowIssue::code, RowIssue::field)
                .containsExactlyInAnyOrder(
                        tuple(2, IssueCode.ID_ROUNDED, Field.ORDER_NO),
                        tuple(3, IssueCode.QUANTITY_NOT_USABLE, Field.QUANTITY),
                        tuple(4, IssueCode.NUMBER_UNREADABLE, Field.LINE_PAID),
                        tuple(5, IssueCode.DATE_UNREADABLE, Field.CREATED_AT),
                        tuple(6, IssueCode.VALUE_MISSING, Field.LINE_PAID),
                        tuple(7, IssueCode.STATUS_UNKNOWN, Field.STATUS),
                        tuple(8, IssueCode.SKU_FROM_NAME, Field.SKU),
                        tuple(9, IssueCode.DUPLICATE_ROW, null));
        assertThat(read.orders).extracting(OrderEntry::orderNo).containsExactly("12", "13");
        assertThat(read.lines().get(1).sku()).startsWith("N-");
    }

    @Test
    void readsWechatRefundsOfALineInFullAndInPart() {
        var read = Interpreted.of(
                ImportFormat.WECHAT_ORDERS,
                WECHAT,
                "37|2026-09-07 20:00:00|已完成|李*|广东|139****0000|2026-09-07 20:00:09|睡袋|10001|BAG-1|颜色:蓝|129.00|¥258.00|2|258",
                "37|2026-09-07 20:00:00|已完成|李*|广东|139****0000|2026-09-07 20:00:09|营地灯|10002|-|-|59|59|1|10.50",
                "38|2026-09-07 21:00:00|已取消|王*|广东|-|-|睡袋|10001|BAG-1|颜色:蓝|129.00|129|1|129",
                "39|2026-09-07 21:10:00|已完成|赵*|广东|-|-|睡袋|10001|BAG-1|颜色:红|129.00|129|1|130");

        assertThat(read.lines())
                .extracting(
                        LineEntry::lineKey,
                        LineEntry::sku,
                        LineEntry::paid,
                        LineEntry::returnedQuantity,
                        LineEntry::refunded)
                .containsExactly(
                        tuple("10001|颜色:蓝", "BAG-1", 25_800L, 2, 25_800L),
                        tuple("10002", "10002", 5_900L, 0, 1_050L),
                        tuple("10001|颜色:蓝", "BAG-1", 12_900L, 0, 0L),
                        tuple("10001|颜色:红", "BAG-1", 12_900L, 1, 12_900L));
        assertThat(read.orders)
                .extracting(OrderEntry::state)
                .containsExactly(OrderState.COMPLETED, OrderState.CANCELLED, OrderState.COMPLETED);
        assertThat(read.codes()).containsExactly(IssueCode.RETURN_TOO_LARGE);
    }

    @Test
    void readsTaobaoOrdersWithoutLines() {
        var read = Interpreted.of(
                ImportFormat.TAOBAO_ORDERS,
                TAOBAO_LIST,
                "=\"2214567890123456789\"|i***n|617.00|买家已付款，等待卖家发货|浙江省|2026-09-07 20:15:30|2026-09-07 20:15:45|"
                        + "帐篷,地垫|3|",
                "'2214567890123456790|lan_lan|0.00|交易关闭|上海|2026-09-07 21:15:30||帐篷|1|买家未付款");

        assertThat(read.issues).isEmpty();
        assertThat(read.orders)
                .extracting(OrderEntry::orderNo, OrderEntry::state, OrderEntry::amount, OrderEntry::orderedAt)
                .containsExactly(
                        tuple("2214567890123456789", OrderState.PAID, 61_700L, shanghai("2026-09-07T20:15:30")),
                        tuple("2214567890123456790", OrderState.CANCELLED, 0L, shanghai("2026-09-07T21:15:30")));
        assertThat(read.lines()).isEmpty();
        assertThat(read.orders.get(0).buyer().trusted()).isFalse();
        assertThat(read.orders.get(1).buyer().trusted()).isTrue();
    }

    @Test
    void readsTaobaoLinesWithTheirBundleAndTakesAClosedLineOfASoldOrderAsReturned() {
        var read = Interpreted.of(
                ImportFormat.TAOBAO_LINES,
                TAOBAO_ITEMS,
                "2214|帐篷|499.00|1|T-4P|颜色:绿|露营三件套||交易成功|TENT",
                "2214|地垫|59.00|2|-|-|露营三件套||交易关闭|MAT",
                "2215|地垫|59.00|1|MAT-S|-|-||交易关闭|-");

        assertThat(read.issues).isEmpty();
        assertThat(read.orders)
                .extracting(OrderEntry::orderNo, OrderEntry::state, OrderEntry::orderedAt)
                .containsExactly(tuple("2214", OrderState.COMPLETED, null), tuple("2215", OrderState.CANCELLED, null));
        assertThat(read.lines())
                .extracting(
                        LineEntry::lineKey,
                        LineEntry::sku,
                        LineEntry::paid,
                        LineEntry::returnedQuantity,
                        LineEntry::bundle)
                .containsExactly(
                        tuple("TENT|颜色:绿", "TENT", 49_900L, 0, "露营三件套"),
                        tuple("MAT", "MAT", 11_800L, 2, "露营三件套"),
                        tuple("MAT-S", "MAT-S", 5_900L, 0, null));
    }
}
