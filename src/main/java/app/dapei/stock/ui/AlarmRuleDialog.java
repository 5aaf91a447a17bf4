package app.dapei.stock.ui;

import app.dapei.stock.core.AlarmRule;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;

/** Sets when the shop's stock counts as low. */
final class AlarmRuleDialog extends Dialog {

    private static final long serialVersionUID = 1;

    AlarmRuleDialog(AlarmRule rule, SerializableConsumer<AlarmRule> save) {
        setHeaderTitle(getTranslation("stock.rule"));
        setWidth("min(440px, 94vw)");
        var minutes = field("stock.rule.minutes", rule.lowMinutes(), AlarmRule.MINUTES_LIMIT);
        minutes.setTestId("low-minutes");
        var count = field("stock.rule.count", rule.lowCount(), AlarmRule.COUNT_LIMIT);
        count.setTestId("low-count");
        add(new Paragraph(getTranslation("stock.rule.help")), new FormLayout(minutes, count));
        var confirm = new Button(getTranslation("stock.save"), click -> {
            var least = minutes.getValue();
            var few = count.getValue();
            if (least != null && few != null && !minutes.isInvalid() && !count.isInvalid()) {
                close();
                save.accept(new AlarmRule(least, few));
            }
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setTestId("save-rule");
        getFooter().add(new Button(getTranslation("stock.cancel"), click -> close()), confirm);
    }

    private IntegerField field(String key, int value, int most) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setMax(most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("stock.rule.bad", most))
                .setMinErrorMessage(getTranslation("stock.rule.bad", most))
                .setMaxErrorMessage(getTranslation("stock.rule.bad", most)));
        field.setValue(value);
        return field;
    }
}
