package app.dapei.access.ui;

import app.dapei.access.ShopCodeTakenException;
import app.dapei.access.ShopDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.function.Consumer;

/** Asks for what a new shop needs. */
final class ShopDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Binder<ShopDraft> binder = new Binder<>(ShopDraft.class);
    private final TextField code = new TextField(getTranslation("access.shops.code"));
    private final TextField name = new TextField(getTranslation("access.shops.name"));
    private final TextField nameEn = new TextField(getTranslation("access.shops.name-en"));
    private final ComboBox<Currency> currency = new ComboBox<>(getTranslation("access.shops.currency"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("access.shops.zone"));

    /** @param open opens the shop; may throw {@link ShopCodeTakenException} */
    ShopDialog(Consumer<ShopDraft> open) {
        setHeaderTitle(getTranslation("access.shops.open"));
        setWidth("min(520px, 96vw)");
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(one -> one.getCurrencyCode() + " · " + one.getDisplayName(getLocale()));
        currency.setHelperText(getTranslation("access.shops.currency.help"));
        currency.setValue(Currency.getInstance("CNY"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setValue(ZoneId.of("Asia/Shanghai"));
        code.setHelperText(getTranslation("access.shops.code.help"));
        code.setTestId("shop-code");
        name.setTestId("shop-name");
        bind();
        var form = new FormLayout(name, nameEn, code, currency, zone);
        form.setColspan(zone, 2);
        add(form);
        var save = new Button(getTranslation("access.shops.open"), click -> save(open));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setTestId("save-shop");
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private void bind() {
        binder.forField(name)
                .asRequired(getTranslation("access.shops.name.required"))
                .withValidator(
                        text -> !text.isBlank() && text.strip().length() <= ShopDraft.NAME_LIMIT,
                        getTranslation("access.shops.name.long", ShopDraft.NAME_LIMIT))
                .bind("name");
        binder.forField(nameEn)
                .withValidator(
                        text -> text.strip().length() <= ShopDraft.NAME_LIMIT,
                        getTranslation("access.shops.name.long", ShopDraft.NAME_LIMIT))
                .withNullRepresentation("")
                .bind("nameEn");
        binder.forField(code)
                .asRequired(getTranslation("access.shops.code.help"))
                .withValidator(
                        text -> ShopDraft.isCode(text.strip()),
                        failed -> getTranslation("access.shops.code.bad", code.getValue()))
                .bind("code");
        binder.forField(currency)
                .asRequired(getTranslation("access.shops.currency.required"))
                .bind("currency");
        binder.forField(zone)
                .asRequired(getTranslation("access.shops.zone.required"))
                .bind("zone");
    }

    private void save(Consumer<ShopDraft> open) {
        try {
            open.accept(binder.writeRecord());
            close();
        } catch (ValidationException refused) {
            refused.getFieldValidationErrors().stream().findFirst().ifPresent(FirstError::focus);
        } catch (ShopCodeTakenException taken) {
            code.setErrorMessage(
                    getTranslation("access.shops.code.taken", code.getValue().strip()));
            code.setInvalid(true);
        }
    }
}
