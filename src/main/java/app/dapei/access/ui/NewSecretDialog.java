package app.dapei.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Shows a password or a key that was made, this once. */
final class NewSecretDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private NewSecretDialog(String title, String secret, String testId) {
        setHeaderTitle(title);
        setWidth("min(560px, 96vw)");
        setCloseOnOutsideClick(false);
        var shown = new Code(secret);
        shown.setTestId(testId);
        var copy = new Button(getTranslation("access.password.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click ->
                copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", secret));
        var line = new Div(shown, copy);
        line.addClassName("new-password");
        add(new Paragraph(getTranslation("access.password.once")), line);
        var done = new Button(getTranslation("access.password.noted"), click -> close());
        done.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(done);
    }

    static NewSecretDialog ofPassword(String title, String password) {
        return new NewSecretDialog(title, password, "new-password");
    }

    static NewSecretDialog ofKey(String title, String key) {
        return new NewSecretDialog(title, key, "new-api-key");
    }
}
