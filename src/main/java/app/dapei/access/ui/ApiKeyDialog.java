package app.dapei.access.ui;

import app.dapei.access.ApiKeyDraft;
import app.dapei.access.ApiScope;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.function.Consumer;

/** Asks what a program may do that gets a key. */
final class ApiKeyDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Binder<ApiKeyDraft> binder = new Binder<>(ApiKeyDraft.class);
    private final TextField name = new TextField(getTranslation("access.keys.name"));
    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>(getTranslation("access.keys.scopes"));
    private final IntegerField rate = new IntegerField(getTranslation("access.keys.rate"));

    ApiKeyDialog(Consumer<ApiKeyDraft> create) {
        setHeaderTitle(getTranslation("access.keys.add"));
        setWidth("min(520px, 96vw)");
        name.setHelperText(getTranslation("access.keys.name.help"));
        name.setTestId("key-name");
        scopes.setItems(ApiScope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("access.scope." + scope.name()));
        scopes.addThemeName("vertical");
        scopes.setTestId("key-scopes");
        rate.setHelperText(getTranslation("access.keys.rate.help"));
        rate.setStepButtonsVisible(true);
        rate.setTestId("key-rate");
        bind();
        rate.setValue(ApiKeyDraft.USUAL_RATE);
        var form = new FormLayout(name, scopes, rate);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        var store = new Button(getTranslation("access.keys.create"), click -> create(create));
        store.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        store.setTestId("create-key");
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), store);
    }

    private void bind() {
        binder.forField(name)
                .asRequired(getTranslation("access.keys.name.required"))
                .withValidator(
                        text -> !text.isBlank() && text.strip().length() <= ApiKeyDraft.NAME_LIMIT,
                        getTranslation("access.people.name.long", ApiKeyDraft.NAME_LIMIT))
                .bind("name");
        binder.forField(scopes)
                .withValidator(chosen -> !chosen.isEmpty(), getTranslation("access.keys.scopes.required"))
                .bind("scopes");
        binder.forField(rate)
                .asRequired(getTranslation("access.keys.rate.bad", ApiKeyDraft.RATE_LIMIT))
                .withValidator(
                        number -> number >= 1 && number <= ApiKeyDraft.RATE_LIMIT,
                        getTranslation("access.keys.rate.bad", ApiKeyDraft.RATE_LIMIT))
                .bind("perSecond");
    }

    private void create(Consumer<ApiKeyDraft> create) {
        try {
            var draft = binder.writeRecord();
            close();
            create.accept(draft);
        } catch (ValidationException refused) {
            refused.getFieldValidationErrors().stream().findFirst().ifPresent(FirstError::focus);
        }
    }
}
