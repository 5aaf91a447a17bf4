package app.dapei.rules.ui;

import app.dapei.bundles.BundleRow;
import app.dapei.rules.RuleDraft;
import app.dapei.rules.core.Rule;
import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.RuleCondition;
import app.dapei.rules.core.RuleSubject;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for a rule: for which bundle, which product, when, and what then. */
final class RuleDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<BundleRow> bundle = new ComboBox<>(getTranslation("rules.scope"));
    private final Select<RuleSubject> subject = new Select<>();
    private final Select<RuleCondition.Kind> kind = new Select<>();
    private final IntegerField threshold = new IntegerField(getTranslation("rules.threshold"));
    private final Select<RuleAction> action = new Select<>();
    private final boolean isNew;
    private final boolean mayBeShopWide;

    /**
     * @param rule the rule to be changed; null = a new one
     * @param mayBeShopWide whether it may be for all bundles
     * @param bundles the bundles to choose from for a new one
     */
    RuleDialog(
            @Nullable Rule rule,
            boolean mayBeShopWide,
            List<BundleRow> bundles,
            BiConsumer<@Nullable UUID, RuleDraft> save) {
        this.isNew = rule == null;
        this.mayBeShopWide = mayBeShopWide;
        setHeaderTitle(getTranslation(isNew ? "rules.add" : "rules.edit"));
        setWidth("min(460px, 94vw)");
        var form = new FormLayout();
        if (isNew) {
            bundle.setItems(bundles);
            bundle.setItemLabelGenerator(row -> row.name(getLocale()));
            bundle.setPlaceholder(getTranslation(mayBeShopWide ? "rules.scope.shop" : "rules.scope.choose"));
            bundle.setRequiredIndicatorVisible(!mayBeShopWide);
            bundle.setClearButtonVisible(true);
            bundle.setTestId("rule-bundle");
            form.add(bundle);
        }
        prepare(rule);
        form.add(subject, kind, threshold, action);
        add(form);
        var confirm = new Button(getTranslation("rules.save"), click -> confirm(save));
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setTestId("save-rule");
        getFooter().add(new Button(getTranslation("rules.cancel"), click -> close()), confirm);
    }

    private void prepare(@Nullable Rule rule) {
        subject.setLabel(getTranslation("rules.subject"));
        subject.setItemLabelGenerator(value -> getTranslation("rules.subject." + value));
        subject.setItems(RuleSubject.values());
        kind.setLabel(getTranslation("rules.kind"));
        kind.setItemLabelGenerator(value -> getTranslation("rules.kind." + value));
        kind.setItems(RuleCondition.Kind.values());
        kind.addValueChangeListener(
                change -> threshold.setVisible(change.getValue().hasThreshold()));
        threshold.setMin(1);
        threshold.setMax(RuleCondition.THRESHOLD_LIMIT);
        threshold.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("rules.threshold.bad"))
                .setMinErrorMessage(getTranslation("rules.threshold.bad"))
                .setMaxErrorMessage(getTranslation("rules.threshold.bad")));
        threshold.setTestId("rule-threshold");
        action.setLabel(getTranslation("rules.action"));
        action.setItemLabelGenerator(value -> getTranslation("rules.action." + value));
        action.setTestId("rule-action");
        action.setItems(RuleAction.values());
        subject.addValueChangeListener(change -> offerActions());
        subject.setValue(rule == null ? RuleSubject.COMPONENT : rule.subject());
        kind.setValue(rule == null ? RuleCondition.Kind.LOW : rule.condition().kind());
        threshold.setVisible(kind.getValue().hasThreshold());
        threshold.setValue(
                rule == null || rule.condition().threshold() == 0
                        ? 20
                        : rule.condition().threshold());
        action.setValue(rule == null ? RuleAction.SUBSTITUTE : rule.action());
    }

    /** Only what makes sense for the product that is watched. */
    private void offerActions() {
        var offered = Arrays.stream(RuleAction.values())
                .filter(one -> makesSense(subject.getValue(), one))
                .toList();
        var before = action.getValue();
        action.setItems(offered);
        action.setValue(offered.contains(before) ? before : offered.getFirst());
    }

    private static boolean makesSense(RuleSubject subject, RuleAction action) {
        return switch (action) {
            case SUBSTITUTE, DEGRADE -> subject != RuleSubject.MAIN;
            case PROMOTE_ASSOC -> subject != RuleSubject.COMPONENT;
            case WAITLIST, HIDE, STOP -> true;
        };
    }

    private void confirm(BiConsumer<@Nullable UUID, RuleDraft> save) {
        @Nullable BundleRow chosen = bundle.getValue();
        if (isNew && chosen == null && !mayBeShopWide) {
            bundle.setErrorMessage(getTranslation("rules.scope.choose"));
            bundle.setInvalid(true);
            return;
        }
        boolean asks = kind.getValue().hasThreshold();
        if (asks && (threshold.getValue() == null || threshold.isInvalid())) {
            threshold.setErrorMessage(getTranslation("rules.threshold.bad"));
            threshold.setInvalid(true);
            return;
        }
        close();
        save.accept(
                chosen == null ? null : chosen.id(),
                new RuleDraft(
                        subject.getValue(),
                        new RuleCondition(kind.getValue(), asks ? threshold.getValue() : 0),
                        action.getValue()));
    }
}
