package app.dapei.access.ui;

import app.dapei.access.LastAdminException;
import app.dapei.access.Person;
import app.dapei.access.PersonDraft;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.UsernameTakenException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks who a person is and what the person may do. */
final class PersonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Binder<PersonDraft> binder = new Binder<>(PersonDraft.class);
    private final TextField username = new TextField(getTranslation("access.login.username"));
    private final TextField name = new TextField(getTranslation("access.people.name"));
    private final Select<Role> role = new Select<>();
    private final ComboBox<Shop> shop = new ComboBox<>(getTranslation("access.people.shop"));

    private PersonDialog(String titleKey, Collection<Shop> shops, Consumer<PersonDraft> save) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(520px, 96vw)");
        role.setLabel(getTranslation("access.people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("access.role." + one));
        role.addValueChangeListener(change -> showHelp());
        shop.setItems(shops);
        shop.setItemLabelGenerator(one -> one.name(getLocale()));
        username.setHelperText(getTranslation("access.people.username.help"));
        username.setTestId("person-username");
        name.setTestId("person-name");
        role.setTestId("person-role");
        shop.setTestId("person-shop-choice");
        bind(shops);
        role.setValue(Role.MERCHANT);
        var form = new FormLayout(name, username, role, shop);
        add(form);
        var store = new Button(getTranslation("shell.save"), click -> save(save));
        store.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        store.setTestId("save-person");
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), store);
    }

    /** @param save adds the person; may throw {@link UsernameTakenException} */
    static PersonDialog toAdd(Collection<Shop> shops, Consumer<PersonDraft> save) {
        return new PersonDialog("access.people.add", shops, save);
    }

    /** @param save changes the person; may throw {@link LastAdminException} */
    static PersonDialog toChange(Person person, Collection<Shop> shops, Consumer<PersonDraft> save) {
        var dialog = new PersonDialog("access.people.change", shops, save);
        dialog.binder.readRecord(
                new PersonDraft(person.username(), person.displayName(), person.role(), person.shopId()));
        dialog.username.setReadOnly(true);
        return dialog;
    }

    private void showHelp() {
        var chosen = role.getValue();
        role.setHelperText(chosen == null ? "" : getTranslation("access.role.help." + chosen));
        shop.setEnabled(chosen != Role.ADMIN);
        if (chosen == Role.ADMIN) {
            shop.clear();
        }
    }

    private void bind(Collection<Shop> shops) {
        binder.forField(username)
                .asRequired(getTranslation("access.people.username.help"))
                .withValidator(
                        PersonDraft::isUsername,
                        failed -> getTranslation("access.people.username.bad", username.getValue()))
                .bind("username");
        binder.forField(name)
                .asRequired(getTranslation("access.people.name.required"))
                .withValidator(
                        text -> !text.isBlank() && text.strip().length() <= PersonDraft.NAME_LIMIT,
                        getTranslation("access.people.name.long", PersonDraft.NAME_LIMIT))
                .bind("displayName");
        binder.forField(role).asRequired(getTranslation("access.people.role")).bind("role");
        binder.forField(shop)
                .withValidator(
                        chosen -> chosen != null || role.getValue() == Role.ADMIN,
                        getTranslation("access.people.shop.required"))
                .withConverter(chosen -> chosen == null ? null : chosen.id(), id -> find(shops, id))
                .bind("shopId");
    }

    private static @Nullable Shop find(Collection<Shop> shops, @Nullable Long id) {
        return shops.stream()
                .filter(shop -> id != null && shop.id() == id)
                .findFirst()
                .orElse(null);
    }

    private void save(Consumer<PersonDraft> save) {
        try {
            save.accept(binder.writeRecord());
            close();
        } catch (ValidationException refused) {
            refused.getFieldValidationErrors().stream().findFirst().ifPresent(FirstError::focus);
        } catch (UsernameTakenException taken) {
            username.setErrorMessage(getTranslation(
                    "access.people.username.taken", username.getValue().strip()));
            username.setInvalid(true);
        } catch (LastAdminException last) {
            role.setErrorMessage(getTranslation("access.people.last-admin"));
            role.setInvalid(true);
        }
    }
}
