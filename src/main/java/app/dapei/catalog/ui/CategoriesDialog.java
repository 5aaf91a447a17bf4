package app.dapei.catalog.ui;

import app.dapei.catalog.Categories;
import app.dapei.catalog.Category;
import app.dapei.catalog.CategoryDraft;
import app.dapei.catalog.CategoryInUseException;
import app.dapei.catalog.CategoryPlaceException;
import app.dapei.catalog.CategoryTree;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The category tree, to be extended, renamed and put in order. */
final class CategoriesDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Categories categories;
    private final Runnable whenChanged;
    private final TreeGrid<Category> grid = new TreeGrid<>();
    private final CategoryForm form;
    private CategoryTree tree;

    /** @param whenChanged called after each change */
    CategoriesDialog(Categories categories, Runnable whenChanged) {
        this.categories = categories;
        this.whenChanged = whenChanged;
        tree = categories.tree();
        form = new CategoryForm(tree, this::save);
        setHeaderTitle(getTranslation("catalog.categories"));
        setWidth("min(860px, 96vw)");
        setHeight("min(640px, 90vh)");
        setResizable(true);
        setUpGrid();
        var side = new Div(form, placing());
        side.addClassName("category-side");
        var content = new Div(grid, side);
        content.addClassName("category-dialog");
        add(content);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
        show(null);
    }

    private void setUpGrid() {
        var sizes = categories.sizes();
        grid.addHierarchyColumn(category -> category.name(getLocale()))
                .setHeader(getTranslation("catalog.category"))
                .setFlexGrow(1);
        grid.addColumn(category -> sizes.getOrDefault(category.id(), 0L))
                .setHeader(getTranslation("catalog.products"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("100px");
        grid.asSingleSelect().addValueChangeListener(chosen -> form.show(tree, chosen.getValue()));
        grid.setSizeFull();
        grid.setTestId("category-tree");
    }

    private Div placing() {
        var add = new Button(getTranslation("catalog.category.new"), VaadinIcon.PLUS.create(), click -> startNew());
        add.setTestId("category-new");
        var up = new Button(VaadinIcon.ARROW_UP.create(), click -> shift(-1));
        up.setAriaLabel(getTranslation("catalog.category.up"));
        up.setTooltipText(getTranslation("catalog.category.up"));
        var down = new Button(VaadinIcon.ARROW_DOWN.create(), click -> shift(1));
        down.setAriaLabel(getTranslation("catalog.category.down"));
        down.setTooltipText(getTranslation("catalog.category.down"));
        var remove = new Button(getTranslation("catalog.category.remove"), click -> remove());
        remove.addThemeVariants(ButtonVariant.AURA_DANGER, ButtonVariant.AURA_TERTIARY);
        remove.setTestId("category-remove");
        var buttons = new Div(add, up, down, remove);
        buttons.addClassName("category-buttons");
        return buttons;
    }

    private @Nullable Category chosen() {
        return grid.asSingleSelect().getValue();
    }

    private void startNew() {
        var below = chosen();
        grid.deselectAll();
        form.startNew(tree, below);
    }

    private void save(CategoryDraft draft, @Nullable Long parentId) {
        var chosen = chosen();
        try {
            if (chosen == null) {
                show(categories.add(parentId, draft));
            } else {
                categories.rename(chosen.id(), draft);
                if (!Objects.equals(chosen.parentId(), parentId)) {
                    categories.move(chosen.id(), parentId, Integer.MAX_VALUE);
                }
                show(chosen.id());
            }
            whenChanged.run();
        } catch (CategoryPlaceException refused) {
            form.refuseParent(getTranslation("catalog.category.place", Categories.DEPTH_LIMIT));
        }
    }

    private void shift(int by) {
        var chosen = chosen();
        if (chosen != null) {
            var place = tree.below(chosen.parentId()).indexOf(chosen);
            categories.move(chosen.id(), chosen.parentId(), Math.max(0, place + by));
            show(chosen.id());
            whenChanged.run();
        }
    }

    private void remove() {
        var chosen = chosen();
        if (chosen == null) {
            return;
        }
        try {
            categories.remove(chosen.id());
            show(chosen.parentId());
            whenChanged.run();
        } catch (CategoryInUseException refused) {
            Notifications.failure(getTranslation("catalog.category.in-use", chosen.name(getLocale())));
        }
    }

    private void show(@Nullable Long id) {
        tree = categories.tree();
        grid.setItems(tree.below(null), category -> tree.below(category.id()));
        grid.expandRecursively(tree.below(null), Categories.DEPTH_LIMIT);
        tree.find(id).ifPresentOrElse(grid::select, () -> form.startNew(tree, null));
    }
}
