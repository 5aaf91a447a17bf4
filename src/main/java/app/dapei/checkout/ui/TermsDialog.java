package app.dapei.checkout.ui;

import app.dapei.checkout.CheckoutTerms;
import app.dapei.orders.core.ReturnPolicy;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.stream.Stream;

/** Sets on what terms the shop sells in the portal. */
final class TermsDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final IntegerField lock;
    private final IntegerField pay;
    private final IntegerField limit;
    private final Select<ReturnPolicy> returns = new Select<>();

    TermsDialog(CheckoutTerms terms, SerializableConsumer<CheckoutTerms> save) {
        setHeaderTitle(getTranslation("checkout.terms"));
        setWidth("min(480px, 94vw)");
        lock = field("checkout.terms.lock", terms.lockMinutes(), 1, CheckoutTerms.LOCK_LIMIT);
        lock.setTestId("terms-lock");
        pay = field("checkout.terms.pay", terms.payMinutes(), 1, CheckoutTerms.PAY_LIMIT);
        limit = field("checkout.terms.limit", terms.buyerLimit(), 0, CheckoutTerms.SETS_LIMIT);
        limit.setHelperText(getTranslation("checkout.terms.limit.help"));
        returns.setLabel(getTranslation("checkout.terms.returns"));
        returns.setItems(ReturnPolicy.values());
        returns.setItemLabelGenerator(policy -> getTranslation("checkout.policy." + policy));
        returns.setValue(terms.returns());
        returns.addValueChangeListener(change -> explain());
        explain();
        add(new Paragraph(getTranslation("checkout.terms.lead")), new FormLayout(lock, pay, limit, returns));
        var confirm = new Button(getTranslation("checkout.save"), click -> confirm(save));
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setTestId("save-terms");
        getFooter().add(new Button(getTranslation("checkout.close"), click -> close()), confirm);
    }

    private void explain() {
        returns.setHelperText(getTranslation("checkout.policy." + returns.getValue() + ".help"));
    }

    private IntegerField field(String key, int value, int least, int most) {
        var field = new IntegerField(getTranslation(key));
        var words = getTranslation("checkout.terms.bad", least, most);
        field.setMin(least);
        field.setMax(most);
        field.setRequiredIndicatorVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(words)
                .setRequiredErrorMessage(words)
                .setMinErrorMessage(words)
                .setMaxErrorMessage(words));
        field.setValue(value);
        return field;
    }

    private void confirm(SerializableConsumer<CheckoutTerms> save) {
        boolean sound = Stream.of(lock, pay, limit).allMatch(field -> field.getValue() != null && !field.isInvalid());
        if (sound) {
            close();
            save.accept(new CheckoutTerms(lock.getValue(), pay.getValue(), limit.getValue(), returns.getValue()));
        }
    }
}
