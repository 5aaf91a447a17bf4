package app.dapei.live.ui;

import app.dapei.live.core.LiveState;
import app.dapei.live.core.PollResult;
import app.dapei.live.core.UnlockProgress;
import app.dapei.shared.ui.Formats;
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

    private final ZoneId zone;
    private final Div item = new Div();
    private final Div poll = new Div();
    private final Div goal = new Div();

    AirPanel(ZoneId zone) {
        this.zone = zone;
        item.addClassName("air-item");
        poll.addClassName("air-poll");
        goal.addClassName("air-goal");
        getContent().addClassNames("panel", "console-column");
        getContent().add(new H2(getTranslation("live.console.on-air")), item, poll, goal);
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

    private Component onAir(LiveState state, Showable showable) {
        var formats = new Formats(getLocale());
        var name = new Span(showable.name());
        name.addClassName("air-name");
        name.setTestId("on-air");
        var price = new Span(showable.price() == null ? Formats.NOTHING : formats.money(showable.price()));
        price.addClassName("air-price");
        var since = state.onAirSince();
        var facts = new Span((since == null
                        ? ""
                        : getTranslation("live.console.since", TIME.format(since.atZone(zone))))
                + (showable.left() == null ? "" : " · " + getTranslation("live.console.left", showable.left())));
        facts.addClassName("meta");
        return new Div(name, price, facts);
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
        goal.add(
                new H2(getTranslation("live.console.goal")),
                new Span(words),
                new ProgressBar(0, progress.unlock().goal(), progress.likes()));
    }
}
