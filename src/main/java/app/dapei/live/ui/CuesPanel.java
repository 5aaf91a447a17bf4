package app.dapei.live.ui;

import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.PastCue;
import app.dapei.live.core.Payback;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The cues that are decided, with what the accepted ones brought, and what stock rules did. */
final class CuesPanel extends Composite<Section> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ZoneId zone;
    private final H2 title = new H2();
    private transient List<PastCue> shown = List.of();
    private transient List<HostState.StockNotice> notices = List.of();

    CuesPanel(ZoneId zone) {
        this.zone = zone;
        getContent().addClassNames("panel", "cue-history");
        title.setText(getTranslation("live.cue.history", 0));
        getContent().add(title);
    }

    void show(HostState state, Map<LiveItem, Showable> known) {
        if (state.past().equals(shown) && state.notices().equals(notices)) {
            return;
        }
        shown = state.past();
        notices = state.notices();
        getContent().removeAll();
        title.setText(getTranslation("live.cue.history", shown.size()));
        getContent().add(title);
        notices.reversed()
                .forEach(notice -> getContent()
                        .add(row(TIME.format(notice.at().atZone(zone)), getTranslation("live.notice"), notice.text())));
        shown.reversed().forEach(past -> getContent().add(row(past, known)));
    }

    private Component row(PastCue past, Map<LiveItem, Showable> known) {
        var choice = past.choice() == null ? known.get(past.cue().about()) : known.get(past.choice());
        var what = getTranslation("live.intent." + past.cue().intent()) + (choice == null ? "" : " · " + choice.name());
        var outcome = getTranslation("live.cue.outcome." + past.outcome());
        var payback = past.payback();
        return row(
                TIME.format(past.at().atZone(zone)),
                what,
                payback == null ? outcome : outcome + " · " + words(payback));
    }

    /** What a cue brought, in words. */
    String words(Payback payback) {
        var formats = new Formats(getLocale());
        return switch (payback) {
            case Payback.Waiting waiting -> getTranslation("live.payback.waiting");
            case Payback.TooFew few ->
                getTranslation(
                        "live.payback.too-few",
                        few.before().denominator(),
                        few.after().denominator(),
                        Payback.LEAST_ORDERS);
            case Payback.Counted counted ->
                getTranslation(
                        "live.payback.counted", formats.percent(counted.before()), formats.percent(counted.after()));
        };
    }

    private static Component row(String time, String what, String outcome) {
        var when = new Span(time);
        when.addClassName("meta");
        var words = new Span(what);
        var end = new Span(outcome);
        end.addClassName("meta");
        var row = new Div(when, words, end);
        row.addClassName("cue-row");
        return row;
    }
}
