package app.dapei.activity.ui;

import app.dapei.activity.ProductActivity;
import app.dapei.shared.Rate;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import com.vaadin.flow.component.html.Div;

/** A product's exposures, clicks, carts and dwell, each rate with its base. */
class ViewersTiles extends Div {

    /** Below so many cases a rate is not shown, only its counts. */
    private static final int LEAST_BASE = 20;

    private final Formats formats = new Formats(getLocale());

    ViewersTiles(ProductActivity activity, int days) {
        addClassName("tiles");
        add(
                tile("exposures", formats.count(activity.exposures()), getTranslation("activity.period", days)),
                tile("click-rate", rate(activity.clickRate()), base("clicks", activity.clickRate())),
                tile("cart-rate", rate(activity.cartRate()), base("carts", activity.cartRate())),
                tile("dwell", dwell(activity), getTranslation("activity.dwell.base", formats.count(activity.views()))));
    }

    private HeadlineTile tile(String key, String value, String base) {
        return new HeadlineTile(getTranslation("activity." + key), value, base);
    }

    private String rate(Rate rate) {
        return rate.hasBase(LEAST_BASE) ? formats.percent(rate) : Formats.NOTHING;
    }

    private String base(String key, Rate rate) {
        String text = getTranslation(
                "activity." + key + ".base", formats.count(rate.numerator()), formats.count(rate.denominator()));
        return rate.hasBase(LEAST_BASE) ? text : getTranslation("activity.thin", text);
    }

    private String dwell(ProductActivity activity) {
        return activity.meanDwellMillis().stream()
                .mapToObj(millis -> getTranslation("activity.seconds", formats.decimal(millis / 1000.0, 1)))
                .findFirst()
                .orElse(Formats.NOTHING);
    }
}
