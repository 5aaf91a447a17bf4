package app.dapei.ingest.core;

import static app.dapei.ingest.core.Interpreted.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WesternOrderFormatTests {

    private static final String RETAIL =
            "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country";
    private static final String SHOPIFY =
            "Name|Email|Financial Status|Paid at|Fulfillment Status|Currency|Subtotal|Total|"
                    + "Created at|Lineitem quantity|Lineitem name|Lineitem price|Lineitem sku|Cancelled at|Refunded Amount|"
                    + "Lineitem discount";
    private static final String TIKTOK = "Order ID|Order Status|SKU ID|Seller SKU|Product Name|Variation|Quantity|"
            + "Sku Quantity of return|SKU Unit Original Price|SKU Subtotal After Discount|Order Amount|"
            + "Order Refund Amount|Created Time|Buyer Username";
    private static final String PLAIN = "order_no|line_no|ordered_at|status|buyer|sku|product_name|quantity|unit_price|"
            + "paid_amount|returned_quantity|refunded_amount|returned_at";

    @Test
    void readsOnlineRetailInvoicesCancellationsGiftsAndWriteOffs() {
        var read = Interpreted.of(
                ImportFormat.ONLINE_RETAIL,
                "GBP",
                DateOrder.IRRELEVANT,
                RETAIL,
                "536365|85123A|WHITE HANGING HEART|6|2010-12-01 08:26:00|2.55|17850|United Kingdom",
                "536365|85123a|WHITE HANGING HEART|2|2010-12-01 08:26:00|2.55|17850|United Kingdom",
                "536365|71053|WHITE METAL LANTERN|6|2010-12-01 08:26:00|3.39|17850|United Kingdom",
                "536365|71053|WHITE METAL LANTERN|6|2010-12-01 08:26:00|3.39|17850|United Kingdom",
                "536365|POST|POSTAGE|1|2010-12-01 08:26:00|18|17850|United Kingdom",
                "536366|22139||56|2010-12-01 11:52:00|0||United Kingdom",
                "C536391|71053|WHITE METAL LANTERN|-4|2010-12-02 10:24:00|3.39|17850|United Kingdom",
                "536589|21777|damaged|-10|2010-12-01 16:50:00|0||United Kingdom",
                "A563186|B|Adjust bad debt|1|2011-08-12 14:51:00|-11062.06||United Kingdom");

        assertThat(read.issues)
                .extracting(RowIssue::row, RowIssue::code)
                .containsExactlyInAnyOrder(
                        tuple(5, IssueCode.DUPLICATE_ROW),
                        tuple(6, IssueCode.NOT_MERCHANDISE),
                        tuple(9, IssueCode.STOCK_WRITE_OFF),
                        tuple(10, IssueCode.NOT_MERCHANDISE));
        assertThat(read.lines())
                .extracting(LineEntry::lineKey, LineEntry::sku, LineEntry::name, LineEntry::paid, LineEntry::gift)
                .containsExactly(
                        tuple("85123A", "85123A", "WHITE HANGING HEART", 1_530L, false),
                        tuple("85123A#2", "85123A", "WHITE HANGING HEART", 510L, false),
                        tuple("71053", "71053", "WHITE METAL LANTERN", 2_034L, false),
                        tuple("22139", "22139", "22139", 0L, true));
        assertThat(read.returns).singleElement().satisfies(back -> {
            assertThat(back.returnNo()).isEqualTo("C536391");
            assertThat(back.quantity()).isEqualTo(4);
            assertThat(back.refunded()).isEqualTo(1_356);
            assertThat(back.returnedAt()).isEqualTo(shanghai("2010-12-02T10:24:00"));
            assertThat(back.buyer()).isEqualTo(read.orders.getFirst().buyer());
        });
    }

    @Test
    void inheritsTheOrderOfAShopifyRowFromTheFirstRowAndSplitsTheOrderDiscount() {
        var read = Interpreted.of(
                ImportFormat.SHOPIFY_ORDERS,
                "EUR",
                DateOrder.IRRELEVANT,
                SHOPIFY,
                "#1001|ann@example.org|paid|2025-10-07 09:51:00 +0200|fulfilled|EUR|161.00|165.00|2025-10-07 09:50:26 +0200|"
                        + "1|Tent|145.00|TENT||0.00|0",
                "#1001|ann@example.org||||||||1|Mat|28.00|MAT|||0",
                "#1001|ann@example.org||||||||1|Lamp|28.00|LAMP|||0");

        // 161.00 over 145 : 28 : 28, by largest remainder
        assertThat(read.issues).isEmpty();
        assertThat(read.orders).singleElement().satisfies(order -> {
            assertThat(order.orderedAt()).isEqualTo(Instant.parse("2025-10-07T07:50:26Z"));
            assertThat(order.state()).isEqualTo(OrderState.SHIPPED);
            assertThat(order.amount()).isEqualTo(16_500);
            assertThat(order.lines())
                    .extracting(LineEntry::sku, LineEntry::unitPrice, LineEntry::paid)
                    .containsExactly(
                            tuple("TENT", 14_500L, 11_614L),
                            tuple("MAT", 2_800L, 2_243L),
                            tuple("LAMP", 2_800L, 2_243L));
        });
    }

    @Test
    void putsAShopifyRefundOnLinesOnlyWhereItIsCertain() {
        var at = "2025-10-07 09:50:26 +0200";
        var read = Interpreted.of(
                ImportFormat.SHOPIFY_ORDERS,
                "EUR",
                DateOrder.IRRELEVANT,
                SHOPIFY,
                "#1|a@x.org|refunded|||EUR|50.00|55.00|" + at + "|1|Tent|30|TENT||50.00|0",
                "#1|a@x.org||||||||2|Mat|10|MAT|||0",
                "#2|b@x.org|partially_refunded|||EUR|30.00|30.00|" + at + "|1|Tent|30|TENT||12.00|0",
                "#3|c@x.org|partially_refunded|||EUR|50.00|50.00|" + at + "|1|Tent|30|TENT||12.00|0",
                "#3|c@x.org||||||||2|Mat|10|MAT|||0",
                "#4|d@x.org|voided|||EUR|30.00|30.00|" + at + "|1|Tent|30|TENT||30.00|0",
                "#5|e@x.org|paid|||EUR|25.00|25.00|" + at + "|1|Tent|30|TENT|2025-10-08 10:00:00 +0200||5");

        assertThat(read.lines())
                .extracting(LineEntry::sku, LineEntry::paid, LineEntry::returnedQuantity, LineEntry::refunded)
                .containsExactly(
                        tuple("TENT", 3_000L, 1, 3_000L),
                        tuple("MAT", 2_000L, 2, 2_000L),
                        tuple("TENT", 3_000L, 0, 1_200L),
                        tuple("TENT", 3_000L, 0, 0L),
                        tuple("MAT", 2_000L, 0, 0L),
                        tuple("TENT", 3_000L, 0, 0L),
                        tuple("TENT", 2_500L, 0, 0L));
        assertThat(read.orders)
                .extracting(OrderEntry::state)
                .containsExactly(
                        OrderState.PAID, OrderState.PAID, OrderState.PAID, OrderState.CANCELLED, OrderState.CANCELLED);
        assertThat(read.issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.REFUND_NOT_SPLIT);
            assertThat(issue.row()).isEqualTo(5);
        });
    }

    @Test
    void refusesAWholeShopifyOrderInAnotherCurrency() {
        var read = Interpreted.of(
                ImportFormat.SHOPIFY_ORDERS,
                SHOPIFY,
                "#1|a@x.org|paid|||EUR|50.00|55.00|2025-10-07 09:50:26 +0200|1|Tent|30|TENT|||0",
                "#1|a@x.org||||||||2|Mat|10|MAT|||0");

        assertThat(read.orders).isEmpty();
        assertThat(read.codes()).containsExactly(IssueCode.CURRENCY_DIFFERS, IssueCode.CURRENCY_DIFFERS);
    }

    @Test
    void readsTiktokOrdersInTheOrderOfDatesThatWasDecided() {
        var read = Interpreted.of(
                ImportFormat.TIKTOK_ORDERS,
                "USD",
                DateOrder.MONTH_FIRST,
                TIKTOK,
                "Platform unique order ID.|Order status.|SKU|Seller SKU|Name|Variation|Quantity|Returned|Price|After|Amount|"
                        + "Refund|Created|Username",
                "576461413038785752\t|Completed|1729382||Tent|Green|2|1|$49.99|$89.98|$94.00|$44.99|03/04/2026 11:05:09 PM\t|ann",
                "576461413038785753\t|Canceled|1729382|TENT|Tent|Green|1|0|49.99|49.99|49.99|49.99|03/05/2026 1:05:09 AM|b***b",
                "576461413038785754\t|Shipped|1729382|TENT|Tent|Green|1||49.99|49.99|54.99|54.99|03/05/2026 1:05:09 AM|carl",
                "576461413038785755\t|Shipped|1729382|TENT|Tent|Green|1||49.99|49.99|54.99|0|31/05/2026 1:05:09 AM|carl");

        assertThat(read.issues)
                .extracting(RowIssue::row, RowIssue::code)
                .containsExactly(tuple(6, IssueCode.DATE_UNREADABLE));
        assertThat(read.orders)
                .extracting(OrderEntry::orderNo, OrderEntry::state, OrderEntry::orderedAt)
                .containsExactly(
                        tuple("576461413038785752", OrderState.COMPLETED, shanghai("2026-03-04T23:05:09")),
                        tuple("576461413038785753", OrderState.CANCELLED, shanghai("2026-03-05T01:05:09")),
                        tuple("576461413038785754", OrderState.SHIPPED, shanghai("2026-03-05T01:05:09")));
        assertThat(read.lines())
                .extracting(LineEntry::sku, LineEntry::paid, LineEntry::returnedQuantity, LineEntry::refunded)
                .containsExactly(
                        tuple("1729382", 8_998L, 1, 4_499L),
                        tuple("TENT", 4_999L, 0, 0L),
                        tuple("TENT", 4_999L, 1, 4_999L));
    }

    @Test
    void asksForTheOrderOfDatesWhereTheFileDoesNotTell() {
        var read = Interpreted.of(
                ImportFormat.TIKTOK_ORDERS,
                "USD",
                DateOrder.UNDECIDED,
                TIKTOK,
                "5764|Completed|17|TENT|Tent||1||49.99|49.99|49.99|0|03/04/2026 11:05:09 PM|ann");

        assertThat(read.codes()).containsExactly(IssueCode.DATE_AMBIGUOUS);
    }

    @Test
    void readsTheOwnFormatWithReturnsOfBothKinds() {
        var read = Interpreted.of(
                ImportFormat.PLAIN_ORDERS,
                PLAIN,
                "A1|1|2026-09-07 20:00||ann|TENT|Tent|1|499|450.00|||",
                "A1|2|2026-09-07 20:00||ann|MAT|Mat|3|20||1|20.00|2026-09-12",
                "A1|3|2026-09-07 20:00||ann|LAMP|Lamp|1||0|||",
                "A2||2026-09-09 10:00||ann|TENT|Tent|-1||-450.00|||",
                "A3||2026-09-09 10:00||bob|TENT|Tent|1|||||",
                "A4||2026-09-09 10:00||bob|TENT|Tent|1|10|-5|||",
                "A5||2026-09-09 10:00||bob|TENT|Tent|1|10|10|2|30|");

        assertThat(read.lines())
                .extracting(
                        LineEntry::lineKey,
                        LineEntry::paid,
                        LineEntry::returnedQuantity,
                        LineEntry::refunded,
                        LineEntry::returnedAt)
                .containsExactly(
                        tuple("1", 45_000L, 0, 0L, null),
                        tuple("2", 6_000L, 1, 2_000L, shanghai("2026-09-12T00:00:00")),
                        tuple("3", 0L, 0, 0L, null),
                        tuple("TENT", 1_000L, 1, 1_000L, null));
        assertThat(read.returns)
                .extracting(ReturnEntry::returnNo, ReturnEntry::quantity, ReturnEntry::refunded)
                .containsExactly(tuple("A2", 1, 45_000L));
        assertThat(read.issues)
                .extracting(RowIssue::row, RowIssue::code)
                .containsExactly(
                        tuple(6, IssueCode.VALUE_MISSING),
                        tuple(7, IssueCode.AMOUNT_NEGATIVE),
                        tuple(8, IssueCode.RETURN_TOO_LARGE));
    }

    @Test
    void findsTheSameLineAgainWhenTheRowsOfAnOrderStandApart() {
        var rows = new String[] {
            "A1||2026-09-07 20:00||ann|TENT|Tent|1|10|10|||",
            "A2||2026-09-07 20:00||ann|TENT|Tent|1|10|10|||",
            "A1||2026-09-07 20:00||ann|TENT|Tent|2|10|20|||"
        };

        assertThat(Interpreted.of(ImportFormat.PLAIN_ORDERS, PLAIN, rows).lines())
                .extracting(LineEntry::lineKey)
                .containsExactly("TENT", "TENT", "TENT#2");
    }
}
