package app.dapei.live.ui;

import app.dapei.live.LiveSessions;
import app.dapei.live.RoomOccupiedException;
import app.dapei.live.RundownItem;
import app.dapei.live.core.LiveItem;
import app.dapei.shared.ui.Notifications;
import java.util.List;

/** What a host does in the console, and how the console answers. */
final class ConsoleActs implements RundownPanel.Acts, ActionsPanel.Acts {

    private final ConsoleView view;
    private final LiveSessions sessions;
    private final Showables showables;

    ConsoleActs(ConsoleView view, LiveSessions sessions, Showables showables) {
        this.view = view;
        this.sessions = sessions;
        this.showables = showables;
    }

    @Override
    public void start() {
        try {
            sessions.start(view.sessionId());
        } catch (RoomOccupiedException e) {
            Notifications.failure(view.getTranslation("live.console.occupied"));
        }
        view.refresh();
    }

    @Override
    public void end() {
        sessions.end(view.sessionId());
        view.refresh();
    }

    @Override
    public void add(LiveItem item) {
        sessions.addItem(view.sessionId(), item);
        view.refresh();
    }

    @Override
    public void pin(LiveItem item) {
        view.answered(sessions.pin(view.sessionId(), item));
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
                        showables.bundles(view.reader()),
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
                        (bundleId, goal, atMost) ->
                                view.answered(sessions.openUnlock(view.sessionId(), bundleId, goal, atMost)))
                .open();
    }

    @Override
    public void withdrawGoal(String unlock) {
        view.answered(sessions.withdrawUnlock(view.sessionId(), unlock));
    }
}
