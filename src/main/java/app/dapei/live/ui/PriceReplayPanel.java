package app.dapei.live.ui;

import app.dapei.live.SessionPrices.PriceWish;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.PricePlan;
import app.dapei.live.core.PriceReplay;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sliders over a past session: what a price that follows the heat would have done in it. */
final class PriceReplayPanel extends Composite<Section> {

    private static final double LEAST_HEAT = 1.05;
    private static final int MOST_DISCOUNT = 20;
    private static final Duration DWELL = Duration.ofSeconds(60);

    private final transient Function<PriceWish, Optional<PriceReplay.Outcome>> replay;
    private final Select<Showable> bundle = new Select<>();
    private final RangeInput heat = new RangeInput();
    private final RangeInput discount = new RangeInput();
    private final NativeLabel heatLabel = new NativeLabel();
    private final NativeLabel discountLabel = new NativeLabel();
    private final Span outcome = new Span();

    PriceReplayPanel(List<Showable> bundles, Function<PriceWish, Optional<PriceReplay.Outcome>> replay) {
        this.replay = replay;
        bundle.setLabel(getTranslation("live.price.bundle"));
        bundle.setItems(bundles);
        bundle.setItemLabelGenerator(Showable::name);
        slider(heat, LEAST_HEAT, 2.5, 0.05, 1.2);
        slider(discount, 1, MOST_DISCOUNT, 1, 5);
        heatLabel.setFor(heat);
        discountLabel.setFor(discount);
        heat.setId("replay-heat");
        discount.setId("replay-discount");
        outcome.addClassName("cue-evidence");
        outcome.setTestId("replay-outcome");
        var sliders = new Div(heatLabel, heat, discountLabel, discount);
        sliders.addClassName("replay-sliders");
        getContent().addClassNames("panel", "console-column");
        getContent().add(new H2(getTranslation("live.price.replay")), bundle, sliders, outcome);
        bundle.addValueChangeListener(change -> show());
        if (!bundles.isEmpty()) {
            bundle.setValue(bundles.getFirst());
        }
    }

    private void slider(RangeInput slider, double least, double most, double step, double value) {
        slider.setMin(least);
        slider.setMax(most);
        slider.setStep(step);
        slider.setValue(value);
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.addValueChangeListener(change -> show());
    }

    private void show() {
        var formats = new Formats(getLocale());
        heatLabel.setText(getTranslation("live.price.replay.heat", formats.decimal(heat.getValue(), 2)));
        discountLabel.setText(getTranslation("live.price.replay.off", formats.decimal(discount.getValue(), 0)));
        var chosen = bundle.getValue();
        if (chosen != null && chosen.item() instanceof BundleItem item) {
            var tier = new PricePlan.Tier(heat.getValue(), (int) Math.round(discount.getValue() * 100));
            outcome.setText(replay.apply(new PriceWish(item.bundleId(), List.of(tier), DWELL, true))
                    .map(this::words)
                    .orElseGet(() -> getTranslation("live.console.gone")));
        }
    }

    private String words(PriceReplay.Outcome replayed) {
        var switches =
                getTranslation("live.price.replay.switches", replayed.changes().size());
        var margin = replayed.marginChange();
        return margin.isEmpty()
                ? switches + " " + getTranslation("live.price.replay.no-margin", replayed.sets())
                : switches + " "
                        + getTranslation(
                                "live.price.replay.margin",
                                new Formats(getLocale()).percent(margin.getAsDouble()),
                                replayed.sets());
    }
}
