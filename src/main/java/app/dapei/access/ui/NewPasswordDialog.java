package app.dapei.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Shows a password that was made, this once. */
final class NewPasswordDialog extends Dialog {

    private static final long serialVersionUID = 1;

    NewPasswordDialog(String username, String password) {
        setHeaderTitle(getTranslation("access.password.new", username));
        setWidth("min(460px, 96vw)");
        setCloseOnOutsideClick(false);
        var shown = new Code(password);
        shown.setTestId("new-password");
        var copy = new Button(getTranslation("access.password.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click ->
                copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", password));
        var line = new Div(shown, copy);
        line.addClassName("new-password");
        add(new Paragraph(getTranslation("access.password.once")), line);
        var done = new Button(getTranslation("access.password.noted"), click -> close());
        done.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(done);
    }
}
