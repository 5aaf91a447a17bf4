package app.dapei.live.ui;

import app.dapei.live.core.PriceChange;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import java.util.Currency;

/** Says why a price changed. */
final class PriceLog {

    private PriceLog() {}

    static String words(PriceChange change, Currency currency, Formats formats, Component reader) {
        return reader.getTranslation(
                "live.price." + change.reason(),
                formats.money(new Money(change.from(), currency)),
                formats.money(new Money(change.to(), currency)),
                formats.decimal(change.heat().value(), 2));
    }
}
