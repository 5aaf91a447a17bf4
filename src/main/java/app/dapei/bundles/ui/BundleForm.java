package app.dapei.bundles.ui;

import app.dapei.bundles.BundleAssessment;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.Problem;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ShelfProduct;
import app.dapei.catalog.ui.parts.ProductPicker;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a bundle, each with what is wrong with it. */
final class BundleForm extends Composite<Div> {

    private final EditorLookups lookups;
    private final Runnable changed;
    private final TextField name = new TextField(getTranslation("bundles.name"));
    private final TextField nameEn = new TextField(getTranslation("bundles.name-en"));
    private final ComboBox<String> scenario = new ComboBox<>(getTranslation("bundles.scenario"));
    private final ProductPicker main;
    private final IntegerField mainQuantity = new IntegerField(getTranslation("bundles.quantity"));
    private final SlotRows slots;
    private final SuggestedItems suggested;
    private final PriceRuleField price;
    private final FloorFields floor;
    private final DemonstrationFields demonstration;
    private boolean showing;

    BundleForm(Currency currency, EditorLookups lookups, Runnable changed) {
        this.lookups = lookups;
        this.changed = () -> {
            if (!showing) {
                changed.run();
            }
        };
        main = new ProductPicker(getTranslation("bundles.main"), currency, lookups.search());
        slots = new SlotRows(currency, lookups, this.changed);
        suggested = new SuggestedItems(slots::add);
        price = new PriceRuleField(currency, this.changed);
        floor = new FloorFields(currency, this.changed);
        demonstration = new DemonstrationFields(this.changed);
        setUpTexts();
        setUpMain();
        var names = new Div(name, nameEn, scenario);
        names.addClassName("form-row");
        var mainRow = new Div(main, mainQuantity);
        mainRow.addClassName("form-row");
        getContent().addClassName("bundle-form");
        getContent().add(mainRow, slots, suggested, names, price, floor, demonstration);
    }

    private void setUpTexts() {
        for (var field : List.of(name, nameEn)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setManualValidation(true);
            field.addValueChangeListener(change -> changed.run());
        }
        name.setTestId("bundle-name");
        scenario.setHelperText(getTranslation("bundles.scenario.help"));
        scenario.setAllowCustomValue(true);
        scenario.setClearButtonVisible(true);
        scenario.setManualValidation(true);
        scenario.setTestId("bundle-scenario");
        offerScenarios("");
        scenario.addCustomValueSetListener(typed -> {
            offerScenarios(typed.getDetail());
            scenario.setValue(typed.getDetail());
        });
        scenario.addValueChangeListener(change -> changed.run());
    }

    private void setUpMain() {
        main.setTestId("main-product");
        main.setManualValidation(true);
        main.addValueChangeListener(change -> {
            @Nullable ProductRow product = change.getValue();
            suggested.offer(product == null ? List.of() : lookups.suggested().apply(product.id()));
            changed.run();
        });
        mainQuantity.setMin(1);
        mainQuantity.setMax(BundleDraft.QUANTITY_LIMIT);
        mainQuantity.setStepButtonsVisible(true);
        mainQuantity.setManualValidation(true);
        mainQuantity.addClassName("quantity");
        mainQuantity.addValueChangeListener(change -> changed.run());
    }

    private void offerScenarios(String chosen) {
        var usual = Stream.of(getTranslation("bundles.scenarios").split("\\|"));
        var all = Stream.concat(lookups.scenarios().get().stream(), usual);
        scenario.setItems(Stream.concat(Stream.of(chosen), all)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList());
    }

    void show(BundleDraft draft) {
        showing = true;
        name.setValue(draft.name());
        var english = draft.nameEn();
        nameEn.setValue(english == null ? "" : english);
        offerScenarios(draft.scenario());
        scenario.setValue(draft.scenario().isEmpty() ? null : draft.scenario());
        var mainId = draft.mainProductId();
        main.setValue(mainId == null ? null : lookups.product().apply(mainId));
        mainQuantity.setValue(draft.mainQuantity());
        slots.show(draft.slots());
        price.show(draft.price());
        floor.show(draft);
        demonstration.show(draft.demonstration());
        showing = false;
    }

    /** What the fields say; empty where the price or its floor cannot be read, which its field then says. */
    Optional<BundleDraft> draft() {
        @Nullable ProductRow chosen = main.getValue();
        @Nullable Integer quantity = mainQuantity.getValue();
        @Nullable String typed = scenario.getValue();
        return price.rule()
                .filter(rule -> floor.isReadable())
                .map(rule -> new BundleDraft(
                        name.getValue(),
                        nameEn.getValue(),
                        typed == null ? "" : typed,
                        chosen == null ? null : chosen.id(),
                        quantity == null ? 0 : quantity,
                        slots.slots(),
                        rule))
                .map(draft -> floor.applied(draft).withDemonstration(demonstration.demonstration()));
    }

    /**
     * Shows problems beside their fields.
     *
     * @param withMissing whether fields that are still empty are told, too
     */
    void show(BundleAssessment worth, ProblemTexts texts, boolean withMissing) {
        suggested.showWithout(slots.slots().stream().map(BundleSlot::productId).collect(Collectors.toSet()));
        price.offer(draftProducts(worth));
        var problems = new ArrayList<>(worth.problems());
        if (!withMissing) {
            problems.removeIf(BundleForm::isMissing);
        }
        for (var field : Problem.Field.values()) {
            var text = problems.stream()
                    .filter(problem -> problem.field() == field && problem.slot() == Problem.NO_SLOT)
                    .filter(Problem::refuses)
                    .findFirst()
                    .map(texts::text)
                    .orElse(null);
            mark(field, text);
        }
        for (int i = 0; i < slots.slots().size(); i++) {
            int index = i;
            var ofSlot =
                    problems.stream().filter(problem -> problem.slot() == index).findFirst();
            slots.row(i)
                    .setProblem(
                            ofSlot.map(texts::text).orElse(null),
                            ofSlot.filter(one -> one.field() == Problem.Field.SLOT_QUANTITY)
                                    .isPresent(),
                            ofSlot.filter(Problem::refuses).isPresent());
        }
    }

    private List<ShelfProduct> draftProducts(BundleAssessment worth) {
        @Nullable ProductRow chosen = main.getValue();
        var ids = Stream.concat(
                Stream.ofNullable(chosen).map(ProductRow::id),
                slots.slots().stream().map(BundleSlot::productId));
        return ids.distinct()
                .flatMap(id -> Stream.ofNullable(worth.products().get(id)))
                .toList();
    }

    private static boolean isMissing(Problem problem) {
        return problem instanceof Problem.NoMain
                || problem instanceof Problem.NoAssociated
                || problem instanceof Problem.WrongLength wrong && wrong.length() == 0;
    }

    private void mark(Problem.Field field, @Nullable String text) {
        switch (field) {
            case NAME -> mark(name, text);
            case NAME_EN -> mark(nameEn, text);
            case SCENARIO -> mark(scenario, text);
            case MAIN -> mark(main, text);
            case MAIN_QUANTITY -> mark(mainQuantity, text);
            case SLOTS -> slots.setProblem(text);
            case SLOT_QUANTITY -> {}
            case PRICE -> price.setProblem(text);
            case FLOOR -> floor.setProblem(text);
            case DEMONSTRATION -> demonstration.setProblem(text);
        }
    }

    /** Puts the cursor where the first problem is. */
    void focus(Problem.Field field) {
        switch (field) {
            case NAME -> name.focus();
            case NAME_EN -> nameEn.focus();
            case SCENARIO -> scenario.focus();
            case MAIN -> main.focus();
            case MAIN_QUANTITY -> mainQuantity.focus();
            case SLOTS, SLOT_QUANTITY -> slots.focus();
            case PRICE -> price.focus();
            case FLOOR -> floor.focus();
            case DEMONSTRATION -> demonstration.focus();
        }
    }

    private static void mark(HasValidation field, @Nullable String text) {
        field.setErrorMessage(text == null ? "" : text);
        field.setInvalid(text != null);
    }
}
