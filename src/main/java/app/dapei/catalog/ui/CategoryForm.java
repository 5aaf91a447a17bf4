package app.dapei.catalog.ui;

import app.dapei.catalog.Category;
import app.dapei.catalog.CategoryDraft;
import app.dapei.catalog.CategoryTree;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Names of a category and the one it stands below. */
final class CategoryForm extends Composite<Div> {

    private final H3 title = new H3();
    private final TextField name = new TextField(getTranslation("catalog.name"));
    private final TextField nameEn = new TextField(getTranslation("catalog.name-en"));
    private final CategoryCombo parent;

    /** @param save takes the names and the parent, null = a root */
    CategoryForm(CategoryTree tree, BiConsumer<CategoryDraft, @Nullable Long> save) {
        parent = new CategoryCombo(getTranslation("catalog.category.parent"), tree);
        parent.setPlaceholder(getTranslation("catalog.category.root"));
        parent.setTestId("category-parent");
        name.setRequired(true);
        name.setMaxLength(CategoryDraft.NAME_LIMIT);
        name.setTestId("category-name");
        nameEn.setMaxLength(CategoryDraft.NAME_LIMIT);
        var store = new Button(getTranslation("shell.save"), click -> save(save));
        store.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        store.setTestId("category-save");
        getContent().addClassName("category-form");
        getContent().add(title, name, nameEn, parent, store);
    }

    void show(CategoryTree tree, @Nullable Category category) {
        if (category == null) {
            startNew(tree, null);
            return;
        }
        fill(getTranslation("catalog.category.edit"), category.name(), category.nameEn());
        parent.show(new CategoryTree(tree.all().stream()
                .filter(other -> !tree.isWithin(other.id(), category.id()))
                .toList()));
        parent.choose(category.parentId());
    }

    void startNew(CategoryTree tree, @Nullable Category below) {
        fill(getTranslation("catalog.category.new"), "", null);
        parent.show(tree);
        parent.choose(below == null ? null : below.id());
        name.focus();
    }

    void refuseParent(String text) {
        parent.setErrorMessage(text);
        parent.setInvalid(true);
    }

    private void fill(String heading, String names, @Nullable String english) {
        title.setText(heading);
        name.setValue(names);
        name.setInvalid(false);
        nameEn.setValue(english == null ? "" : english);
        parent.setInvalid(false);
    }

    private void save(BiConsumer<CategoryDraft, @Nullable Long> save) {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(getTranslation("catalog.name.required"));
            name.setInvalid(true);
            name.focus();
        } else {
            save.accept(new CategoryDraft(name.getValue(), nameEn.getValue()), parent.chosenId());
        }
    }
}
