package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.LiveSession;
import app.dapei.live.LiveSessions;
import app.dapei.live.ShopRooms;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The shop's sessions, the newest first. */
@Route("sessions")
@Menu(title = "live.sessions", order = 300, icon = "vaadin:microphone")
@RolesAllowed({Roles.MERCHANT, Roles.HOST, Roles.ADMIN})
@StyleSheet("live.css")
class SessionsView extends Main implements MainLayout.Titled {

    private final transient LiveSessions sessions;
    private final transient ShopRooms rooms;
    private final transient Clock clock;
    private final ZoneId zone;
    private final PageHeader header;

    SessionsView(LiveSessions sessions, ShopRooms rooms, CurrentShop current, Clock clock) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.clock = clock;
        addClassName("page");
        var plan = new Button(getTranslation("live.sessions.plan"), VaadinIcon.PLUS.create(), click -> plan());
        plan.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        plan.setTestId("plan-session");
        var export = new CsvDownload(getTranslation("shell.export"), "sessions.csv", this::headings, this::write);
        header = new PageHeader(getTranslation("live.sessions"), export, plan);
        if (current.idIfAny().isEmpty()) {
            zone = ZoneId.of("UTC");
            add(new EmptyState(VaadinIcon.SHOP, getTranslation("live.rooms.no-shop")));
            return;
        }
        zone = current.get().zone();
        var all = sessions.latest();
        header.setRemark(getTranslation("live.sessions.count", all.size()));
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(VaadinIcon.MICROPHONE, getTranslation("live.sessions.empty")));
        } else {
            var grid = grid();
            grid.setItems(all);
            add(grid);
        }
    }

    @Override
    public String titleKey() {
        return "live.sessions";
    }

    private Grid<LiveSession> grid() {
        var grid = new Grid<LiveSession>();
        grid.addColumn(LiveSession::name)
                .setHeader(getTranslation("live.sessions.name"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(LiveSession::roomName)
                .setHeader(getTranslation("live.sessions.room"))
                .setSortable(true);
        grid.addColumn(session -> time(session.scheduledAt()))
                .setHeader(getTranslation("live.sessions.time"))
                .setComparator(Comparator.comparing(LiveSession::scheduledAt));
        grid.addComponentColumn(this::phase)
                .setHeader(getTranslation("live.sessions.phase"))
                .setComparator(Comparator.comparing(LiveSession::phase));
        grid.addComponentColumn(this::console).setFlexGrow(0).setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.setTestId("sessions");
        return grid;
    }

    private List<String> headings() {
        return Stream.of("name", "room", "time", "phase")
                .map(key -> getTranslation("live.sessions." + key))
                .toList();
    }

    private void write(CsvText csv) {
        var formats = new Formats(getLocale());
        for (var session : sessions.latest()) {
            csv.row(List.of(
                    session.name(),
                    session.roomName(),
                    formats.time(session.scheduledAt(), zone),
                    getTranslation("live.phase." + session.phase())));
        }
    }

    private Span phase(LiveSession session) {
        var tag = new Span(getTranslation("live.phase." + session.phase()));
        tag.addClassName("tag");
        tag.getClassNames().set("positive", session.phase() == LiveSession.Phase.LIVE);
        return tag;
    }

    private Button console(LiveSession session) {
        boolean over = session.phase() == LiveSession.Phase.OVER;
        var button = new Button(getTranslation(over ? "live.summary" : "live.console"), click -> {
            if (over) {
                openSummary(session);
            } else {
                open(session);
            }
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setTestId("console-" + session.id());
        return button;
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(instant.atZone(zone));
    }

    private void plan() {
        new SessionDialog(
                        rooms.all(),
                        clock.instant().atZone(zone).toLocalDateTime(),
                        (room, name, at) -> open(
                                sessions.plan(room.id(), name, at.atZone(zone).toInstant())))
                .open();
    }

    private void open(LiveSession session) {
        getUI().ifPresent(ui ->
                ui.navigate(ConsoleView.class, new RouteParameters("sessionId", String.valueOf(session.id()))));
    }

    private void openSummary(LiveSession session) {
        getUI().ifPresent(ui ->
                ui.navigate(SummaryView.class, new RouteParameters("sessionId", String.valueOf(session.id()))));
    }
}
