package app.dapei.catalog.ui;

import app.dapei.catalog.Category;
import app.dapei.catalog.CategoryTree;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.jspecify.annotations.Nullable;

/** Chooses a category: found by any part of its way from the root, shown indented. */
final class CategoryCombo extends ComboBox<Category> {

    private static final long serialVersionUID = 1;

    private CategoryTree tree;

    CategoryCombo(String label, CategoryTree tree) {
        super(label);
        this.tree = tree;
        setClearButtonVisible(true);
        setRenderer(new ComponentRenderer<>(this::line));
        show(tree);
    }

    /** Offers the categories of a tree, keeping what is chosen where it is still there. */
    void show(CategoryTree other) {
        var chosen = chosenId();
        tree = other;
        setItemLabelGenerator(category -> tree.path(category.id(), getLocale()));
        setItems(tree.all());
        choose(chosen);
    }

    @Nullable
    Long chosenId() {
        var category = getValue();
        return category == null ? null : category.id();
    }

    void choose(@Nullable Long id) {
        setValue(tree.find(id).orElse(null));
    }

    private Span line(Category category) {
        var line = new Span(category.name(getLocale()));
        line.getStyle().setPaddingLeft((tree.way(category.id()).size() - 1) * 16 + "px");
        return line;
    }
}
