package app.dapei.access;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: every business row belongs to exactly one shop.
 *
 * @param id its number in all tables ({@code shop_id})
 * @param code short name used in addresses, lower case
 * @param name its name, as its owner writes it
 * @param nameEn its name for readers of English, where it has one
 * @param currency currency of all its amounts
 * @param zone the zone in which its days begin and its times are shown
 */
public record Shop(
        long id, String code, String name, @Nullable String nameEn, Currency currency, ZoneId zone) {

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }
}
