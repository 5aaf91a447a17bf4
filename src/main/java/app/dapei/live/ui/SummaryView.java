package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.access.Roles;
import app.dapei.live.AssociationMeters;
import app.dapei.live.LiveSession;
import app.dapei.live.LiveSessions;
import app.dapei.live.SessionPrices;
import app.dapei.live.SessionReviews;
import app.dapei.live.UnknownSessionException;
import app.dapei.live.core.Cue;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.PastCue;
import app.dapei.live.core.SessionReview.Review;
import app.dapei.live.core.SessionReview.Shown;
import app.dapei.live.core.chat.Intent;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A session as a whole: what was shown, what viewers asked, what was answered, and what it brought. */
@Route("sessions/:sessionId([0-9]{1,18})")
@RolesAllowed({Roles.MERCHANT, Roles.HOST, Roles.ANALYST, Roles.ADMIN})
@StyleSheet("live.css")
class SummaryView extends Main implements BeforeEnterObserver, MainLayout.Titled {

    private final transient LiveSessions sessions;
    private final transient SessionReviews reviews;
    private final transient SessionPrices heatPrices;
    private final transient Showables showables;
    private final transient AssociationMeters meters;
    private final transient CurrentShop current;

    SummaryView(
            LiveSessions sessions,
            SessionReviews reviews,
            SessionPrices heatPrices,
            Showables showables,
            AssociationMeters meters,
            CurrentShop current) {
        this.sessions = sessions;
        this.meters = meters;
        this.reviews = reviews;
        this.heatPrices = heatPrices;
        this.showables = showables;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String titleKey() {
        return "live.summary";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("sessionId").orElseThrow(NotFoundException::new);
        try {
            show(sessions.get(id), reviews.of(id));
        } catch (UnknownSessionException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    private void show(LiveSession session, Review review) {
        removeAll();
        var header = new PageHeader(session.name());
        add(header);
        if (review.startedAt() == null) {
            add(new EmptyState(VaadinIcon.MICROPHONE, getTranslation("live.summary.not-begun")));
            return;
        }
        header.setRemark(
                new Formats(getLocale()).time(review.startedAt(), current.get().zone()));
        var known = showables.find(items(review), getLocale());
        add(tiles(review));
        var left = new Div(shown(review, known), cues(review, known));
        var right = new Div(asked(review), polls(review), prices(review, known));
        left.addClassName("console-middle");
        right.addClassName("console-middle");
        var columns = new Div(left, right);
        columns.addClassName("two-thirds");
        meters.noteOf(session.id()).ifPresent(note -> right.add(noted(note)));
        if (current.user().map(user -> user.role() != Role.HOST).orElse(false)) {
            left.add(new PriceReplayPanel(
                    showables.bundles(getLocale()), wish -> heatPrices.replay(session.id(), wish)));
        }
        add(columns);
    }

    private Component noted(String note) {
        var panel = new Section(new H2(getTranslation("live.summary.meter-note")), new Paragraph(note));
        panel.addClassName("panel");
        return panel;
    }

    private static List<LiveItem> items(Review review) {
        var items = new ArrayList<>(review.shown().stream().map(Shown::item).toList());
        for (var past : review.cues()) {
            items.add(past.cue().about());
            past.cue().options().stream().map(Cue.Option::item).forEach(items::add);
        }
        return items;
    }

    private Component tiles(Review review) {
        var formats = new Formats(getLocale());
        var end = review.endedAt();
        var minutes = end == null || review.startedAt() == null
                ? Formats.NOTHING
                : formats.count(Duration.between(review.startedAt(), end).toMinutes());
        long accepted = review.cues().stream()
                .filter(past -> past.outcome() == PastCue.Outcome.ACCEPTED)
                .count();
        var tiles = new Div(
                tile("minutes", minutes, ""),
                tile("peak", formats.count((long) review.peak()), ""),
                tile(
                        "comments",
                        formats.count(review.comments()),
                        getTranslation("live.summary.commenters", review.commenters())),
                tile("likes", formats.count(review.likes()), ""),
                tile("orders", formats.count(review.orders()), ""),
                tile(
                        "cues",
                        formats.count(accepted),
                        getTranslation("live.summary.of-cues", review.cues().size())));
        tiles.addClassName("tiles");
        return tiles;
    }

    private HeadlineTile tile(String name, String value, String base) {
        return new HeadlineTile(getTranslation("live.summary." + name), value, base);
    }

    private Component shown(Review review, Map<LiveItem, Showable> known) {
        var rows = review.shown().stream()
                .map(one -> row(
                        name(one.item(), known),
                        getTranslation("live.summary.shown", minutes(one.time()), one.orders())));
        return panel("live.summary.on-air", rows, "live.summary.nothing-shown");
    }

    private Component cues(Review review, Map<LiveItem, Showable> known) {
        var words = new CuesPanel(current.get().zone());
        var rows = review.cues().stream().map(past -> {
            var payback = past.payback();
            var outcome = getTranslation("live.cue.outcome." + past.outcome());
            var evidence =
                    getTranslation("live.summary.askers", past.cue().evidence().askers());
            return row(
                    getTranslation("live.intent." + past.cue().intent()) + " · "
                            + name(past.choice() == null ? past.cue().about() : past.choice(), known),
                    evidence + " · " + (payback == null ? outcome : outcome + " · " + words.words(payback)));
        });
        return panel("live.summary.cues-title", rows, "live.summary.no-cues");
    }

    private Component asked(Review review) {
        var rows = review.askers().entrySet().stream()
                .sorted(Map.Entry.<Intent, Integer>comparingByValue().reversed())
                .map(entry -> row(
                        getTranslation("live.intent." + entry.getKey()),
                        getTranslation("live.summary.askers", entry.getValue())));
        return panel("live.summary.asked", rows, "live.summary.nothing-asked");
    }

    private Component polls(Review review) {
        var polls = review.polls().stream().map(result -> {
            var leader = result.leader();
            var winner = leader.isEmpty()
                    ? getTranslation("live.viewer.poll-nobody")
                    : getTranslation(
                            "live.viewer.poll-winner",
                            result.poll().options().get(leader.getAsInt()).text());
            return row(result.poll().question(), winner + " · " + getTranslation("live.console.votes", result.total()));
        });
        var formats = new Formats(getLocale());
        var goals = review.goals().stream()
                .map(goal -> row(
                        getTranslation("live.console.goal"),
                        getTranslation(
                                "live.console.goal." + goal.state(),
                                formats.count(goal.likes()),
                                formats.count(goal.unlock().goal()))));
        return panel("live.summary.polls", Stream.concat(polls, goals), "live.summary.no-polls");
    }

    private Component prices(Review review, Map<LiveItem, Showable> known) {
        var formats = new Formats(getLocale());
        var currency = current.get().currency();
        var rows = review.prices().stream()
                .map(change -> row(
                        name(new LiveItem.BundleItem(change.bundleId()), known),
                        PriceLog.words(change, currency, formats, this)));
        return panel("live.summary.prices", rows, "live.summary.no-prices");
    }

    private Component panel(String key, Stream<Component> rows, String emptyKey) {
        var panel = new Section(new H2(getTranslation(key)));
        panel.addClassName("panel");
        var all = rows.toList();
        all.forEach(panel::add);
        if (all.isEmpty()) {
            var nothing = new Span(getTranslation(emptyKey));
            nothing.addClassName("meta");
            panel.add(nothing);
        }
        return panel;
    }

    private static Component row(String what, String figures) {
        var words = new Span(figures);
        words.addClassName("meta");
        var row = new Div(new Span(what), words);
        row.addClassName("summary-row");
        return row;
    }

    private static String name(LiveItem item, Map<LiveItem, Showable> known) {
        var showable = known.get(item);
        return showable == null ? Formats.NOTHING : showable.name();
    }

    private String minutes(Duration time) {
        return new Formats(getLocale()).decimal(time.toSeconds() / 60.0, 1);
    }
}
