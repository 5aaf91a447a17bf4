package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.Audience;
import app.dapei.live.LiveSession;
import app.dapei.live.LiveSessions;
import app.dapei.live.RundownItem;
import app.dapei.live.UnknownSessionException;
import app.dapei.live.core.Applied;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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

/** The host's console of one session: run-down, what is on air, what viewers do. Dark, for a studio. */
@Route("console/:sessionId([0-9]{1,18})")
@RolesAllowed({Roles.MERCHANT, Roles.HOST, Roles.ADMIN})
@StyleSheet("live.css")
class ConsoleView extends Main implements BeforeEnterObserver, MainLayout.Titled {

    private static final String DIGIT = "event.key >= '1' && event.key <= '9' && !event.ctrlKey && !event.metaKey"
            + " && !event.altKey && !event.composedPath()[0].matches('input, textarea, [contenteditable]')";

    private final transient LiveSessions sessions;
    private final transient Showables showables;
    private final transient LiveBoard board;
    private final transient Audience audience;
    private final List<Registration> registrations = new ArrayList<>();
    private final RundownPanel rundown;
    private final AirPanel air;
    private final ActionsPanel actions;
    private final transient CurrentShop current;
    private transient List<RundownItem> items = List.of();
    private transient Map<LiveItem, Showable> known = Map.of();
    private transient LiveState shown = LiveState.NOTHING;
    private transient @Nullable LiveSession session;
    private long sessionId;

    ConsoleView(LiveSessions sessions, Showables showables, LiveBoard board, Audience audience, CurrentShop current) {
        this.sessions = sessions;
        this.showables = showables;
        this.board = board;
        this.audience = audience;
        this.current = current;
        var act = new ConsoleActs(this, sessions, showables);
        rundown = new RundownPanel(act);
        air = new AirPanel(current.get().zone());
        actions = new ActionsPanel(act);
        addClassNames("page", "console");
        var columns = new Div(rundown, air, actions);
        columns.addClassName("console-columns");
        add(columns);
    }

    @Override
    public String titleKey() {
        return "live.console";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sessionId = event.getRouteParameters().getLong("sessionId").orElseThrow(NotFoundException::new);
        try {
            refresh();
        } catch (UnknownSessionException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    long sessionId() {
        return sessionId;
    }

    /** Language of whoever reads the console. */
    Locale reader() {
        return getLocale();
    }

    /** Reads everything anew. */
    void refresh() {
        var state = sessions.state(sessionId);
        session = sessions.get(sessionId);
        items = sessions.rundown(sessionId);
        var named = new ArrayList<>(items.stream().map(RundownItem::item).toList());
        if (state.onAir() != null) {
            named.add(state.onAir());
        }
        known = showables.find(named, getLocale());
        rundown.show(items, known, state.onAir());
        show(state);
    }

    /** Votes and likes come often and need nothing read; what changes the run-down does. */
    private void pushed(LiveState state) {
        if (current.user().isEmpty()) {
            return; // signed out meanwhile
        }
        boolean same = Objects.equals(state.onAir(), shown.onAir())
                && state.isLive() == shown.isLive()
                && isVoting(state) == isVoting(shown);
        if (same) {
            show(state);
        } else {
            refresh();
        }
    }

    private static boolean isVoting(LiveState state) {
        return state.poll() != null && state.poll().open();
    }

    private void show(LiveState state) {
        shown = state;
        air.show(state, state.onAir() == null ? null : known.get(state.onAir()));
        if (session != null) {
            actions.show(session, state, audience.watching(session.room()));
        }
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

    private void pinNth(int index) {
        if (index < items.size()) {
            answered(sessions.pin(sessionId, items.get(index).item()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        registrations.add(board.watch(sessionId, ui, this::pushed));
        registrations.add(ui.getElement()
                .addEventListener(
                        "keydown",
                        key -> pinNth(
                                key.getEventData().get("event.key").asString().charAt(0) - '1'))
                .setFilter(DIGIT)
                .addEventData("event.key"));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
    }
}
