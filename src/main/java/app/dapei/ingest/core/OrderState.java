package app.dapei.ingest.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How far an order came, whatever the platform calls it. */
public enum OrderState {
    /** Placed, not paid. */
    PLACED,
    /** Paid, not sent. */
    PAID,
    /** Sent. */
    SHIPPED,
    /** Received or past the return window. */
    COMPLETED,
    /** Cancelled or closed without a sale. */
    CANCELLED;

    /** Words that tell a state, the more telling states first; compared in lower case by containment. */
    private static final Map<String, OrderState> EXACT = Map.ofEntries(
            Map.entry("买家已付款，等待卖家发货", PAID),
            Map.entry("买家已付款,等待卖家发货", PAID),
            Map.entry("卖家已发货，等待买家确认", SHIPPED),
            Map.entry("卖家已发货,等待买家确认", SHIPPED),
            Map.entry("等待买家付款", PLACED),
            Map.entry("交易成功", COMPLETED),
            Map.entry("交易关闭", CANCELLED));

    private static final List<Map.Entry<OrderState, List<String>>> WORDS = List.of(
            Map.entry(CANCELLED, List.of("关闭", "取消", "cancel", "voided", "expired", "batal", "hủy", "ยกเลิก")),
            Map.entry(PLACED, List.of("待付款", "待支付", "未付款", "unpaid", "pending", "authorized", "placed")),
            Map.entry(PAID, List.of("待发货", "部分发货", "备货", "to ship", "awaiting", "perlu dikirim", "unfulfilled")),
            Map.entry(SHIPPED, List.of("已发货", "待收货", "shipped", "transit", "fulfilled", "dikirim")),
            Map.entry(COMPLETED, List.of("完成", "成功", "已收货", "已签收", "complete", "deliver", "selesai", "refunded")),
            Map.entry(PAID, List.of("已付款", "已支付", "paid", "partial")));

    /** The state that a text stands for, or empty when its words are not known. */
    public static Optional<OrderState> of(String text) {
        var exact = EXACT.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(entry -> entry.getValue().stream().anyMatch(lower::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
