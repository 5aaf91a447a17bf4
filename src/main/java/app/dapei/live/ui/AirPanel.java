package app.dapei.live.ui;

import app.dapei.bundles.core.AssociationMeter;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.PollResult;
import app.dapei.live.core.UnlockProgress;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What viewers see and do now: the item on air, the poll, the like goal. */
final class AirPanel extends Composite<Section> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final int FEW = 10;

    private final ZoneId zone;
    private final Div item = new Div();
    private final Div poll = new Div();
    private final Div goal = new Div();
    private final Span meter = new Span();

    AirPanel(ZoneId zone) {
        this.zone = zone;
        item.addClassName("air-item");
        poll.addClassName("air-poll");
        goal.addClassName("air-goal");
        getContent().addClassNames("panel", "console-column");
        getContent().add(new H2(getTranslation("live.console.on-air")), item, poll, goal, meter);
        meter.addClassName("tag");
        meter.setTestId("association-meter");
    }

    /** @param onAir what is on air, named; null = nothing */
    void show(LiveState state, @Nullable Showable onAir) {
        item.removeAll();
        item.add(onAir == null ? new Paragraph(getTranslation("live.console.nothing-on-air")) : onAir(state, onAir));
        poll.removeAll();
        if (state.poll() != null) {
            showPoll(state.poll());
        }
        goal.removeAll();
        if (state.unlock() != null) {
            showGoal(state.unlock());
        }
    }

    /** How many associated products were shown, and whether another one helps. */
    void show(AssociationMeter reading) {
        var band = reading.band();
        meter.setText(getTranslation(
                "live.console.meter." + band,
                reading.shown(),
                reading.good().least(),
                reading.good().most()));
        meter.getClassNames().set("positive", band == AssociationMeter.Band.GOOD);
        meter.getClassNames().set("caution", band == AssociationMeter.Band.WARN);
        meter.getClassNames().set("critical", band == AssociationMeter.Band.NOTE_NEEDED);
    }

    private Component onAir(LiveState state, Showable showable) {
        var name = new Span(showable.name());
        name.addClassName("air-name");
        name.setTestId("on-air");
        var parts = new Span(String.join(" + ", showable.parts()));
        parts.addClassName("meta");
        var words = new Div(name, price(state, showable), parts, facts(state, showable));
        words.addClassName("air-words");
        var whole = showable.wholePicture();
        var picture = whole == null
                ? new ProductPicture(showable.picture(), showable.name(), ProductPicture.Size.LARGE)
                : new ProductPicture(whole, showable.name(), ProductPicture.Size.WIDE);
        var row = new Div(picture, words);
        row.addClassName("air-shown");
        return row;
    }

    /** The price in force; beside it the usual one where it differs. */
    private Component price(LiveState state, Showable showable) {
        var formats = new Formats(getLocale());
        var usual = showable.price();
        var words = new Span(usual == null ? Formats.NOTHING : formats.money(usual));
        words.addClassName("air-price");
        var inForce =
                showable.item() instanceof BundleItem bundle ? state.prices().get(bundle.bundleId()) : null;
        if (usual == null || inForce == null) {
            return words;
        }
        words.setText(formats.money(new Money(inForce, usual.currency())));
        words.setTestId("price-in-force");
        var before = new Span(formats.money(usual));
        before.addClassNames("meta", "air-usual");
        return new Div(words, before);
    }

    private Component facts(LiveState state, Showable showable) {
        var since = state.onAirSince();
        var left = showable.left();
        var facts = new Div();
        facts.addClassName("air-facts");
        if (since != null) {
            facts.add(new Span(getTranslation("live.console.since", TIME.format(since.atZone(zone)))));
        }
        if (left != null) {
            var stock = new Span(getTranslation("live.console.left", left));
            stock.addClassNames("tag", left <= FEW ? "caution" : "positive");
            facts.add(stock);
        }
        return facts;
    }

    private void showPoll(PollResult result) {
        var state = result.open()
                ? getTranslation(
                        "live.console.poll.open",
                        TIME.format(result.poll().closesAt().atZone(zone)))
                : getTranslation("live.console.poll.closed");
        poll.add(new H2(result.poll().question()), new Span(state));
        for (int i = 0; i < result.votes().size(); i++) {
            var votes = result.votes().get(i);
            var bar = new ProgressBar(0, Math.max(1, result.total()), votes);
            var words = new Span(
                    result.poll().options().get(i).text() + " · " + getTranslation("live.console.votes", votes));
            poll.add(words, bar);
        }
    }

    private void showGoal(UnlockProgress progress) {
        var formats = new Formats(getLocale());
        var words = getTranslation(
                "live.console.goal." + progress.state(),
                formats.count(progress.likes()),
                formats.count(progress.unlock().goal()));
        var left = progress.setsLeft();
        goal.add(
                new H2(getTranslation("live.console.goal")),
                new Span(left == null ? words : words + " · " + getTranslation("live.console.goal.sets-left", left)),
                new ProgressBar(0, progress.unlock().goal(), progress.likes()));
    }
}
