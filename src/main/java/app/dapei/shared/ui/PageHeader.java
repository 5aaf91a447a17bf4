package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** Head of a screen: its title, a short remark beside it (a count, a state), its actions. */
public final class PageHeader extends Div {

    private final Span remark = new Span();

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        remark.addClassName("page-remark");
        var buttons = new Div(actions);
        buttons.addClassName("page-actions");
        add(new H1(title), remark, buttons);
    }

    /** Sets what stands beside the title. */
    public void setRemark(String text) {
        remark.setText(text);
    }
}
