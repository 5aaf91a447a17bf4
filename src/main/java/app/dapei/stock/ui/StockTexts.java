package app.dapei.stock.ui;

import app.dapei.shared.ui.Formats;
import app.dapei.stock.StockRow;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/** Rates and cover in words. */
final class StockTexts {

    private static final double HOUR = 60;
    private static final double DAY = 1440;
    private static final double LONG = 60 * DAY;

    private final Component screen;
    private final Formats formats;

    StockTexts(Component screen, Locale locale) {
        this.screen = screen;
        this.formats = new Formats(locale);
    }

    /** Units an hour, as it sells now or usually. */
    String rate(StockRow row) {
        double perMinute = row.rate().perMinute();
        if (perMinute == 0) {
            return Formats.NOTHING;
        }
        double perHour = perMinute * HOUR;
        return perHour >= 1
                ? screen.getTranslation("stock.per-hour", formats.decimal(perHour, 1))
                : screen.getTranslation("stock.per-day", formats.decimal(perHour * 24, 1));
    }

    /** How long what can be sold lasts. */
    String cover(StockRow row) {
        var cover = row.rate().cover(row.level().available());
        if (cover.isEmpty()) {
            return Formats.NOTHING;
        }
        double minutes = cover.getAsDouble();
        if (minutes < 2 * HOUR) {
            return screen.getTranslation("stock.minutes", formats.count((long) minutes));
        }
        if (minutes < 2 * DAY) {
            return screen.getTranslation("stock.hours", formats.decimal(minutes / HOUR, 1));
        }
        return minutes > LONG
                ? screen.getTranslation("stock.long")
                : screen.getTranslation("stock.days", formats.decimal(minutes / DAY, 1));
    }
}
