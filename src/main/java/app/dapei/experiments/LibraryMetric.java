package app.dapei.experiments;

import java.util.Set;

/**
 * The metrics that every shop has. Numerator and denominator are SQL over what one viewer did: {@code b} = orders, {@code a} = later orders,
 * {@code d} = events; see {@link OutcomeSql}. Amounts are minor units.
 */
public enum LibraryMetric {
    /** Viewers who clicked of viewers who saw (点击率, by people). */
    CTR(MetricForm.SHARE, flag("d.clicks")),
    /** Clicks of exposures (点击率, by times). */
    CTR_TIMES(MetricForm.RATIO, "d.clicks", "d.exposures", Trait.RATE),
    /** Viewers who put something into the cart. */
    CART(MetricForm.SHARE, flag("d.carts")),
    /** Viewers who bought (即时转化率). */
    CONVERSION(MetricForm.SHARE, flag("b.orders")),
    /** Viewers who bought a bundle. */
    BUNDLE_CONVERSION(MetricForm.SHARE, flag("b.bundled")),
    /** Viewers who bought two different products or more in one order, of all viewers. */
    ATTACH_VIEWER(MetricForm.SHARE, flag("b.multiple")),
    /** Orders with two different products or more, of all orders (连带率). */
    ATTACH_ORDER(MetricForm.RATIO, "b.multiple", "b.orders", Trait.RATE),
    /** Buyers with such an order, of all buyers. */
    ATTACH_BUYER(MetricForm.RATIO, flag("b.multiple"), flag("b.orders"), Trait.RATE),
    /** Paid per order, before returns (客单价). */
    AOV(MetricForm.RATIO, "b.amount", "b.orders", Trait.MONEY),
    /** Paid per order, returns taken off. */
    AOV_NET(MetricForm.RATIO, "b.amount - coalesce(b.refunded, 0)", "b.orders", Trait.MONEY),
    /** Paid per buyer. */
    SPEND_PER_BUYER(MetricForm.RATIO, "b.amount", flag("b.orders"), Trait.MONEY),
    /** Paid per viewer, those who bought nothing included (UV 价值). */
    REVENUE_PER_VIEWER(MetricForm.VALUE, "b.amount", Trait.MONEY),
    /** Paid per viewer, returns taken off. */
    REVENUE_PER_VIEWER_NET(MetricForm.VALUE, "b.amount - coalesce(b.refunded, 0)", Trait.MONEY),
    /** Units that came back of units sold, only orders whose return window is closed. */
    RETURN_RATE(MetricForm.RATIO, "b.old_returned", "b.old_units", Trait.LESS_IS_BETTER, Trait.MATURES, Trait.RATE),
    /** Refunds of sales, only orders whose return window is closed. */
    RETURN_VALUE(MetricForm.RATIO, "b.old_refunded", "b.old_amount", Trait.LESS_IS_BETTER, Trait.MATURES, Trait.RATE),
    /** Buyers who order again within 30 days, of those whose first order is 30 days old. */
    REPURCHASE(MetricForm.RATIO, "a.came_again", "a.could_come_again", Trait.MATURES, Trait.RATE),
    /** Seconds that a viewer looked at products. */
    WATCH_TIME(MetricForm.VALUE, "d.dwell_ms / 1000.0"),
    /** Viewers who left within five minutes and did not come back in the time that counts. */
    LEFT_EARLY(MetricForm.SHARE, flag("d.left_early"), Trait.LESS_IS_BETTER);

    private enum Trait {
        MONEY,
        LESS_IS_BETTER,
        MATURES,
        RATE
    }

    private final MetricForm form;
    private final String numerator;
    private final String denominator;
    private final Set<Trait> traits;

    LibraryMetric(MetricForm form, String numerator, Trait... traits) {
        this(form, numerator, "1", traits);
    }

    LibraryMetric(MetricForm form, String numerator, String denominator, Trait... traits) {
        this.form = form;
        this.numerator = numerator;
        this.denominator = denominator;
        this.traits = Set.of(traits);
    }

    private static String flag(String column) {
        return "case when " + column + " > 0 then 1 else 0 end";
    }

    /** What kind of number it is. */
    public MetricForm form() {
        return form;
    }

    /** Whether its numbers are amounts. */
    public boolean isMoney() {
        return traits.contains(Trait.MONEY);
    }

    /** Whether it is shown in per cent. */
    public boolean isRate() {
        return form == MetricForm.SHARE || traits.contains(Trait.RATE);
    }

    /** Whether less of it is better. */
    public boolean lessIsBetter() {
        return traits.contains(Trait.LESS_IS_BETTER);
    }

    /** Whether it counts orders only when they are old enough. */
    public boolean matures() {
        return traits.contains(Trait.MATURES);
    }

    MeasuredMetric measured() {
        return new MeasuredMetric(name(), form, numerator, denominator, isMoney(), lessIsBetter());
    }
}
