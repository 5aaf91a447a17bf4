package app.dapei.shared.ui;

import app.dapei.shared.Money;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the screens of a module write for a reader in a shop: translations, amounts and times; each module adds its words. */
public abstract class ScreenTexts {

    private final String module;
    private final Component reader;
    private final Locale locale;
    private final Currency currency;
    private final ZoneId zone;
    private final Formats formats;

    /**
     * @param module what the module's translation keys begin with, without the dot
     * @param reader asked for translations
     * @param locale the reader's language
     * @param currency the shop's
     * @param zone the shop's
     */
    protected ScreenTexts(String module, Component reader, Locale locale, Currency currency, ZoneId zone) {
        this.module = module;
        this.reader = reader;
        this.locale = locale;
        this.currency = currency;
        this.zone = zone;
        formats = new Formats(locale);
    }

    public final Locale locale() {
        return locale;
    }

    public final Formats formats() {
        return formats;
    }

    /** The translation of one of the module's own keys. */
    public final String text(String key, Object... parameters) {
        return reader.getTranslation(module + "." + key, parameters);
    }

    /** An amount in minor units of the shop's currency. */
    public final String money(long minor) {
        return formats.money(new Money(minor, currency));
    }

    /** An amount in minor units, or a dash where there is none. */
    public final String money(@Nullable Long minor) {
        return minor == null ? Formats.NOTHING : money(minor.longValue());
    }

    /** Date and time by the shop's clock. */
    public final String time(Instant at) {
        return formats.time(at, zone);
    }
}
