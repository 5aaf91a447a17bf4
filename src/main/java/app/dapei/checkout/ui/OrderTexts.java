package app.dapei.checkout.ui;

import app.dapei.access.Shop;
import app.dapei.checkout.PortalOrder;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** Orders in words. */
final class OrderTexts {

    private final Component screen;
    private final Locale locale;
    private final Shop shop;
    private final Formats formats;

    OrderTexts(Component screen, Locale locale, Shop shop) {
        this.screen = screen;
        this.locale = locale;
        this.shop = shop;
        this.formats = new Formats(locale);
    }

    String text(String key, Object... values) {
        return screen.getTranslation("checkout." + key, values);
    }

    String money(long minor) {
        return formats.money(new Money(minor, shop.currency()));
    }

    BigDecimal major(long minor) {
        return new Money(minor, shop.currency()).major();
    }

    String time(Instant at) {
        return formats.time(at, shop.zone());
    }

    String bundle(PortalOrder order) {
        var english = order.bundleEn();
        return english != null && !locale.getLanguage().equals("zh") ? english : order.bundle();
    }

    Shop shop() {
        return shop;
    }

    Locale locale() {
        return locale;
    }

    Formats formats() {
        return formats;
    }
}
