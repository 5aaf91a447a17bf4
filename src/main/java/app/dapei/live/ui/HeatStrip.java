package app.dapei.live.ui;

import app.dapei.live.core.Heat;
import app.dapei.live.core.HostState;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How lively the room is: four figures, each beside what is usual in this room. */
final class HeatStrip extends Composite<Div> {

    HeatStrip() {
        getContent().addClassName("heat");
    }

    /**
     * Shows the room as it is now.
     *
     * @param watching viewers at this moment; the heat's own count is some seconds old
     */
    void show(HostState state, int watching) {
        var heat = state.heat();
        var online = new Heat.Reading(watching, heat.online().usual());
        getContent().removeAll();
        getContent()
                .add(
                        figure("live.heat.online", online, heat.settled()),
                        figure("live.heat.comments", heat.comments(), heat.settled()),
                        figure("live.heat.likes", heat.likes(), heat.settled()),
                        figure("live.heat.clicks", heat.clicks(), heat.settled()),
                        whole(heat));
    }

    private Span figure(String key, Heat.Reading reading, boolean settled) {
        var formats = new Formats(getLocale());
        var figure = new Span(getTranslation(key, formats.count(reading.now())));
        figure.setTitle(getTranslation("live.heat.usual", formats.decimal(reading.usual(), 0)));
        figure.getClassNames().set("hot", settled && reading.ratio() >= 1.5);
        return figure;
    }

    private Span whole(Heat heat) {
        var words = heat.settled()
                ? getTranslation("live.heat.value", new Formats(getLocale()).decimal(heat.value(), 2))
                : getTranslation("live.heat.unknown");
        var whole = new Span(words);
        whole.addClassNames("tag", heat.settled() && heat.value() >= 1.5 ? "caution" : "info");
        whole.setTestId("heat");
        return whole;
    }
}
