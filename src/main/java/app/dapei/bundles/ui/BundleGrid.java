package app.dapei.bundles.ui;

import app.dapei.bundles.BundleRow;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Problem;
import app.dapei.bundles.ui.parts.BundlesNavigation;
import app.dapei.shared.ui.ColumnChooser;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of bundles. */
final class BundleGrid extends Grid<BundleRow> {

    private static final long serialVersionUID = 1;

    private final transient BundleTexts texts;
    private final ColumnChooser columns = new ColumnChooser("bundles");
    private String query = "";
    private @Nullable UUID openId;

    BundleGrid(BundleTexts texts, boolean withMargin) {
        this.texts = texts;
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        addComponentColumn(this::cell)
                .setHeader(texts.text("bundle"))
                .setKey("name")
                .setSortProperty("name")
                .setFlexGrow(4)
                .setWidth("260px");
        addComponentColumn(this::state)
                .setHeader(texts.text("state"))
                .setKey("state")
                .setSortProperty("state")
                .setFlexGrow(0)
                .setWidth("130px");
        number("sum", quote -> texts.money(quote.sum()));
        number("price", quote -> texts.money(quote.price()));
        number("saving", texts::savedShare);
        if (withMargin) {
            number("margin", texts::marginShare);
        }
        number("available", quote -> texts.available(quote.available()));
        addColumn(row -> texts.formats().time(row.updatedAt(), texts.shop().zone()))
                .setHeader(texts.text("updatedAt"))
                .setKey("updatedAt")
                .setSortProperty("updatedAt")
                .setFlexGrow(0)
                .setWidth("150px");
        getColumns().stream()
                .filter(column ->
                        !column.getKey().equals("name") && !column.getKey().equals("price"))
                .forEach(column -> columns.offer(column, texts.text(column.getKey())));
        setPartNameGenerator(row -> Objects.equals(row.id(), openId) ? "open-row" : null);
    }

    private void number(String key, Function<BundleQuote, String> text) {
        addColumn(row -> row.worth().quote().map(text).orElse(Formats.NOTHING))
                .setHeader(texts.text(key))
                .setKey(key)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("110px");
    }

    private Component cell(BundleRow row) {
        var link = new Anchor(BundlesNavigation.pathOf(row.id()) + query, row.name(texts.locale()));
        link.setTitle(row.name(texts.locale()));
        link.addClassName("product-cell-name");
        var remark = new Span(remark(row));
        remark.addClassName("product-cell-remark");
        var words = new Div(link, remark);
        words.addClassName("product-cell-words");
        var cell = new Div(new PictureStack(row.draft(), row.worth().products()), words);
        cell.addClassName("product-cell");
        return cell;
    }

    private String remark(BundleRow row) {
        var count = texts.text("items", row.draft().slots().size() + 1);
        return row.draft().scenario().isEmpty()
                ? count
                : texts.scenario(row.draft().scenario()) + " · " + count;
    }

    private Component state(BundleRow row) {
        var tags = new Div(texts.state(row.state()));
        tags.addClassName("tags");
        var refusals = row.worth().refusals();
        var quote = row.worth().quote();
        if (!refusals.isEmpty()) {
            tags.add(flag("flag.problem", "critical", row, refusals.getFirst()));
        } else if (quote.map(BundleQuote::available).filter(count -> count == 0).isPresent()) {
            tags.add(flag("flag.sold-out", "caution", row, null));
        }
        return tags;
    }

    private Span flag(String key, String kind, BundleRow row, @Nullable Problem problem) {
        var flag = new Span(texts.text(key));
        flag.addClassNames("tag", kind);
        if (problem != null) {
            flag.setTitle(new ProblemTexts(texts, row.worth().products()).text(problem));
        }
        return flag;
    }

    ColumnChooser columnChooser() {
        return columns;
    }

    /** Marks the row that is open beside the list. */
    void mark(@Nullable UUID id) {
        openId = id;
        getDataProvider().refreshAll();
    }

    /** Sets the query that links of the rows carry, without the question mark. */
    void setQuery(String text) {
        query = text.isEmpty() ? "" : "?" + text;
    }
}
