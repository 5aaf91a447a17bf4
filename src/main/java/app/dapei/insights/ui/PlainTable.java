package app.dapei.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A small table, for what is behind a chart. */
@Tag("table")
final class PlainTable extends Component {

    private final Element body = new Element("tbody");

    PlainTable(List<String> titles) {
        getElement().getClassList().add("plain-table");
        var head = new Element("tr");
        titles.forEach(title -> head.appendChild(cell("th", title)));
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    void row(List<String> cells) {
        var row = new Element("tr");
        cells.forEach(text -> row.appendChild(cell("td", text)));
        body.appendChild(row);
    }

    /** Adds a row of cells that the caller made. */
    void elements(List<Element> cells) {
        var row = new Element("tr");
        cells.forEach(row::appendChild);
        body.appendChild(row);
    }

    static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
