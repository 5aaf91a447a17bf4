package app.dapei.catalog.ui;

import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.shared.ui.AmountField;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a product; what they refuse is said beside them. */
final class ProductForm extends Composite<FormLayout> {

    private final Binder<ProductDraft> binder = new Binder<>(ProductDraft.class);
    private final TextField sku = text("sku");
    private final TextField name = text("name");
    private final TextField nameEn = text("name-en");
    private final TextField aliases = text("aliases");
    private final Select<ProductState> state = new Select<>();
    private final IntegerField stock = new IntegerField(getTranslation("catalog.stock"));
    private final CategoryCombo category;
    private final PictureField picture;
    private final AmountField price;
    private final AmountField cost;

    ProductForm(Currency currency, CategoryTree tree, List<String> drawings) {
        price = new AmountField(getTranslation("catalog.price"), currency);
        cost = new AmountField(getTranslation("catalog.cost"), currency);
        category = new CategoryCombo(getTranslation("catalog.category"), tree);
        picture = new PictureField(getTranslation("catalog.picture"), drawings);
        state.setLabel(getTranslation("catalog.state"));
        state.setItems(ProductState.values());
        state.setItemLabelGenerator(one -> getTranslation("catalog.state." + one));
        state.setValue(ProductState.ACTIVE); // before it is bound, so that it is no change
        aliases.setHelperText(getTranslation("catalog.aliases.help"));
        stock.setHelperText(getTranslation("catalog.stock.help"));
        stock.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("catalog.stock.bad"))
                .setMinErrorMessage(getTranslation("catalog.stock.bad"))
                .setMaxErrorMessage(getTranslation("catalog.stock.bad")));
        stock.setMin(0);
        stock.setMax(ProductDraft.STOCK_LIMIT);
        bindTexts();
        bindRest(tree);
        price.addValueChangeListener(change -> showMargin());
        cost.addValueChangeListener(change -> showMargin());
        setUpLayout();
    }

    private void setUpLayout() {
        var layout = getContent();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("320px", 2));
        layout.add(name, nameEn, sku, category, price, cost, stock, state, aliases, picture);
        layout.setColspan(name, 2);
        layout.setColspan(nameEn, 2);
        layout.setColspan(aliases, 2);
        layout.setColspan(picture, 2);
        name.setTestId("product-name");
        sku.setTestId("product-sku");
        price.setTestId("product-price");
        cost.setTestId("product-cost");
        stock.setTestId("product-stock");
        picture.setTestId("product-picture");
        aliases.setTestId("product-aliases");
    }

    private void bindTexts() {
        bindRequired(sku, "sku", ProductDraft.SKU_LIMIT);
        bindRequired(name, "name", ProductDraft.NAME_LIMIT);
        binder.forField(nameEn)
                .withValidator(
                        text -> text.strip().length() <= ProductDraft.NAME_LIMIT,
                        failed -> tooLong(nameEn, ProductDraft.NAME_LIMIT))
                .withNullRepresentation("")
                .bind("nameEn");
        binder.forField(aliases)
                .withValidator(text -> !text.contains("|"), getTranslation("catalog.aliases.bad"))
                .withValidator(
                        text -> text.length() <= ProductDraft.ALIASES_LIMIT,
                        failed -> tooLong(aliases, ProductDraft.ALIASES_LIMIT))
                .withConverter(ProductForm::split, names -> String.join(", ", names))
                .bind("aliases");
    }

    private void bindRequired(TextField field, String property, int limit) {
        binder.forField(field)
                .asRequired(getTranslation("catalog." + property + ".required"))
                .withValidator(text -> !text.isBlank(), getTranslation("catalog." + property + ".required"))
                .withValidator(text -> text.strip().length() <= limit, failed -> tooLong(field, limit))
                .bind(property);
    }

    private void bindRest(CategoryTree tree) {
        binder.forField(price)
                .asRequired(getTranslation("catalog.price.required"))
                .withConverter(price.converter(ProductDraft.AMOUNT_LIMIT))
                .bind("price");
        binder.forField(cost)
                .withConverter(cost.converter(ProductDraft.AMOUNT_LIMIT))
                .bind("cost");
        binder.forField(stock).bind("stock");
        binder.forField(category)
                .withConverter(
                        chosen -> chosen == null ? null : chosen.id(),
                        id -> tree.find(id).orElse(null))
                .bind("categoryId");
        binder.forField(picture)
                .withValidator(
                        ProductForm::isPicture, failed -> getTranslation("catalog.picture.bad", picture.getValue()))
                .bind("picture");
        binder.forField(state).asRequired().bind("state");
    }

    /** Shows a product's values; what was typed is gone. */
    void show(ProductDraft draft) {
        binder.readRecord(draft);
        showMargin();
    }

    /** What the fields say; empty where one of them refuses, which it then says. */
    Optional<ProductDraft> draft() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException refused) {
            refused.getFieldValidationErrors().stream()
                    .findFirst()
                    .filter(error -> error.getField() instanceof Focusable<?>)
                    .ifPresent(error -> ((Focusable<?>) error.getField()).focus());
            return Optional.empty();
        }
    }

    boolean hasChanges() {
        return binder.hasChanges();
    }

    void refuseSku() {
        sku.setErrorMessage(getTranslation("catalog.sku.taken", sku.getValue().strip()));
        sku.setInvalid(true);
        sku.focus();
    }

    private void showMargin() {
        long typedPrice = price.amount().orElse(0);
        var typedCost = cost.amount();
        if (typedPrice == 0 || typedCost.isEmpty()) {
            cost.setHelperText("");
            return;
        }
        long left = typedPrice - typedCost.getAsLong();
        cost.setHelperText(getTranslation(
                left < 0 ? "catalog.cost.loss" : "catalog.cost.margin",
                new Formats(getLocale()).percent((double) left / typedPrice)));
    }

    private TextField text(String property) {
        return new TextField(getTranslation("catalog." + property));
    }

    private String tooLong(TextField field, int limit) {
        return getTranslation("catalog.too-long", field.getValue().strip().length(), limit);
    }

    private static List<String> split(String typed) {
        return Arrays.stream(typed.split("[,，、;；]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isPicture(@Nullable String typed) {
        return typed == null
                || typed.isBlank()
                || ProductDraft.isPicture(typed.strip()) && typed.strip().length() <= ProductDraft.PICTURE_LIMIT;
    }
}
