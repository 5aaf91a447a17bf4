package app.dapei.suggestions.ui;

import app.dapei.catalog.Catalog;
import app.dapei.catalog.CategoryTree;
import app.dapei.shared.ui.Formats;
import app.dapei.suggestions.CategoryHabit;
import app.dapei.suggestions.ShopKnowledge;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** What buyers of one category also buy at some time, sortable by every column. */
final class HabitsPanel extends Section {

    private final transient Formats formats = new Formats(getLocale());
    private final transient CategoryTree tree;

    HabitsPanel(ShopKnowledge knowledge, Catalog catalog) {
        tree = new CategoryTree(catalog.categories());
        addClassName("panel");
        var hint = new Paragraph(getTranslation("quality.habits.hint"));
        hint.addClassName("meta");
        add(new H2(getTranslation("quality.habits")), hint);
        var habits = knowledge.habits();
        if (habits.isEmpty()) {
            add(new Paragraph(getTranslation("quality.habits.none")));
        } else {
            add(grid(habits));
        }
    }

    private Grid<CategoryHabit> grid(List<CategoryHabit> habits) {
        var grid = new Grid<CategoryHabit>();
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        text(grid, "category", habit -> tree.path(habit.categoryId(), getLocale()));
        text(grid, "also", habit -> tree.path(habit.otherId(), getLocale()));
        number(
                grid,
                "buyers",
                CategoryHabit::both,
                habit -> getTranslation(
                        "quality.of", formats.count((long) habit.both()), formats.count((long) habit.ofCategory())));
        number(grid, "share", habit -> habit.share().value().orElse(0), habit -> formats.percent(habit.share()));
        number(grid, "lift", CategoryHabit::lift, habit -> formats.decimal(habit.lift(), 2));
        number(grid, "order-lift", CategoryHabit::affinity, habit -> formats.decimal(habit.affinity(), 2));
        grid.setItems(habits);
        grid.setHeight("340px");
        return grid;
    }

    private void text(Grid<CategoryHabit> grid, String key, ValueProvider<CategoryHabit, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("quality.column." + key))
                .setComparator(value)
                .setFlexGrow(3)
                .setResizable(true);
    }

    private <V extends Comparable<? super V>> void number(
            Grid<CategoryHabit> grid,
            String key,
            ValueProvider<CategoryHabit, V> value,
            ValueProvider<CategoryHabit, String> shown) {
        grid.addColumn(shown)
                .setHeader(getTranslation("quality.column." + key))
                .setComparator(value)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
