package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.access.Roles;
import app.dapei.live.ArmToPlay;
import app.dapei.live.AssociationMeters;
import app.dapei.live.Audience;
import app.dapei.live.HostScripts;
import app.dapei.live.HostStateChanged;
import app.dapei.live.LiveSession;
import app.dapei.live.LiveSessions;
import app.dapei.live.Rehearsals;
import app.dapei.live.RundownItem;
import app.dapei.live.SessionCues;
import app.dapei.live.SessionPrices;
import app.dapei.live.UnknownSessionException;
import app.dapei.live.core.Applied;
import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The host's console of one session: run-down, what is on air, the chat and its cue. Dark, for a studio. */
@Route("console/:sessionId([0-9]{1,18})")
@RolesAllowed({Roles.MERCHANT, Roles.HOST, Roles.ADMIN})
@StyleSheet("live.css")
class ConsoleView extends Main implements BeforeEnterObserver, MainLayout.Titled {

    /** Query parameter: number of the session whose audience comes to a rehearsal. */
    static final String AUDIENCE = "audience";

    private static final String KEYS = "/^[1-9asdASD]$/.test(event.key) && !event.ctrlKey && !event.metaKey"
            + " && !event.altKey && !event.composedPath()[0].matches('input, textarea, [contenteditable]')";

    private final transient LiveSessions sessions;
    private final transient SessionCues cues;
    private final transient Showables showables;
    private final transient LiveBoard board;
    private final transient AssociationMeters meters;
    private final transient ConsoleActs acts;
    private final transient Audience audience;
    private final transient CurrentShop current;
    private final List<Registration> registrations = new ArrayList<>();
    private final ActionsPanel actions;
    private final HeatStrip heat = new HeatStrip();
    private final RundownPanel rundown;
    private final AirPanel air;
    private final CueCard cueCard;
    private final ChatPanel chat = new ChatPanel();
    private final CuesPanel history;
    private final PlayPanel play;
    private final PricesPanel pricesPanel;
    private final PrompterPanel prompter;
    private final DemonstrationPanel demonstration = new DemonstrationPanel();
    private final transient ObjectProvider<ArmToPlay> arms;
    private transient List<RundownItem> items = List.of();
    private transient Map<LiveItem, Showable> known = Map.of();
    private transient LiveState shown = LiveState.NOTHING;
    private transient HostState shownHost = HostState.NOTHING;
    private transient @Nullable LiveSession session;
    private transient Registration watched = () -> {};
    private long sessionId;
    private long audienceOf;

    ConsoleView(
            LiveSessions sessions,
            SessionCues cues,
            Rehearsals rehearsals,
            SessionPrices prices,
            ObjectProvider<ArmToPlay> arms,
            ObjectProvider<HostScripts> scripts,
            Showables showables,
            LiveBoard board,
            AssociationMeters meters,
            Audience audience,
            CurrentShop current) {
        this.sessions = sessions;
        this.cues = cues;
        this.showables = showables;
        this.board = board;
        this.audience = audience;
        this.current = current;
        boolean seesFigures =
                current.user().map(user -> user.role() != Role.HOST).orElse(false);
        var act = new ConsoleActs(this, sessions, cues, rehearsals, prices, showables, meters);
        this.meters = meters;
        acts = act;
        this.arms = arms;
        prompter = new PrompterPanel(scripts, current.id());
        boolean mayPrice = seesFigures
                && current.user().map(user -> user.role() != Role.ANALYST).orElse(false);
        actions = new ActionsPanel(act, mayPrice);
        rundown = new RundownPanel(act);
        air = new AirPanel(current.get().zone());
        cueCard = new CueCard(act, seesFigures);
        history = new CuesPanel(current.get().zone());
        play = new PlayPanel(current.get().zone());
        pricesPanel = new PricesPanel(act, current.get().currency());
        addClassNames("page", "console");
        var middle = new Div(play, cueCard, air, prompter, demonstration, pricesPanel, history);
        middle.addClassName("console-middle");
        var columns = new Div(rundown, middle, chat);
        columns.addClassName("console-columns");
        add(new Div(actions, heat), columns);
    }

    @Override
    public String titleKey() {
        return "live.console";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sessionId = event.getRouteParameters().getLong("sessionId").orElseThrow(NotFoundException::new);
        audienceOf = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AUDIENCE)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(sessionId);
        try {
            sessions.prepare(sessionId);
            refresh();
            getUI().ifPresent(this::watch);
        } catch (UnknownSessionException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    long sessionId() {
        return sessionId;
    }

    /** In a rehearsal: the past session whose audience comes; its own number = a made-up one. */
    long audienceOf() {
        return audienceOf;
    }

    /** Language of whoever reads the console. */
    Locale reader() {
        return getLocale();
    }

    /** Reads everything anew. */
    void refresh() {
        var state = sessions.state(sessionId);
        var host = cues.state(sessionId);
        session = sessions.get(sessionId);
        items = sessions.rundown(sessionId);
        known = showables.find(NamedItems.of(items, state, host), getLocale());
        rundown.show(items, known, state.onAir());
        prompter.show(state);
        demonstration.show(showables.demonstration(state.onAir()));
        show(state, host);
    }

    /** Votes, likes and comments come often and need nothing read; what changes what is named does. */
    private void pushed(HostStateChanged change) {
        if (current.user().isEmpty()) {
            return; // signed out meanwhile
        }
        var state = change.state();
        boolean same = Objects.equals(state.onAir(), shown.onAir())
                && state.isLive() == shown.isLive()
                && state.prices().equals(shown.prices())
                && isVoting(state) == isVoting(shown)
                && known.keySet().containsAll(NamedItems.of(items, state, change.host()));
        if (same) {
            show(state, change.host());
        } else {
            refresh();
        }
    }

    private static boolean isVoting(LiveState state) {
        return state.poll() != null && state.poll().open();
    }

    private void show(LiveState state, HostState host) {
        boolean newCue = !Objects.equals(host.cue(), shownHost.cue());
        shown = state;
        air.show(state, state.onAir() == null ? null : known.get(state.onAir()));
        air.show(meters.of(host.associatedShown()));
        if (newCue || host.cue() == null && shownHost == HostState.NOTHING) {
            cueCard.show(host.cue(), known);
        }
        shownHost = host;
        history.show(host, known);
        chat.show(host);
        heat.show(host, watching(host));
        pricesPanel.show(host, known);
        if (session != null) {
            var live = session;
            play.show(
                    state.isLive()
                            ? arms.stream()
                                    .flatMap(one -> one.now(live).stream())
                                    .toList()
                            : List.of());
            actions.show(session, state, watching(host));
        }
    }

    /** Who watches at this moment; of a rehearsal, the audience that was made up for it. */
    private int watching(HostState host) {
        return session == null || session.practice()
                ? (int) host.heat().online().now()
                : audience.watching(session.room());
    }

    /** Tells the host where an act did not count; then reads everything anew. */
    void answered(Applied.@Nullable Answer answer) {
        if (answer != null) {
            switch (answer) {
                case DONE, ALREADY -> {}
                case NOT_LIVE -> Notifications.failure(getTranslation("live.console.not-live"));
                case NOT_POSSIBLE -> Notifications.failure(getTranslation("live.console.not-possible"));
            }
        }
        refresh();
    }

    private void pressed(char key) {
        if (!Character.isDigit(key)) {
            cueCard.press(Character.toLowerCase(key));
        } else if (key - '1' < items.size()) {
            pin(items.get(key - '1').item());
        }
    }

    private void pin(LiveItem item) {
        var showable = known.get(item);
        if (showable != null && showable.isSoldOut()) {
            Notifications.failure(getTranslation("live.console.not-possible"));
        } else {
            acts.pin(item);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch(event.getUI());
        drawer(false);
        registrations.add(event.getUI()
                .getElement()
                .addEventListener(
                        "keydown",
                        key -> pressed(
                                key.getEventData().get("event.key").asString().charAt(0)))
                .setFilter(KEYS)
                .addEventData("event.key"));
    }

    /** The console needs the whole width. */
    private void drawer(boolean open) {
        if (findAncestor(AppLayout.class) instanceof AppLayout layout) {
            layout.setDrawerOpened(open);
        }
    }

    private void watch(UI ui) {
        watched.remove();
        watched = board.watch(sessionId, ui, this::pushed);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        drawer(true);
        watched.remove();
        registrations.forEach(Registration::remove);
        registrations.clear();
    }
}
