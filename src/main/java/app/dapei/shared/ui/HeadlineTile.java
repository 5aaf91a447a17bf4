package app.dapei.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A headline number: its name, its value, and a line on what it rests on. */
public final class HeadlineTile extends Div {

    private final Span value = new Span();
    private final Span base = new Span();

    public HeadlineTile(String name) {
        addClassName("tile");
        var title = new Span(name);
        title.addClassName("tile-name");
        value.addClassName("tile-value");
        base.addClassName("tile-base");
        add(title, value, base);
    }

    public HeadlineTile(String name, String valueText, String baseText) {
        this(name);
        show(valueText, baseText);
    }

    /** Shows a value and what it rests on; both formatted. */
    public void show(String valueText, String baseText) {
        value.setText(valueText);
        base.setText(baseText);
    }
}
