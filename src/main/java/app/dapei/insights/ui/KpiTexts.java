package app.dapei.insights.ui;

import app.dapei.insights.core.Kpi;
import app.dapei.insights.core.Measure;
import app.dapei.insights.core.Reading;
import app.dapei.shared.Money;
import app.dapei.shared.Rate;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/** How figures are written for a reader. */
final class KpiTexts {

    private final Component reader;
    private final Formats formats;
    private final Currency currency;

    KpiTexts(Component reader, Locale locale, Currency currency) {
        this.reader = reader;
        this.formats = new Formats(locale);
        this.currency = currency;
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Object... values) {
        return reader.getTranslation("insights." + key, values);
    }

    String name(Kpi kpi) {
        return text("kpi." + kpi.key());
    }

    String name(Measure measure) {
        return text("measure." + measure.name().toLowerCase(Locale.ROOT));
    }

    /** What a figure says; a dash where there is too little. */
    String value(Kpi kpi, Reading reading) {
        return switch (reading) {
            case Reading.TooLittle thin -> Formats.NOTHING;
            case Reading.Known known -> value(kpi, known.value());
        };
    }

    String value(Kpi kpi, double value) {
        return switch (kpi.unit()) {
            case PERCENT -> formats.percent(value);
            case MONEY, MONEY_PER_THOUSAND -> formats.money(new Money(Math.round(value), currency));
            case RATIO -> formats.decimal(value, 2);
        };
    }

    /** What a figure rests on, or that it rests on too little. */
    String base(Kpi kpi, Reading reading) {
        String base = text("base." + kpi.base().name().toLowerCase(Locale.ROOT), formats.count(reading.below()));
        return switch (reading) {
            case Reading.TooLittle thin -> text("thin", formats.count(thin.below()), formats.count(thin.least()));
            case Reading.Known known ->
                kpi.unit() == Kpi.Unit.PERCENT ? text("of", formats.count(known.above()), base) : base;
        };
    }

    /** How a figure has changed. */
    String change(Reading now, Reading before) {
        if (now instanceof Reading.Known known && before instanceof Reading.Known former && former.value() != 0) {
            double share = known.value() / former.value() - 1;
            String key = share > .0005 ? "up" : share < -.0005 ? "down" : "same";
            return text("change-" + key, formats.percent(Math.abs(share)));
        }
        return text("change-none");
    }

    String rate(Rate rate, long least) {
        return rate.hasBase(Math.max(1, least)) ? formats.percent(rate) : Formats.NOTHING;
    }

    /** Number above and below the line. */
    String counts(Rate rate) {
        return formats.count(rate.numerator()) + " / " + formats.count(rate.denominator());
    }

    static Object plain(Rate rate) {
        return rate.value().isPresent() ? (Object) rate.value().getAsDouble() : "";
    }

    static String lower(Object name) {
        return Objects.toString(name).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
