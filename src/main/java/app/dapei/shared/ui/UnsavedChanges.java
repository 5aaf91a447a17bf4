package app.dapei.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a screen with changes is left. */
public final class UnsavedChanges {

    private UnsavedChanges() {}

    /** Holds the way out of a screen until the person says that the changes may go. */
    public static void ask(BeforeLeaveEvent event) {
        var leave = event.postpone();
        var ui = UI.getCurrentOrThrow();
        var dialog = new ConfirmDialog();
        dialog.setHeader(ui.getTranslation("shell.unsaved"));
        dialog.setText(ui.getTranslation("shell.unsaved.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("shell.unsaved.stay"));
        dialog.setConfirmText(ui.getTranslation("shell.unsaved.leave"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> leave.proceed());
        dialog.addCancelListener(cancelled -> leave.cancel());
        dialog.open();
    }
}
