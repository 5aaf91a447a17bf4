package app.dapei.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A panel with a table of figures that can be sorted and downloaded. */
final class FigureGrid<T> extends Section {

    private final Grid<T> grid = new Grid<>();
    private final List<String> header = new ArrayList<>();
    private final List<Function<T, Object>> plain = new ArrayList<>();
    private final List<T> rows;

    /**
     * @param name of the files, a word of letters and hyphens
     * @param remark what the table means; may be empty
     */
    FigureGrid(String name, String title, String remark, List<T> rows) {
        this.rows = rows;
        addClassNames("panel", "figure-grid");
        var head = new Div(new H2(title), new TableFile(name, header, this::plainRows));
        head.addClassName("panel-head");
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= 15);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        add(head);
        if (!remark.isEmpty()) {
            var line = new Paragraph(remark);
            line.addClassName("meta");
            add(line);
        }
        add(grid);
    }

    /** A column of words. */
    FigureGrid<T> words(String title, Function<T, String> text) {
        grid.addColumn(text::apply)
                .setHeader(title)
                .setSortable(true)
                .setComparator(Comparator.comparing(text))
                .setAutoWidth(true)
                .setFlexGrow(1);
        return file(title, text::apply);
    }

    /** A column that shows something; in files it is a word. */
    FigureGrid<T> shown(String title, Function<T, Component> cell, Function<T, String> text) {
        grid.addComponentColumn(cell::apply)
                .setHeader(title)
                .setSortable(true)
                .setComparator(Comparator.comparing(text))
                .setAutoWidth(true);
        return file(title, text::apply);
    }

    /** A column of numbers, sorted by what stands in files. */
    FigureGrid<T> number(String title, Function<T, String> text, Function<T, Object> value) {
        grid.addColumn(text::apply)
                .setHeader(title)
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true)
                .setComparator(Comparator.comparingDouble(row -> sortable(value.apply(row))))
                .setAutoWidth(true)
                .setFlexGrow(0);
        return file(title, value);
    }

    private FigureGrid<T> file(String title, Function<T, Object> value) {
        header.add(title);
        plain.add(value);
        return this;
    }

    private List<List<Object>> plainRows() {
        return rows.stream()
                .map(row -> plain.stream().map(value -> value.apply(row)).toList())
                .toList();
    }

    private static double sortable(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NEGATIVE_INFINITY;
    }
}
