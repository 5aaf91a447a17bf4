package app.dapei.shared.ui;

import app.dapei.shared.Money;
import app.dapei.shared.Rate;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers, amounts and times are written for a reader; nothing is written as "–", never as 0. */
public final class Formats {

    /** What stands where there is no value. */
    public static final String NOTHING = "–";

    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = locale;
    }

    /** An amount with its currency sign, as ¥1,234.50. */
    public String money(Money money) {
        return money(money, Math.max(0, money.currency().getDefaultFractionDigits()));
    }

    /** An amount for a headline, without fractions of the major unit, as ¥1,235. */
    public String wholeMoney(Money money) {
        return money(money, 0);
    }

    private String money(Money money, int digits) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var text = format.format(money.major());
        return money.currency().getCurrencyCode().equals("CNY") ? text.replace("CN¥", "¥") : text;
    }

    /** The sign of a currency, as ¥. */
    public String sign(Currency currency) {
        return currency.getCurrencyCode().equals("CNY") ? "¥" : currency.getSymbol(locale);
    }

    /** A whole number with its thousands. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A whole number, or nothing. */
    public String count(@Nullable Integer number) {
        return number == null ? NOTHING : count(number.longValue());
    }

    /** A large number in few signs: 1.2 万 for Chinese, 12.0 k for English. */
    public String large(long number) {
        if (locale.getLanguage().equals("zh")) {
            return number < 10_000 ? count(number) : decimal(number / 10_000.0, 1) + " 万";
        }
        if (number < 10_000) {
            return count(number);
        }
        return number < 1_000_000 ? decimal(number / 1_000.0, 1) + " k" : decimal(number / 1_000_000.0, 1) + " m";
    }

    /** A number with exactly so many fraction digits. */
    public String decimal(double number, int digits) {
        if (Double.isNaN(number)) {
            return NOTHING;
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /** A share from 0 to 1 as 12.3 %. */
    public String percent(double share) {
        return Double.isNaN(share) ? NOTHING : decimal(share * 100, 1) + " %";
    }

    /** A rate as 12.3 %; nothing where it has no base. */
    public String percent(Rate rate) {
        return rate.value().isPresent() ? percent(rate.value().getAsDouble()) : NOTHING;
    }

    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** A moment to the minute, as the zone's clocks show it. */
    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(instant);
    }
}
