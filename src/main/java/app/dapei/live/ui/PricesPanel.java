package app.dapei.live.ui;

import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.PriceState;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The prices that follow the heat, with their last change and why; not there while none does. */
final class PricesPanel extends Composite<Section> {

    private final transient Acts acts;
    private final transient Currency currency;
    private transient List<PriceState> shown = List.of();

    /** What is done with such a price. */
    interface Acts {

        void resetPrice(UUID bundle);

        void endPrice(UUID bundle);
    }

    PricesPanel(Acts acts, Currency currency) {
        this.acts = acts;
        this.currency = currency;
        getContent().addClassNames("panel", "console-column");
        getContent().setVisible(false);
    }

    void show(HostState state, Map<LiveItem, Showable> known) {
        if (state.prices().equals(shown)) {
            return;
        }
        shown = state.prices();
        getContent().setVisible(!shown.isEmpty());
        getContent().removeAll();
        getContent().add(new H2(getTranslation("live.price.title")));
        for (var price : shown) {
            getContent().add(row(price, state, known));
        }
    }

    private Component row(PriceState price, HostState state, Map<LiveItem, Showable> known) {
        var formats = new Formats(getLocale());
        var bundle = price.plan().bundleId();
        var showable = known.get(new BundleItem(bundle));
        var name = new Span(showable == null ? Formats.NOTHING : showable.name());
        var now = new Span(formats.money(new Money(price.price(), currency)));
        now.addClassNames("tag", price.tier() > 0 ? "positive" : "info");
        now.setTestId("heat-price");
        var why = new Span(state.priceLog().reversed().stream()
                .filter(change -> change.bundleId().equals(bundle))
                .findFirst()
                .map(change -> PriceLog.words(change, currency, formats, this))
                .orElseGet(() -> getTranslation("live.price.waiting")));
        why.addClassName("meta");
        var reset = new Button(getTranslation("live.price.reset"), click -> acts.resetPrice(bundle));
        reset.setEnabled(price.tier() > 0);
        var end = new Button(getTranslation("live.price.end"), click -> acts.endPrice(bundle));
        end.setTestId("end-price");
        var row = new Div(name, now, why, reset, end);
        row.addClassName("cue-row");
        return row;
    }
}
