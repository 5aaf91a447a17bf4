package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short messages at the foot of the page. Texts come translated. */
public final class Notifications {

    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;

    private Notifications() {}

    /** Tells that something went well. */
    public static void done(String text) {
        show(new Span(text), SHORT, "done");
    }

    /** Tells that something was refused or did not work. */
    public static void failure(String text) {
        show(new Span(text), LONG, "failure");
    }

    /** Tells what was done and offers to take it back. */
    public static void undoable(String text, String undoText, Runnable undo) {
        var line = new HorizontalLayout(new Span(text));
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        var notification = show(line, LONG, "done");
        var button = new Button(undoText, click -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        line.add(button);
    }

    private static Notification show(Component content, int milliseconds, String kind) {
        var notification = new Notification();
        notification.add(content);
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.addClassName("notice-" + kind);
        notification.open();
        return notification;
    }
}
