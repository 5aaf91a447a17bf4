package app.dapei.mining.ui;

import app.dapei.mining.BuyerSegment;
import app.dapei.mining.RunOptions;
import app.dapei.mining.RunOptions.Biased;
import app.dapei.mining.RunOptions.LongBaskets;
import app.dapei.mining.RunScope;
import app.dapei.mining.ScopeSource.Choice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which orders and lines a run looks at, each setting with what it does. */
class RunOptionsForm extends Composite<FormLayout> {

    private final Select<LongBaskets> longBaskets = new Select<>();
    private final Select<BuyerSegment> segment = new Select<>();
    private final ComboBox<Part> scope = new ComboBox<>();
    private final IntegerField halfLife = new IntegerField();
    private final Checkbox foldVariants = new Checkbox();
    private final Checkbox withoutBundles = new Checkbox();
    private final Checkbox withoutPromotions = new Checkbox();
    private final Checkbox independentOnly = new Checkbox();

    /** A part of the trade to choose. */
    private record Part(RunScope scope, String label) {}

    /**
     * @param scopes parts of the trade by their kind
     * @param changed called when a setting changes
     */
    RunOptionsForm(Map<String, List<Choice>> scopes, Runnable changed) {
        getContent()
                .setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("420px", 2));
        longBaskets.setLabel(getTranslation("mining.option.longBaskets"));
        longBaskets.setHelperText(getTranslation("mining.option.longBaskets.help"));
        longBaskets.setItems(LongBaskets.values());
        longBaskets.setItemLabelGenerator(one -> getTranslation("mining.option.longBaskets." + one));
        longBaskets.setValue(LongBaskets.LEAVE_OUT);
        segment.setLabel(getTranslation("mining.option.segment"));
        segment.setHelperText(getTranslation("mining.option.segment.help"));
        segment.setItems(BuyerSegment.values());
        segment.setItemLabelGenerator(one -> getTranslation("mining.option.segment." + one));
        segment.setValue(BuyerSegment.ALL);
        halfLife.setLabel(getTranslation("mining.option.halfLife"));
        halfLife.setHelperText(getTranslation("mining.option.halfLife.help"));
        halfLife.setMin(1);
        halfLife.setMax(RunOptions.HALF_LIFE_LIMIT);
        halfLife.setClearButtonVisible(true);
        scope.setLabel(getTranslation("mining.option.scope"));
        scope.setHelperText(getTranslation("mining.option.scope.help"));
        scope.setItems(scopes.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .map(choice -> new Part(new RunScope(kind.getKey(), choice.key()), choice.label())))
                .toList());
        scope.setItemLabelGenerator(Part::label);
        scope.setClearButtonVisible(true);
        scope.setVisible(!scopes.isEmpty());
        foldVariants.setLabel(getTranslation("mining.option.foldVariants"));
        withoutBundles.setLabel(getTranslation("mining.option.withoutBundles"));
        withoutPromotions.setLabel(getTranslation("mining.option.withoutPromotions"));
        independentOnly.setLabel(getTranslation("mining.option.independentOnly"));
        getContent()
                .add(
                        longBaskets,
                        segment,
                        halfLife,
                        scope,
                        foldVariants,
                        withoutBundles,
                        withoutPromotions,
                        independentOnly);
        List.<HasValue<?, ?>>of(
                        longBaskets,
                        segment,
                        halfLife,
                        scope,
                        foldVariants,
                        withoutBundles,
                        withoutPromotions,
                        independentOnly)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    RunOptions options() {
        return new RunOptions(
                longBaskets.getValue(),
                foldVariants.getValue(),
                withoutBundles.getValue() ? Biased.LEAVE_OUT : Biased.COUNT,
                withoutPromotions.getValue() ? Biased.LEAVE_OUT : Biased.COUNT,
                independentOnly.getValue(),
                halfLifeDays(),
                segment.getValue(),
                scope.getOptionalValue().map(Part::scope).orElse(null));
    }

    private @Nullable Integer halfLifeDays() {
        var days = halfLife.getValue();
        return days == null || days < 1 || days > RunOptions.HALF_LIFE_LIMIT ? null : days;
    }
}
