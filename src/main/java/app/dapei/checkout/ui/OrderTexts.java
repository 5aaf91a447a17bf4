package app.dapei.checkout.ui;

import app.dapei.access.Shop;
import app.dapei.checkout.PortalOrder;
import app.dapei.shared.Money;
import app.dapei.shared.ui.ScreenTexts;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.Locale;

/** Orders in words. */
final class OrderTexts extends ScreenTexts {

    private final Shop shop;

    OrderTexts(Component reader, Locale locale, Shop shop) {
        super("checkout", reader, locale, shop.currency(), shop.zone());
        this.shop = shop;
    }

    BigDecimal major(long minor) {
        return new Money(minor, shop.currency()).major();
    }

    String bundle(PortalOrder order) {
        var english = order.bundleEn();
        return english != null && !locale().getLanguage().equals("zh") ? english : order.bundle();
    }

    Shop shop() {
        return shop;
    }
}
