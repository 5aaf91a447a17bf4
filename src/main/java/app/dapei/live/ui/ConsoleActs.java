package app.dapei.live.ui;

import app.dapei.live.AssociationMeters;
import app.dapei.live.LiveSession;
import app.dapei.live.LiveSessions;
import app.dapei.live.Rehearsals;
import app.dapei.live.RoomOccupiedException;
import app.dapei.live.RundownItem;
import app.dapei.live.SessionCues;
import app.dapei.live.SessionPrices;
import app.dapei.live.core.Cue;
import app.dapei.live.core.LiveItem;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.UUID;

/** What a host does in the console, and how the console answers. */
final class ConsoleActs implements RundownPanel.Acts, ActionsPanel.Acts, CueCard.Acts, PricesPanel.Acts {

    private final ConsoleView view;
    private final LiveSessions sessions;
    private final SessionCues cues;
    private final Rehearsals rehearsals;
    private final SessionPrices prices;
    private final Showables showables;
    private final AssociationMeters meters;

    ConsoleActs(
            ConsoleView view,
            LiveSessions sessions,
            SessionCues cues,
            Rehearsals rehearsals,
            SessionPrices prices,
            Showables showables,
            AssociationMeters meters) {
        this.view = view;
        this.sessions = sessions;
        this.cues = cues;
        this.rehearsals = rehearsals;
        this.prices = prices;
        this.showables = showables;
        this.meters = meters;
    }

    @Override
    public void start() {
        try {
            sessions.start(view.sessionId());
            sessions.prepare(view.sessionId());
            rehearsals.letIn(view.sessionId(), view.audienceOf());
        } catch (RoomOccupiedException e) {
            Notifications.failure(view.getTranslation("live.console.occupied"));
        }
        view.refresh();
    }

    @Override
    public void end() {
        sessions.end(view.sessionId());
        summary();
    }

    @Override
    public void add(LiveItem item) {
        sessions.addItem(view.sessionId(), item);
        view.refresh();
    }

    @Override
    public void pin(LiveItem item) {
        withNote(item, () -> view.answered(sessions.pin(view.sessionId(), item)));
    }

    @Override
    public void unpin() {
        view.answered(sessions.unpin(view.sessionId()));
    }

    @Override
    public void moveUp(RundownItem item) {
        sessions.moveUp(view.sessionId(), item);
        view.refresh();
    }

    @Override
    public void move(RundownItem item, RundownItem before) {
        sessions.move(view.sessionId(), item, before);
        view.refresh();
    }

    @Override
    public void accept(Cue cue) {
        var first = cue.options().isEmpty() ? null : cue.options().getFirst().item();
        Runnable accept = () -> view.answered(cues.accept(view.sessionId(), cue.id(), first));
        if (first == null) {
            accept.run();
        } else {
            withNote(first, accept);
        }
    }

    /** Asks first why, where the session would come to show more associated products than is good for it. */
    private void withNote(LiveItem item, Runnable show) {
        var shown = cues.state(view.sessionId()).associatedShown();
        if (meters.needsNote(view.sessionId(), shown, item)) {
            new MeterNoteDialog(meters.after(shown, item), note -> {
                        meters.note(view.sessionId(), note);
                        show.run();
                    })
                    .open();
        } else {
            show.run();
        }
    }

    @Override
    public void swap(Cue cue) {
        view.answered(cues.swap(view.sessionId(), cue.id()));
    }

    @Override
    public void dismiss(Cue cue) {
        view.answered(cues.dismiss(view.sessionId(), cue.id()));
    }

    @Override
    public void remove(RundownItem item) {
        sessions.removeItem(item);
        view.refresh();
    }

    @Override
    public List<Showable> search(String text) {
        return showables.matching(text, view.reader());
    }

    @Override
    public void askForPoll() {
        new PollDialog(
                        this::search,
                        (question, options, seconds, changeable) -> view.answered(
                                sessions.openPoll(view.sessionId(), question, options, seconds, changeable)))
                .open();
    }

    @Override
    public void closePoll(String poll) {
        view.answered(sessions.closePoll(view.sessionId(), poll));
    }

    @Override
    public void askForGoal() {
        new GoalDialog(
                        showables.bundles(view.reader()),
                        goal -> view.answered(sessions.openUnlock(view.sessionId(), goal)))
                .open();
    }

    @Override
    public void withdrawGoal(String unlock) {
        view.answered(sessions.withdrawUnlock(view.sessionId(), unlock));
    }

    @Override
    public void summary() {
        view.getUI()
                .ifPresent(ui -> ui.navigate(
                        SummaryView.class, new RouteParameters("sessionId", String.valueOf(view.sessionId()))));
    }

    /** Opens a rehearsal of this run-down; of a session that is over, with its audience. */
    @Override
    public void practise() {
        var planned = rehearsals.plan(view.sessionId());
        var parameters = new RouteParameters("sessionId", String.valueOf(planned.id()));
        var over = sessions.get(view.sessionId()).phase() == LiveSession.Phase.OVER;
        var query = over
                ? QueryParameters.of(ConsoleView.AUDIENCE, String.valueOf(view.sessionId()))
                : QueryParameters.empty();
        view.getUI().ifPresent(ui -> ui.navigate(ConsoleView.class, parameters, query));
    }

    @Override
    public void setSpeed(int speed) {
        rehearsals.setSpeed(view.sessionId(), speed);
    }

    @Override
    public int speed() {
        return rehearsals.speed(view.sessionId());
    }

    @Override
    public void askForPrice() {
        new PriceDialog(showables.bundles(view.reader()), wish -> view.answered(prices.follow(view.sessionId(), wish)))
                .open();
    }

    @Override
    public void resetPrice(UUID bundle) {
        view.answered(prices.reset(view.sessionId(), bundle));
    }

    @Override
    public void endPrice(UUID bundle) {
        view.answered(prices.end(view.sessionId(), bundle));
    }
}
