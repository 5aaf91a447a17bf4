package app.dapei.insights.core;

import static app.dapei.insights.core.Kpi.Base;
import static app.dapei.insights.core.Kpi.Clock;
import static app.dapei.insights.core.Kpi.Unit;

import java.util.List;
import java.util.Optional;

/** All figures of the portal. */
public final class Kpis {

    /** After so many days the goods of an order are taken as kept. */
    public static final int RETURN_DAYS = 15;

    public static final Kpi CLICK_RATE_TIMES = Kpi.of(
            "click-times",
            Horizon.SHORT,
            Measure.CLICKS,
            Measure.EXPOSURES,
            Unit.PERCENT,
            Base.TIMES,
            Clock.EVENT_TIME,
            50);
    public static final Kpi CLICK_RATE_VIEWERS = Kpi.of(
            "click-viewers",
            Horizon.SHORT,
            Measure.CLICKING_VIEWERS,
            Measure.EXPOSED_VIEWERS,
            Unit.PERCENT,
            Base.VIEWERS,
            Clock.EVENT_TIME,
            50);
    public static final Kpi CONVERSION_TIMES = Kpi.of(
            "convert-times",
            Horizon.SHORT,
            Measure.SEEN_ORDERS,
            Measure.CLICKS,
            Unit.PERCENT,
            Base.TIMES,
            Clock.EVENT_TIME,
            30);
    public static final Kpi CONVERSION_VIEWERS = Kpi.of(
            "convert-viewers",
            Horizon.SHORT,
            Measure.BUYING_VIEWERS,
            Measure.CLICKING_VIEWERS,
            Unit.PERCENT,
            Base.VIEWERS,
            Clock.EVENT_TIME,
            30);
    public static final Kpi WATCH_CONVERSION = Kpi.of(
            "watch-convert",
            Horizon.SHORT,
            Measure.LIVE_BUYERS,
            Measure.WATCHERS,
            Unit.PERCENT,
            Base.VIEWERS,
            Clock.EVENT_TIME,
            50);
    public static final Kpi GPM = Kpi.of(
            "gpm",
            Horizon.SHORT,
            Measure.LIVE_AMOUNT,
            Measure.WATCHES,
            Unit.MONEY_PER_THOUSAND,
            Base.TIMES,
            Clock.ORDER_TIME,
            50);

    public static final Kpi ATTACH_ORDERS = Kpi.of(
            "attach-orders",
            Horizon.MID,
            Measure.ATTACHED_ORDERS,
            Measure.MAIN_ORDERS,
            Unit.PERCENT,
            Base.ORDERS,
            Clock.ORDER_TIME,
            30);
    public static final Kpi ATTACH_BUYERS = Kpi.of(
            "attach-buyers",
            Horizon.MID,
            Measure.ATTACHED_BUYERS,
            Measure.MAIN_BUYERS,
            Unit.PERCENT,
            Base.BUYERS,
            Clock.ORDER_TIME,
            30);
    public static final Kpi ATTACH_VIEWERS = Kpi.of(
            "attach-viewers",
            Horizon.MID,
            Measure.ATTACHED_BUYERS,
            Measure.WATCHERS,
            Unit.PERCENT,
            Base.VIEWERS,
            Clock.ORDER_TIME,
            100);
    public static final Kpi TAKE_RATE = Kpi.of(
            "take-rate",
            Horizon.MID,
            Measure.BUNDLE_ORDERS,
            Measure.BUNDLE_VIEWERS,
            Unit.PERCENT,
            Base.VIEWERS,
            Clock.ORDER_TIME,
            50);
    public static final Kpi BUNDLE_SHARE = Kpi.of(
            "bundle-share",
            Horizon.MID,
            Measure.BUNDLE_ORDERS,
            Measure.MAIN_ORDERS,
            Unit.PERCENT,
            Base.ORDERS,
            Clock.ORDER_TIME,
            30);
    public static final Kpi SPEND_PER_BUYER = Kpi.of(
            "spend-buyer", Horizon.MID, Measure.AMOUNT, Measure.BUYERS, Unit.MONEY, Base.BUYERS, Clock.ORDER_TIME, 1);
    public static final Kpi ORDER_VALUE =
            Kpi.of("aov", Horizon.MID, Measure.AMOUNT, Measure.ORDERS, Unit.MONEY, Base.ORDERS, Clock.ORDER_TIME, 1);
    public static final Kpi PRICE_PER_ITEM = Kpi.of(
            "price-item", Horizon.MID, Measure.AMOUNT, Measure.UNITS, Unit.MONEY, Base.UNITS, Clock.ORDER_TIME, 1);
    public static final Kpi UNITS_PER_ORDER = Kpi.of(
            "units-order", Horizon.MID, Measure.UNITS, Measure.ORDERS, Unit.RATIO, Base.ORDERS, Clock.ORDER_TIME, 1);
    public static final Kpi SEVERAL_SHARE = Kpi.of(
            "several",
            Horizon.MID,
            Measure.SEVERAL_ORDERS,
            Measure.ORDERS,
            Unit.PERCENT,
            Base.ORDERS,
            Clock.ORDER_TIME,
            30);

    public static final Kpi REPURCHASE_90 = Kpi.of(
                    "repurchase-90",
                    Horizon.LONG,
                    Measure.AGAIN_90,
                    Measure.FIRST_BUYERS,
                    Unit.PERCENT,
                    Base.BUYERS,
                    Clock.PAY_COHORT,
                    30)
            .maturing(90);
    public static final Kpi REPEAT_IN_WINDOW = Kpi.of(
            "repeat-window",
            Horizon.LONG,
            Measure.REPEATING_BUYERS,
            Measure.WINDOW_BUYERS,
            Unit.PERCENT,
            Base.BUYERS,
            Clock.ORDER_TIME,
            30);
    public static final Kpi REPEAT_LOOKING_BACK = Kpi.of(
            "repeat-back",
            Horizon.LONG,
            Measure.RETURNING_BUYERS,
            Measure.WINDOW_BUYERS,
            Unit.PERCENT,
            Base.BUYERS,
            Clock.ORDER_TIME,
            30);
    public static final Kpi RETURN_RATE = Kpi.of(
                    "returns",
                    Horizon.LONG,
                    Measure.RETURNED_UNITS,
                    Measure.MATURE_UNITS,
                    Unit.PERCENT,
                    Base.UNITS,
                    Clock.PAY_COHORT,
                    30)
            .maturing(RETURN_DAYS)
            .falling();

    public static final Kpi COMPLETENESS = Kpi.of(
            "completeness",
            Horizon.SHORT,
            Measure.RECEIVED_EVENTS,
            Measure.SENT_EVENTS,
            Unit.PERCENT,
            Base.TIMES,
            Clock.EVENT_TIME,
            1);

    private static final List<Kpi> ALL = List.of(
            CLICK_RATE_TIMES,
            CLICK_RATE_VIEWERS,
            CONVERSION_TIMES,
            CONVERSION_VIEWERS,
            WATCH_CONVERSION,
            GPM,
            ATTACH_ORDERS,
            ATTACH_BUYERS,
            ATTACH_VIEWERS,
            TAKE_RATE,
            BUNDLE_SHARE,
            SPEND_PER_BUYER,
            ORDER_VALUE,
            PRICE_PER_ITEM,
            UNITS_PER_ORDER,
            SEVERAL_SHARE,
            REPURCHASE_90,
            REPEAT_IN_WINDOW,
            REPEAT_LOOKING_BACK,
            RETURN_RATE,
            COMPLETENESS);

    private Kpis() {}

    public static List<Kpi> all() {
        return ALL;
    }

    /** Those of a horizon's tab; the completeness stands on every tab on its own. */
    public static List<Kpi> of(Horizon horizon) {
        return ALL.stream()
                .filter(kpi -> kpi.horizon() == horizon && kpi != COMPLETENESS)
                .toList();
    }

    public static Optional<Kpi> byKey(String key) {
        return ALL.stream().filter(kpi -> kpi.key().equals(key)).findFirst();
    }
}
