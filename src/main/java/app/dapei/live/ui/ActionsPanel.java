package app.dapei.live.ui;

import app.dapei.live.LiveSession;
import app.dapei.live.Rehearsals;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.UnlockProgress;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

/** The session's state, its audience, and what the host can begin and end. */
final class ActionsPanel extends Composite<Section> {

    private final transient Acts acts;
    private final H2 title = new H2();
    private final Span phase = new Span();
    private final Span figures = new Span();
    private final Div buttons = new Div();
    private final boolean mayPrice;
    private String shown = "";

    /** What the panel has done by others. */
    interface Acts {

        void start();

        void end();

        void unpin();

        void askForPoll();

        void closePoll(String poll);

        void askForGoal();

        void withdrawGoal(String unlock);

        void summary();

        void practise();

        void askForPrice();

        void setSpeed(int speed);

        int speed();
    }

    /** @param mayPrice whether the reader may have prices follow the heat */
    ActionsPanel(Acts acts, boolean mayPrice) {
        this.acts = acts;
        this.mayPrice = mayPrice;
        phase.addClassName("tag");
        phase.setTestId("phase");
        figures.setTestId("figures");
        buttons.addClassName("console-actions");
        getContent().addClassName("console-bar");
        getContent().add(title, phase, figures, buttons);
    }

    void show(LiveSession session, LiveState state, int watching) {
        var formats = new Formats(getLocale());
        title.setText(session.name());
        phase.setText(getTranslation("live.phase." + session.phase())
                + (session.practice() ? " · " + getTranslation("live.practice") : ""));
        phase.getClassNames().set("positive", session.phase() == LiveSession.Phase.LIVE);
        figures.setText(
                getTranslation("live.console.figures", formats.count((long) watching), formats.count(state.likes())));
        var kind = kind(session, state);
        if (kind.equals(shown)) {
            return;
        }
        shown = kind;
        buttons.removeAll();
        switch (session.phase()) {
            case PLANNED -> {
                button("live.console.start", "start-session", acts::start).addThemeVariants(ButtonVariant.AURA_PRIMARY);
                practise(session, "live.practice.plan");
            }
            case LIVE -> live(session, state);
            case OVER -> {
                button("live.summary", "open-summary", acts::summary).addThemeVariants(ButtonVariant.AURA_PRIMARY);
                practise(session, "live.practice.again");
            }
        }
        if (!session.practice()) {
            var page = new Anchor("r/" + session.room(), getTranslation("live.console.page"), AnchorTarget.BLANK);
            page.setRouterIgnore(true);
            buttons.add(page);
        }
    }

    /** What the buttons depend on; they stay as they are, and focused, while nothing of it changes. */
    private static String kind(LiveSession session, LiveState state) {
        var poll = state.poll() != null && state.poll().open()
                ? state.poll().poll().id()
                : "";
        var unlock = state.unlock() != null && state.unlock().state() == UnlockProgress.State.OPEN
                ? state.unlock().unlock().id()
                : "";
        return session.id() + "|" + session.phase() + "|" + (state.onAir() == null) + "|" + poll + "|" + unlock;
    }

    private void practise(LiveSession session, String key) {
        if (!session.practice()) {
            button(key, "practise", acts::practise);
        }
    }

    private Select<Integer> speed() {
        var speed = new Select<Integer>();
        speed.setItems(Rehearsals.SPEEDS.stream().sorted().toList());
        speed.setItemLabelGenerator(times -> times + "×");
        speed.setValue(acts.speed());
        speed.setAriaLabel(getTranslation("live.practice.speed"));
        speed.setWidth("84px");
        speed.setTestId("speed");
        speed.addValueChangeListener(change -> acts.setSpeed(change.getValue()));
        return speed;
    }

    private void live(LiveSession session, LiveState state) {
        if (session.practice()) {
            buttons.add(speed());
        }
        var poll = state.poll();
        var unlock = state.unlock();
        if (state.onAir() != null) {
            button("live.console.unpin", "unpin", acts::unpin);
        }
        if (poll != null && poll.open()) {
            button(
                    "live.console.poll.close",
                    "close-poll",
                    () -> acts.closePoll(poll.poll().id()));
        } else {
            button("live.console.poll.new", "new-poll", acts::askForPoll);
        }
        if (unlock != null && unlock.state() == UnlockProgress.State.OPEN) {
            button(
                    "live.console.goal.withdraw",
                    "withdraw-goal",
                    () -> acts.withdrawGoal(unlock.unlock().id()));
        } else {
            button("live.console.goal.new", "new-goal", acts::askForGoal);
        }
        if (mayPrice) {
            button("live.price.new", "new-price", acts::askForPrice);
        }
        button("live.console.end", "end-session", this::askToEnd).addThemeVariants(ButtonVariant.AURA_DANGER);
    }

    private void askToEnd() {
        var dialog = new ConfirmDialog(
                getTranslation("live.console.end"),
                getTranslation("live.console.end.sure"),
                getTranslation("live.console.end"),
                confirm -> acts.end());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("live.rooms.cancel"));
        dialog.open();
    }

    private Button button(String key, String testId, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setTestId(testId);
        buttons.add(button);
        return button;
    }
}
