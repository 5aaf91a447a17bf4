package app.dapei.access.ui;

import app.dapei.access.OwnAccount;
import app.dapei.access.Passwords;
import app.dapei.access.WrongPasswordException;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Changes the own password. */
@Route(PasswordView.ROUTE)
@PermitAll
class PasswordView extends Main implements MainLayout.Titled {

    static final String ROUTE = "password";

    private final OwnAccount account;
    private final PasswordField present = new PasswordField(getTranslation("access.password.present"));
    private final PasswordField next = new PasswordField(getTranslation("access.password.next"));
    private final PasswordField again = new PasswordField(getTranslation("access.password.again"));

    PasswordView(OwnAccount account) {
        this.account = account;
        addClassName("page");
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setHelperText(getTranslation("access.password.help", Passwords.LEAST));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        present.setTestId("password-present");
        next.setTestId("password-next");
        again.setTestId("password-again");
        var save = new Button(getTranslation("access.password.change"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setTestId("password-save");
        var form = new Section(present, next, again, save);
        form.addClassNames("panel", "narrow-form");
        add(new PageHeader(getTranslation("access.password.title")), form);
    }

    @Override
    public String titleKey() {
        return "access.password.title";
    }

    private void save() {
        mark(present, present.isEmpty() ? getTranslation("access.password.present.required") : "");
        mark(
                next,
                Passwords.isAcceptable(next.getValue())
                        ? ""
                        : getTranslation("access.password.weak", Passwords.LEAST, Passwords.MOST_BYTES));
        mark(again, again.getValue().equals(next.getValue()) ? "" : getTranslation("access.password.differs"));
        if (List.of(present, next, again).stream().anyMatch(PasswordField::isInvalid)) {
            return;
        }
        try {
            KeptSignIn.keep(account.changePassword(present.getValue(), next.getValue()));
            List.of(present, next, again).forEach(PasswordField::clear);
            Notifications.done(getTranslation("access.password.changed"));
        } catch (WrongPasswordException wrong) {
            mark(present, getTranslation("access.password.wrong"));
        }
    }

    private static void mark(PasswordField field, String error) {
        field.setErrorMessage(error);
        field.setInvalid(!error.isEmpty());
    }
}
